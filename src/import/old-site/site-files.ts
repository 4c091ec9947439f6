// What each file of an old site is, told by where it lies and its ending: a page that may be an article, a picture, or
// something that an archive has no place for, and why.
import { HTML_PAGE, MARKDOWN_PAGE, PLAIN_PAGE } from './page-endings.ts';
import type { SiteKind } from './site-kind.ts';

/** `page` is to be read, `text` is one where it has front matter; `picture` is copied where a page names it. */
export type SiteFile = 'page' | 'text' | 'picture' | { readonly skipped: string };

const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/iu;
const OTHER_TEXT = /\.(?:org|rst|adoc|asciidoc|ad|pdc|textile|mdx)$/iu;
/** Languages that pages are written in too, outside the folders of templates. */
const PAGE_THAT_IS_RUN = /\.(?:njk|liquid|hbs|mustache|ejs|haml|pug|webc)$/iu;
const TEMPLATE = /\.(?:njk|liquid|hbs|mustache|ejs|haml|pug|webc|11ty\.[cm]?[jt]s|gohtml|tmpl|xml|xsl)$/iu;
const PROGRAM = /\.(?:[cm]?[jt]sx?|s?css|sass|less|styl|rb|py|sh|php|go|lock|map|wasm)$/iu;
const DATA = /\.(?:json|ya?ml|toml|csv|tsv|sql|txt|text)$/iu;
/** Files at the top that speak of the site and not for it. */
const ABOUT_THE_SITE =
  /^(?:readme|license|licence|contributing|changelog|code_of_conduct|security|agents)(?:\.[\w-]+)?$/iu;

interface Folders {
  /** What the site was built into. */
  readonly built: RegExp;
  readonly templates: RegExp;
  readonly data: RegExp;
}

const FOLDERS: Readonly<Record<SiteKind, Folders>> = {
  hugo: {
    built: /^(?:public|resources)\//u,
    templates: /^(?:layouts|archetypes|themes|i18n)\//u,
    data: /^data\//u,
  },
  jekyll: {
    built: /^_site\//u,
    templates: /(?:^|\/)_(?:layouts|includes|sass|plugins)\//u,
    data: /(?:^|\/)_data\//u,
  },
  zola: { built: /^public\//u, templates: /^(?:templates|themes|sass)\//u, data: /^data\//u },
  eleventy: {
    built: /^_site\//u,
    templates: /(?:^|\/)(?:_includes|_layouts)\//u,
    data: /(?:^|\/)_data\//u,
  },
};

/**
 * Tells what a file is.
 * @param contentFolder where pages must lie: `content/`, or nothing
 */
export function siteFile(kind: SiteKind, path: string, contentFolder: string): SiteFile {
  const { built, templates, data } = FOLDERS[kind];
  if (built.test(path)) return { skipped: 'what the site was built into' };
  if (PICTURE.test(path)) return 'picture';
  if (templates.test(path)) return { skipped: 'a template' };
  if (data.test(path)) return { skipped: 'a data file' };
  if (ABOUT_THE_SITE.test(path)) return { skipped: 'about the site, no page of it' };
  const isInside = path.startsWith(contentFolder);
  if (MARKDOWN_PAGE.test(path)) return isInside ? 'page' : { skipped: 'a text outside the folder of pages' };
  if (HTML_PAGE.test(path))
    return isInside ? 'page' : { skipped: 'a page or template in HTML outside the folder of pages' };
  if (PLAIN_PAGE.test(path)) return isInside ? 'text' : { skipped: 'a data file' };
  if (OTHER_TEXT.test(path))
    return { skipped: `a text in a format that is not read (${/\.\w+$/u.exec(path)?.[0] ?? ''})` };
  if (PAGE_THAT_IS_RUN.test(path) && isInside)
    return { skipped: `a page or template that is run (${/\.\w+$/u.exec(path)?.[0] ?? ''})` };
  if (TEMPLATE.test(path)) return { skipped: 'a template' };
  if (PROGRAM.test(path)) return { skipped: 'a program or stylesheet' };
  if (DATA.test(path)) return { skipped: 'a data file' };
  return { skipped: 'a file of another kind' };
}

/** Whether a page is written in HTML. */
export function isHtmlPage(path: string): boolean {
  return HTML_PAGE.test(path);
}
