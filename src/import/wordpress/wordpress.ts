// Exports of WordPress (WXR): posts become articles, pages standing pages. Read twice, piece by piece: first for what the
// posts need of each other, then for their texts.
import { hash } from 'node:crypto';
import { countryRegistry } from '../../content/countries.ts';
import { languageTag } from '../../content/languages.ts';
import { plainParagraphs } from '../../matcher/article-text.ts';
import { encodingOf } from '../decode-markup.ts';
import { textBeginning } from '../file-kinds.ts';
import { filedUnder, type FiledUnder } from '../filed-under.ts';
import { htmlToMarkdown } from '../html-to-markdown.ts';
import type { Imported, ImportedArticle, Importer, ImportFile } from '../importer.ts';
import { orProblem } from '../or-problem.ts';
import { withParagraphs } from './paragraphs.ts';
import { postDate } from './post-date.ts';
import { typeOf } from './post-kind.ts';
import { relinkPosts } from './post-links.ts';
import { expandShortcodes } from './shortcodes.ts';
import { decoded, indexWxr, type NamedPost, type WxrIndex } from './wxr-index.ts';
import { wxrElements, type WxrElement } from './wxr-reader.ts';

export const wordpressImporter: Importer = {
  name: 'wordpress',
  kind: 'an export of WordPress (WXR)',
  many: true,
  recognises: ({ beginning }) => {
    const text = textBeginning(beginning);
    return /<rss\b/iu.test(text) && /<wp:wxr_version>|wordpress\.org\/export\//iu.test(text);
  },
  read: readWordPress,
};

/** What is long and not needed to know what there is. */
const TEXTS = new Set(['content:encoded', 'description', 'wp:comment_content']);
const COMMENTS = new Set(['wp:comment_content']);
/** Taxonomies that file nothing under a name. */
const TECHNICAL = /^(?:post_format|nav_menu|language|post_translations|term_|wp_|product_|yst_)/iu;

async function* readWordPress(file: ImportFile): AsyncIterable<Imported> {
  const encoding = encodingOf(file.beginning, file.encoding);
  const index = await indexWxr(wxrElements(file.stream(), encoding, TEXTS));
  const registry = countryRegistry();
  const isCountry = (name: string): boolean => 'country' in registry.find(name);
  for await (const element of wxrElements(file.stream(), encoding, COMMENTS)) {
    if (element.kind === 'problem') yield { problem: element.problem, which: `line ${element.line}` };
    else if (element.kind === 'item')
      yield orProblem(
        () => readItem(element, index, isCountry, file),
        `item ${element.number} (line ${element.line})`,
      );
  }
}

function readItem(
  item: WxrElement,
  index: WxrIndex,
  isCountry: (name: string) => boolean,
  file: ImportFile,
): Imported {
  const { fields, number, line } = item;
  const field = (name: string): string => fields.get(name)?.trim() ?? '';
  const title = htmlText(field('title'));
  const which = `item ${number} (line ${line})${title === '' ? '' : ` “${title.slice(0, 80)}”`}`;
  const type = typeOf(fields);
  if ('skipped' in type) return { skipped: type.skipped, which };
  const named = index.posts.get(field('wp:post_id'));
  if (named === undefined) return { problem: 'has no number (wp:post_id)', which };
  const link = field('link');
  const notes = type.note === undefined ? [] : [type.note];
  const body = bodyOf(item, named, link, index, notes);
  if (`${title}${body}`.includes('\ufffd'))
    notes.push('some of its characters could not be read: is the file in UTF-8?');
  if (title === '' && body.trim() === '') return { skipped: 'a post without a headline and a text', which };
  const shared = {
    title: title === '' ? firstWords(body) : title,
    slug: named.slug,
    redirects: type.isDraft ? [] : oldPaths(link, index),
    body,
    provenance: {
      importer: 'wordpress',
      from: `${file.from} post ${field('wp:post_id')}`,
      sha256: sha256Of([
        field('guid'),
        field('title'),
        field('wp:post_date'),
        fields.get('content:encoded') ?? '',
      ]),
    },
    notes: title === '' ? [...notes, 'it has no headline: the first words of its text stand for it'] : notes,
  };
  if (type.becomes === 'page') return { page: shared, which };
  const address = /^https?:\/\//iu.test(link) ? link : undefined;
  const lead = index.uploads.get(item.meta.get('_thumbnail_id')?.trim() ?? '');
  const names = namesOf(item, index, isCountry);
  const article: ImportedArticle = {
    ...shared,
    ...names,
    date: postDate(fields),
    summary: summaryOf(field('excerpt:encoded')),
    source:
      address === undefined && index.title === undefined ? undefined : { name: index.title, url: address },
    language: languageOf(item, index),
    image: lead === undefined ? undefined : { src: lead.url, alt: lead.alt, caption: lead.caption },
    status: type.isDraft ? 'draft' : undefined,
    address: type.isDraft ? undefined : address,
  };
  return { article, which };
}

function bodyOf(item: WxrElement, named: NamedPost, link: string, index: WxrIndex, notes: string[]): string {
  const own = item.fields.get('wp:post_id')?.trim() ?? '';
  const { html, left } = expandShortcodes(item.fields.get('content:encoded') ?? '', {
    byId: (id) => index.uploads.get(id),
    own: index.uploadsOf(own),
  });
  for (const code of left)
    notes.push(`${code.slice(0, 120)} was left as text: what it stands for is not known`);
  const address = /^https?:\/\//iu.test(link) ? link : index.url;
  const { body } = htmlToMarkdown(withParagraphs(html), { address });
  return relinkPosts(body, named, index);
}

function namesOf(
  { fields, categories }: WxrElement,
  index: WxrIndex,
  isCountry: (name: string) => boolean,
): FiledUnder {
  const login = fields.get('dc:creator')?.trim() ?? '';
  const author = { taxonomy: 'author', name: index.authors.get(login) ?? login };
  const names = categories
    .filter(({ domain, nicename }) => !TECHNICAL.test(domain) && nicename !== 'uncategorized')
    .map(({ domain, nicename, name }) => ({
      taxonomy: domain,
      name: htmlText(name === '' ? nicename : name),
    }));
  // Co-authors are a taxonomy of their own, with the first author among them.
  const hasAuthors = names.some(({ taxonomy }) => taxonomy === 'author');
  return filedUnder([...names, ...(hasAuthors || login === '' ? [] : [author])], isCountry);
}

function languageOf({ categories }: WxrElement, { language }: WxrIndex): string | undefined {
  const own = categories.find(({ domain }) => domain === 'language')?.nicename;
  const written = own ?? language;
  return written === undefined ? undefined : languageTag(written.replaceAll('_', '-'));
}

/** The path of the address, without that of the whole site. An address with a query is said to be none. */
function oldPaths(link: string, { url }: WxrIndex): string[] {
  if (!URL.canParse(link)) return [];
  const { pathname, search } = new URL(link);
  const base = url === undefined ? '' : new URL(url).pathname.replace(/\/+$/u, '');
  const path = pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname;
  return path === '/' && search === '' ? [] : [decoded(path) + search];
}

function summaryOf(excerpt: string): string | undefined {
  const text = excerpt === '' ? '' : plainParagraphs(htmlToMarkdown(excerpt).body).paragraphs.join(' ');
  return text === '' ? undefined : text;
}

/** A title or name, in which WordPress keeps entities and tags. */
function htmlText(html: string): string {
  return /[<&]/u.test(html)
    ? plainParagraphs(htmlToMarkdown(html).body).paragraphs.join(' ')
    : html.replace(/\s+/gu, ' ').trim();
}

function firstWords(body: string): string {
  return (plainParagraphs(body).paragraphs[0] ?? '').split(/\s+/u).slice(0, 10).join(' ');
}

function sha256Of(parts: readonly string[]): string {
  return hash('sha256', parts.join('\0'), 'hex');
}
