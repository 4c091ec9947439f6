// Checks what authors wrote as paths of the site, `/countries/kenya/`, against what is published: in texts, in the
// navigation and in redirects.yaml.
import type { Archive } from '../archive/archive.ts';
import { entityKinds } from '../content/entity-file.ts';
import type { Problem } from '../content/problem.ts';
import { slugOf } from '../content/slug.ts';
import { writtenFragment, writtenPath } from './read-address.ts';
import { articlePath, outputFile, standingPath, type SitePath } from './urls.ts';

/** Fragments that texts have: of headings, paragraphs and quotations. Others belong to the design of a page. */
const OURS = /^(?:h-.+|[pq]\d+)$/u;

type Anchors = ReadonlyMap<SitePath, ReadonlySet<string>>;

interface WrittenLink {
  /** The file in which it stands. */
  readonly path: string;
  readonly line: number | undefined;
  readonly address: string;
}

/** Every path that leads to no page or file of the site. */
export function checkLinks(outputs: readonly { readonly path: string }[], archive: Archive): Problem[] {
  const files = new Set(outputs.map(({ path }) => path));
  let anchors: Anchors | undefined;
  const missing = writtenLinks(archive).flatMap(({ path, line, address }): Problem[] => {
    const target = writtenPath(address);
    if (files.has(outputFile(target))) {
      const fragment = OURS.exec(writtenFragment(address))?.[0];
      if (fragment === undefined) return [];
      // Looked up only when somebody asks: few links are written in this way.
      anchors ??= knownAnchors(archive);
      if (anchors.get(target)?.has(fragment) ?? true) return [];
      return [{ severity: 'error', path, line, message: `there is no "#${fragment}" on ${target}` }];
    }
    const slashed: SitePath = `${target}/`;
    const hint = files.has(outputFile(slashed))
      ? `write ${slashed}`
      : 'look for the page in a built site; an article is best linked to by its file: [text](2023-10-13-name.md)';
    return [{ severity: 'error', path, line, message: `there is no page ${address}`, hint }];
  });
  return [...missing, ...circles(archive)];
}

/** The anchors of every text that has a page of its own, by its address. */
function knownAnchors(archive: Archive): Anchors {
  const numbered = (letter: string, count: number): string[] =>
    Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
  return new Map([
    ...archive.articles.map(
      ({ date, slug, headings, paragraphs, quotations }) =>
        [
          articlePath({ day: date.day, slug }),
          new Set([...headings, ...numbered('p', paragraphs), ...numbered('q', quotations.length)]),
        ] as const,
    ),
    ...archive.pages.map(
      ({ stem, digest }) => [standingPath(slugOf(stem)), new Set(digest.headings)] as const,
    ),
  ]);
}

function writtenLinks(archive: Archive): WrittenLink[] {
  const texts = [
    ...archive.articles.filter(({ text }) => text.kind === 'full'),
    ...archive.pages,
    ...entityKinds.flatMap((kind) => archive.entities.ofKind(kind).flatMap(({ file }) => file ?? [])),
  ];
  const own = (address: string): boolean => address.startsWith('/');
  return [
    ...texts.flatMap(({ path }) =>
      archive.linksIn(path).sitePaths.map((link) => ({ path, line: link.line, address: link.path })),
    ),
    ...(archive.site.navigation ?? [])
      .map(({ url }, at) => ({ path: 'site.yaml', line: archive.navigationLines[at], address: url }))
      .filter(({ address }) => own(address)),
    ...archive.redirects
      .filter(({ to }) => own(to))
      .map(({ line, to }) => ({ path: 'redirects.yaml', line, address: to })),
  ];
}

/** Redirects that lead, over others, back to where they began. */
function circles({ redirects }: Archive): Problem[] {
  const next = new Map(redirects.map(({ from, to }) => [withSlash(from), withSlash(writtenPath(to))]));
  return redirects.flatMap(({ from, line }): Problem[] => {
    const start = withSlash(from);
    const passed = new Set<string>();
    let at = next.get(start);
    while (at !== undefined && at !== start && !passed.has(at)) {
      passed.add(at);
      at = next.get(at);
    }
    if (at !== start) return [];
    return [{ severity: 'error', path: 'redirects.yaml', line, message: `${from} leads back to itself` }];
  });
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}
