// The text of a page of an old site as Markdown of the archive: its tags, its HTML, its links and pictures changed one after
// the other. What could not be changed is left as it stands and named with its line.
import { posix } from 'node:path';
import type { CountryRegistry } from '../../content/countries.ts';
import { htmlToMarkdown } from '../html-to-markdown.ts';
import type { ImportedPicture } from '../importer.ts';
import type { LinkTarget } from '../link-changes.ts';
import { pictureFromDisk } from '../pictures.ts';
import { hideCode, MaskedParts, withoutSigns } from './masked-text.ts';
import type { PageSource } from './page-front-matter.ts';
import { relink } from './page-links.ts';
import { withoutRawHtml } from './raw-html.ts';
import { isHtmlPage } from './site-files.ts';
import type { SiteKind } from './site-kind.ts';
import type { SiteLinks } from './site-links.ts';
import type { PlannedPage } from './site-plan.ts';
import type { SiteSettings } from './site-settings.ts';
import { untag } from './template-tags.ts';

/** A site whose pages are being read. */
export interface OpenSite {
  readonly kind: SiteKind;
  /** The folder on the disk, out of which nothing is read. */
  readonly root: string;
  readonly settings: SiteSettings;
  readonly links: SiteLinks;
  readonly registry: CountryRegistry;
}

/** Stands for the old site where the module for HTML makes addresses whole; never a site. */
const OLD_SITE = 'https://old-site.invalid';

/** Collects the pictures of a page as they are named, each once. */
export class PagePictures {
  readonly copied = new Map<string, ImportedPicture>();
  readonly problems: string[] = [];
  /** Paths of those that were refused, by how the page names them. */
  readonly refused = new Map<string, string>();
  readonly #page: PlannedPage;
  readonly #site: OpenSite;

  constructor(page: PlannedPage, site: OpenSite) {
    this.#page = page;
    this.#site = site;
  }

  /** What the archive writes for a picture. */
  find(src: string): LinkTarget {
    const found = this.#site.links.picture(this.#page, src);
    if (!('path' in found)) return found;
    const known = this.copied.get(found.path);
    if (known !== undefined) return { href: encodeURI(known.src) };
    const folder = this.#page.date.day?.slice(0, 4) ?? 'pages';
    const picked = pictureFromDisk(this.#site.root, found.path, folder);
    if ('problem' in picked) {
      if (!this.refused.has(src)) this.problems.push(picked.problem);
      this.refused.set(src, found.path);
      return { lost: src };
    }
    this.copied.set(found.path, picked.picture);
    return { href: encodeURI(picked.picture.src) };
  }
}

/** Makes the text of a page; its pictures are added to those given. */
export function pageText(
  page: PlannedPage,
  { values, body, bodyLine }: PageSource,
  pictures: PagePictures,
  site: OpenSite,
): { readonly body: string; readonly notes: string[] } {
  const { kind, settings, links } = site;
  const notes: string[] = [];
  const aside = new MaskedParts();
  const untagged = untag(withoutSigns(body), {
    kind,
    firstLine: bodyLine,
    hide: (markdown) => aside.hide(markdown),
    variable: (name) => {
      if (name.startsWith('site.') || name.startsWith('metadata.'))
        return settings.values.text(name.replace(/^\w+\./u, ''));
      return values.text(name.replace(/^page\./u, ''));
    },
  });
  for (const { tag, line } of untagged.left) {
    notes.push(`${page.path}:${line}: ${cut(tag)} was left as text: what it stands for is not known`);
  }
  const base = `${OLD_SITE}${page.address ?? `/${posix.dirname(page.inside)}/`}`;
  const convert = (html: string): string => htmlToMarkdown(html, { address: base }).body;
  const code = new MaskedParts();
  let text: string;
  if (isHtmlPage(page.path)) {
    text = convert(untagged.text);
  } else {
    const plain = withoutRawHtml(hideCode(tidied(kind, untagged.text), aside), (html) =>
      aside.hide(convert(aside.restore(html))),
    );
    for (const tag of plain.left) notes.push(`${cut(tag)} was left as text: it is no tag of HTML`);
    for (const name of new Set(plain.dropped))
      notes.push(`what would be run or styled was left out: <${name}>`);
    text = plain.text;
  }
  const outside = new Set<string>();
  const noted = (written: string, target: LinkTarget): LinkTarget => {
    if ('outside' in target) outside.add(written);
    return target;
  };
  const relinked = relink(hideCode(aside.restore(text), code), {
    link: (href) => noted(withoutBase(href), links.link(page, withoutBase(href))),
    picture: (src) => noted(withoutBase(src), pictures.find(withoutBase(src))),
  });
  for (const href of relinked.lost) {
    if (!pictures.refused.has(href))
      notes.push(`"${cut(href)}" was left out: it is in no page that is imported`);
  }
  for (const href of outside)
    notes.push(`"${cut(href)}" leads to the old site: it is in no page that is imported`);
  const whole = withoutTitle(relinked.text, page.title).replace(/\n{3,}/gu, '\n\n');
  return { body: code.restore(whole), notes };
}

function withoutBase(href: string): string {
  return href.startsWith(OLD_SITE) ? href.slice(OLD_SITE.length) || '/' : href;
}

/** Attributes that some generators read behind a heading or a block, and the sign for a table of contents. */
function tidied(kind: SiteKind, text: string): string {
  if (kind === 'jekyll') {
    return text
      .replace(/^[ \t]*[*-] .*\n\{:toc\}[ \t]*$/gimu, '')
      .replace(/(?<![ \t])[ \t]*\{:(?!\})[^{}\n]{0,200}\}/gu, '');
  }
  return text.replace(/^(#{1,6} .*?)[ \t]*\{[#.:][^{}\n]{0,200}\}[ \t]*$/gmu, '$1');
}

/** The headline stands above the text already. */
function withoutTitle(text: string, title: string): string {
  const heading = /^\s*#[ \t]+(?<words>[^\n]+?)[ \t]*#*[ \t]*(?:\n|$)/u.exec(text);
  return heading?.groups?.words === title ? text.slice(heading[0].length) : text;
}

function cut(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
