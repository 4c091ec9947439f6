// HTML from Markdown: the one place where a view gets HTML. Everything else a template prints is text and is escaped.
import type { Env, MarkdownIt, Token } from 'markdown-it';
import { plainText } from '../content/digest-body.ts';
import { createMarkdown } from '../content/markdown.ts';
import { findPicture } from '../content/media.ts';
import type { MediaFile } from '../content/parse-content.ts';
import { linkedFile } from '../archive/references.ts';
import type { ResolvedLink } from '../archive/filed-article.ts';
import { articlePath, type Links } from './urls.ts';
import { shownPicture } from './pictures.ts';
import { Outline, shapeTokens } from './shape-tokens.ts';
import type { Words } from './words/words.ts';

/** Where a text comes from and what its links mean. */
export interface TextPlace {
  /** Path of its file below the content folder. */
  readonly path: string;
  readonly links: readonly ResolvedLink[];
  /** Whether paragraphs get anchors and a link to each: in articles. */
  readonly anchors: boolean;
}

interface Environment extends Env {
  place: TextPlace;
  table: number;
  /** For each link that is open, whether it became plain text. */
  droppedLinks: boolean[];
}

/** What the plugin tells of a reference: its number from 0, and which time it is referred to. */
interface FootnoteMeta {
  readonly id: number;
  readonly subId: number;
}

/** What stands under a picture. */
interface Figure {
  readonly caption: string;
  readonly credit: string | undefined;
}

type Rule = NonNullable<MarkdownIt['renderer']['rules'][string]>;

/** Renders the texts of one site. */
export class PageHtml {
  readonly #markdown = createMarkdown();
  readonly #links: Links;
  readonly #words: Words;
  readonly #media: ReadonlyMap<string, MediaFile>;

  constructor(links: Links, words: Words, media: ReadonlyMap<string, MediaFile>) {
    this.#links = links;
    this.#words = words;
    this.#media = media;
    Object.assign(this.#markdown.renderer.rules, this.#rules());
    this.#markdown.core.ruler.push('dateline_outline', ({ tokens, env }) => {
      shapeTokens(tokens, new Outline(), (env as Environment).place.anchors);
    });
  }

  /** The HTML of a Markdown text. Raw HTML in it is shown as text; only safe links are links. */
  render(markdown: string, place: TextPlace): string {
    const environment: Environment = {
      place,
      table: 0,
      droppedLinks: [],
    };
    return this.#markdown.render(markdown, environment).trim();
  }

  #rules(): Record<string, Rule> {
    const { escapeHtml } = this.#markdown.utils;
    const words = this.#words;
    return {
      paragraph_open: (tokens, index, _options, env) => {
        const token = tokens[index]!;
        if (token.hidden) return '';
        const tag = this.#figureAt(tokens, index, env as Environment) === undefined ? 'p' : 'figure';
        const id = token.attrGet('id');
        return id === null ? `<${tag}>` : `<${tag} id="${String(id)}">`;
      },
      paragraph_close: (tokens, index, _options, env) => {
        const token = tokens[index]!;
        if (token.hidden) return tokens[index + 1]?.type === 'list_item_close' ? '' : '\n';
        const figure = this.#figureAt(tokens, index - 2, env as Environment);
        if (figure !== undefined) return `${this.#captionHtml(figure)}</figure>\n`;
        const number = (token.meta as { paragraph?: number } | null)?.paragraph;
        if (number === undefined) return '</p>\n';
        const label = escapeHtml(words.article.paragraphLink(number));
        return ` <a class="anchor" href="#p${number}" aria-label="${label}">¶</a></p>\n`;
      },
      link_open: (tokens, index, options, env, renderer) => {
        const environment = env as Environment;
        const token = tokens[index]!;
        const target = this.#linkTarget(String(token.attrGet('href')), environment.place);
        environment.droppedLinks.push(target === undefined);
        if (target === undefined) return '';
        token.attrSet('href', target);
        if (/^https?:/iu.test(target)) token.attrSet('rel', 'external');
        return renderer.renderToken(tokens, index, options);
      },
      link_close: (_tokens, _index, _options, env) => ((env as Environment).droppedLinks.pop() ? '' : '</a>'),
      image: (tokens, index, _options, env) => {
        const token = tokens[index]!;
        const src = String(token.attrGet('src'));
        const alt = plainText(token) || token.content;
        const { place } = env as Environment;
        const found = findPicture(place.path, src, this.#media);
        if ('file' in found) return this.#pictureHtml(this.#media.get(found.file)!, alt);
        const shown = escapeHtml(words.article.pictureElsewhere(alt === '' ? src : alt));
        return 'remote' in found && !isInLink(env)
          ? `<a href="${escapeHtml(found.remote)}" rel="external">${shown}</a>`
          : shown;
      },
      table_open: (_tokens, _index, _options, env) => {
        // A wide table scrolls in a box of its own, which the keyboard can reach and which therefore needs a name.
        const label = escapeHtml(words.article.table(++(env as Environment).table));
        return `<section class="table" aria-label="${label}" tabindex="0"><table>\n`;
      },
      table_close: () => '</table></section>\n',
      th_open: (tokens, index) => cell('th scope="col"', tokens[index]!),
      td_open: (tokens, index) => cell('td', tokens[index]!),
      fence: (tokens, index) => `<pre><code>${escapeHtml(tokens[index]!.content)}</code></pre>\n`,
      blockquote_open: (tokens, index) => {
        const meta = tokens[index]!.meta as { speaker?: string; number?: number } | null;
        if (meta?.speaker === undefined) return '<blockquote>\n';
        const id = meta.number === undefined ? '' : ` id="q${meta.number}"`;
        return `<figure class="quotation"${id}><blockquote>\n`;
      },
      blockquote_close: (tokens, index) => {
        const meta = tokens[index]!.meta as { speaker?: string; role?: string } | null;
        if (meta?.speaker === undefined) return '</blockquote>\n';
        const role = meta.role ? `, ${escapeHtml(meta.role)}` : '';
        return `</blockquote><figcaption>${escapeHtml(meta.speaker)}${role}</figcaption></figure>\n`;
      },
      footnote_ref: (tokens, index, _options, env) => {
        const { id, subId } = tokens[index]!.meta as unknown as FootnoteMeta;
        const label = escapeHtml(words.article.footnote(id + 1));
        const anchor = `fnref${id + 1}${subId > 0 ? `:${subId}` : ''}`;
        if (isInLink(env)) return `<sup class="footnote-ref" id="${anchor}">${id + 1}</sup>`;
        return `<sup class="footnote-ref"><a href="#fn${id + 1}" id="${anchor}" aria-label="${label}">${id + 1}</a></sup>`;
      },
      footnote_anchor: (tokens, index) => {
        const { id, subId } = tokens[index]!.meta as unknown as FootnoteMeta;
        const label = escapeHtml(words.article.footnoteBack(id + 1));
        const target = `#fnref${id + 1}${subId > 0 ? `:${subId}` : ''}`;
        // The sign is followed by the selector that keeps it from becoming a picture.
        return ` <a class="footnote-backref" href="${target}" aria-label="${label}">\u21a9\ufe0e</a>`;
      },
      footnote_block_open: () =>
        `<section class="footnotes" aria-label="${escapeHtml(words.article.footnotes)}"><ol>\n`,
      footnote_block_close: () => '</ol></section>\n',
    };
  }

  /** A picture below the fold, in the versions that a browser may choose from. */
  #pictureHtml(file: MediaFile, alt: string): string {
    const { escapeHtml } = this.#markdown.utils;
    const { url, width, height, sources } = shownPicture(file, this.#links);
    const size = width === undefined ? '' : ` width="${width}" height="${height}"`;
    const text = escapeHtml(alt === '' ? (file.info.alt ?? '') : alt);
    const image = `<img src="${escapeHtml(url)}" alt="${text}"${size} loading="lazy">`;
    if (sources.length === 0) return image;
    const versions = sources.map(
      ({ type, srcset, sizes }) => `<source type="${type}" srcset="${escapeHtml(srcset)}" sizes="${sizes}">`,
    );
    return `<picture>${versions.join('')}${image}</picture>`;
  }

  /** A picture of ours that is a paragraph by itself is a figure; what stands under it. */
  #figureAt(tokens: readonly Token[], open: number, { place }: Environment): Figure | undefined {
    const [image, ...others] = tokens[open + 1]?.children ?? [];
    if (tokens[open]?.level !== 0 || image?.type !== 'image' || others.length > 0) return undefined;
    const found = findPicture(place.path, String(image.attrGet('src')), this.#media);
    if (!('file' in found)) return undefined;
    const { caption, credit } = this.#media.get(found.file)!.info;
    return { caption: String(image.attrGet('title') ?? caption ?? ''), credit };
  }

  #captionHtml({ caption, credit }: Figure): string {
    const { escapeHtml } = this.#markdown.utils;
    const parts = [
      ...(caption === '' ? [] : [escapeHtml(caption)]),
      ...(credit === undefined ? [] : [`<span class="credit">${escapeHtml(credit)}</span>`]),
    ];
    return parts.length === 0 ? '' : `<figcaption>${parts.join(' ')}</figcaption>`;
  }

  /** The address of a link, or undefined where it becomes plain text. */
  #linkTarget(href: string, place: TextPlace): string | undefined {
    if (/^(?:https?|mailto):/iu.test(href) || href.startsWith('#')) return href;
    if (linkedFile(href) !== undefined) {
      const target = place.links.find((link) => link.href === href)?.target;
      if (target === undefined) return undefined;
      return this.#links.written(articlePath(target) + (/#.+$/u.exec(href)?.[0] ?? ''));
    }
    return href.startsWith('/') ? this.#links.written(href) : undefined;
  }
}

/** Whether a link is open: a link cannot hold another. */
function isInLink(env: Env | undefined): boolean {
  return (env as Environment).droppedLinks.includes(false);
}

/** Table cells are aligned by class: the pages allow no style attribute. */
function cell(tag: string, token: Token): string {
  const align = /text-align:(left|center|right)/u.exec(String(token.attrGet('style') ?? ''))?.[1];
  return align === undefined || align === 'left' ? `<${tag}>` : `<${tag} class="${align}">`;
}

/** JSON for a `<script>` that holds data: nothing in it can end the script, begin a comment or break a line. */
export function jsonInHtml(value: unknown): string {
  const json = JSON.stringify(value);
  if (!/[<>&\u2028\u2029]/u.test(json)) return json;
  return json.replace(
    /[<>&\u2028\u2029]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
