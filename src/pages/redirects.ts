// Redirects: old addresses of articles, entities and pages, and those of redirects.yaml; as stubs and for hosts.
import type { Archive } from '../archive/archive.ts';
import { entityKinds } from '../content/entity-file.ts';
import { slugOf } from '../content/slug.ts';
import type { PageOutput, TextOutput } from './output.ts';
import type { PageContext } from './page-context.ts';
import { redirectPage } from './standing-page.ts';
import { articlePath, directoryPath, entityPath, standingPath, type SitePath } from './urls.ts';

/** An old address of the site and where it leads now. */
export interface OldAddress {
  readonly from: SitePath;
  /** A path of this site, or an address elsewhere. */
  readonly to: string;
  /** The page that leads on; undefined for an old feed or picture, of which only a host can know. */
  readonly stub: SitePath | undefined;
  /** The file that says so. */
  readonly origin: string;
}

/**
 * The stub of every redirect that can be a page, and `_redirects`, which Netlify and Cloudflare Pages read. A name that was
 * called otherwise brings along what lies below its page: shelves as stubs too, feeds and data as a line for the host.
 * @param sitePages the addresses of the pages of the site
 */
export function redirectOutputs(
  archive: Archive,
  context: PageContext,
  sitePages: readonly SitePath[],
): (PageOutput | TextOutput)[] {
  const { links } = context;
  const redirects = oldAddresses(archive).map((old) => ({
    ...old,
    target: old.to.startsWith('/') ? links.written(old.to) : old.to,
  }));
  if (redirects.length === 0) return [];
  const stubs = redirects.flatMap(({ stub, target, origin }) =>
    stub === undefined ? [] : [redirectPage(stub, target, origin, context)],
  );
  const renamed = redirects.filter(isRenamed);
  stubs.push(
    ...renamed.flatMap(({ from, to, origin }) =>
      sitePages
        .filter((url) => url.startsWith(to) && url !== to)
        .map((url) => redirectPage(`${from}${url.slice(to.length)}`, links.to(url), origin, context)),
    ),
  );
  const lines = [
    ...redirects.map(({ from, target }) => `${links.to(from)} ${target} 301\n`),
    ...renamed.map(({ from, target }) => `${links.to(from)}* ${target}:splat 301\n`),
  ];
  return [
    ...stubs,
    {
      writer: 'text',
      path: '_redirects',
      origin: 'the redirects',
      inputs: { lines },
      text: () => lines.join(''),
    },
  ];
}

/** Every old address that a file of the content names. */
export function oldAddresses(archive: Archive): OldAddress[] {
  const leading = (to: string, origin: string, old: readonly string[] | undefined): OldAddress[] =>
    (old ?? []).map((from) => ({ from: from as SitePath, to, stub: stubOf(from as SitePath), origin }));
  return [
    ...[...archive.articles, ...archive.withdrawn].flatMap(({ date, slug, path, redirects }) =>
      redirects.length === 0 ? [] : leading(articlePath({ day: date.day, slug }), path, redirects),
    ),
    ...entityKinds.flatMap((kind) =>
      archive.entities
        .ofKind(kind)
        .flatMap(({ ref, file }) => (file ? leading(entityPath(ref), file.path, file.fields.redirects) : [])),
    ),
    ...archive.pages.flatMap((page) =>
      leading(standingPath(slugOf(page.stem)), page.path, page.fields.redirects),
    ),
    ...archive.redirects.flatMap(({ from, to }) => leading(to, 'redirects.yaml', [from])),
  ];
}

/** Whether an old address is that of a name, and leads to a name of its kind. */
function isRenamed({ from, to }: OldAddress): boolean {
  return entityKinds.some((kind) =>
    [from, to].every((path) => path.startsWith(directoryPath(kind)) && /^\/[^/]+\/[^/]+\/$/u.test(path)),
  );
}

/** `/old` has its stub at `/old/`, `/old.html` at itself, `/feed.php` nowhere. */
function stubOf(from: SitePath): SitePath | undefined {
  if (from.endsWith('/') || /\.html?$/iu.test(from)) return from;
  return /\.[a-z0-9]+$/iu.test(from) ? undefined : `${from}/`;
}
