// Redirects: old addresses of articles, entities and pages, and those of redirects.yaml; as stubs and for hosts.
import type { Archive } from '../archive/archive.ts';
import { entityKinds } from '../content/entity-file.ts';
import type { PageOutput, TextOutput } from './output.ts';
import type { PageContext } from './page-context.ts';
import { redirectPage } from './standing-page.ts';
import { articlePath, entityPath, standingPath, type SitePath } from './urls.ts';
import { slugOf } from '../content/slug.ts';

/** An old path of the site and where it leads now. */
interface PlannedRedirect {
  readonly from: SitePath;
  /** A path of this site with its prefix, or an address elsewhere. */
  readonly to: string;
  readonly origin: string;
}

/** The stub of every redirect that can be a page, and `_redirects`, which Netlify and Cloudflare Pages read. */
export function redirectOutputs(archive: Archive, context: PageContext): (PageOutput | TextOutput)[] {
  const redirects = plannedRedirects(archive, context);
  if (redirects.length === 0) return [];
  const stubs = redirects
    // A stub is an HTML page: for an old feed or picture only the host can redirect.
    .filter(({ from }) => from.endsWith('/') || !/\.[a-z0-9]+$/iu.test(from) || /\.html?$/iu.test(from))
    .map(({ from, to, origin }) => redirectPage(from, to, origin, context));
  const lines = redirects.map(({ from, to }) => `${context.links.to(from)} ${to} 301\n`);
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

function plannedRedirects(archive: Archive, context: PageContext): PlannedRedirect[] {
  const { links } = context;
  const to = (path: SitePath, origin: string, old: readonly string[] | undefined): PlannedRedirect[] =>
    (old ?? []).map((from) => ({ from: from as SitePath, to: links.to(path), origin }));
  return [
    ...[...archive.articles, ...archive.withdrawn].flatMap((article) =>
      to(articlePath({ day: article.date.day, slug: article.slug }), article.path, article.redirects),
    ),
    ...entityKinds.flatMap((kind) =>
      archive.entities
        .ofKind(kind)
        .flatMap(({ ref, file }) => (file ? to(entityPath(ref), file.path, file.fields.redirects) : [])),
    ),
    ...archive.pages.flatMap((page) => to(standingPath(slugOf(page.stem)), page.path, page.fields.redirects)),
    ...archive.redirects.map(({ from, to: target }) => ({
      from: from as SitePath,
      to: target.startsWith('/') ? links.written(target) : target,
      origin: 'redirects.yaml',
    })),
  ];
}
