// Names that the articles and pages of one export were to have and could not, because others have them or because they could
// not be imported: links between them, made before any was written, follow.
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { UserError } from '../content/problem.ts';
import { slugOf } from '../content/slug.ts';
import { webAddressProblem } from '../content/schema-fields.ts';
import type { Imported } from './importer.ts';
import { changeLinks, type LinkTarget } from './link-changes.ts';
import { hideCode, MaskedParts } from './old-site/masked-text.ts';
import { replaceFile } from './replace-file.ts';

/** A link by its file or its page. */
const LINK = /(?<before>\]\(|^ {0,3}\[[^\][\n]+\]: )(?<href>[^\s()<>]+)/gmu;
const ORIGINAL = /^translationOf: (?<quote>["']?)(?<stem>.+)\k<quote>$/mu;

export class MovedNames {
  readonly #folder: string;
  /** Paths below the content folder: where a file is, by where it was to be. */
  readonly #moved = new Map<string, string>();
  /** The address elsewhere, if it is known, of what could not be imported, by where it was to be. */
  readonly #failed = new Map<string, string | undefined>();
  readonly #written: string[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Something found has become a file, or is one already.
   * @param isNew whether this run wrote the file
   */
  became(found: Imported, path: string, isNew: boolean): void {
    if (isNew) this.#written.push(path);
    const planned = plannedPath(found);
    if (planned !== undefined && planned !== path) this.#moved.set(planned, path);
  }

  /** Something found could not be imported. */
  failed(found: Imported): void {
    const planned = plannedPath(found);
    if (planned === undefined) return;
    const address = 'article' in found ? found.article.source?.url : undefined;
    this.#failed.set(planned, webAddressProblem(address ?? '') === undefined ? address : undefined);
  }

  /**
   * Changes the links of the files that this run wrote.
   * @param tell what is to be known of a file: its path, and a note
   * @throws UserError where a file cannot be changed
   */
  follow(tell: (path: string, note: string) => void): void {
    if (this.#moved.size === 0 && this.#failed.size === 0) return;
    for (const path of this.#written) {
      const text = readFileSync(join(this.#folder, path), 'utf8');
      const changed = this.#relinked(this.#withoutFailed(text, path, tell), path);
      const problem = changed === text ? undefined : replaceFile(join(this.#folder, path), text, changed);
      if (problem !== undefined) throw new UserError(`the links of ${path} could not be changed: ${problem}`);
    }
  }

  /** Links to what could not be imported lead to where it can be read elsewhere, or become their words. */
  #withoutFailed(text: string, from: string, tell: (path: string, note: string) => void): string {
    if (this.#failed.size === 0) return text;
    const end = text.indexOf('\n---\n');
    const fields = text.slice(0, end).replace(ORIGINAL, (whole, ...found) => {
      const { stem = '' } = found.at(-1) as Record<string, string | undefined>;
      if (!this.#failed.has(articlePath(stem))) return whole;
      tell(from, `translationOf "${stem}" was left out: that could not be imported`);
      return '';
    });
    const targets = new Set<string>();
    const link = (href: string): LinkTarget => {
      const planned = plannedTarget(href, posix.dirname(from));
      if (planned === undefined || !this.#failed.has(planned)) return { href };
      targets.add(planned);
      const address = this.#failed.get(planned);
      return address === undefined ? { lost: href } : { href: address };
    };
    for (const { groups } of text.slice(end).matchAll(LINK)) link(groups?.href ?? '');
    if (targets.size === 0) return `${fields.replace(/\n{2,}/gu, '\n')}${text.slice(end)}`;
    const code = new MaskedParts();
    const body = changeLinks(hideCode(text.slice(end), code), { link, picture: (href) => ({ href }) });
    for (const planned of targets) {
      const address = this.#failed.get(planned);
      const became = address === undefined ? 'is text now' : `leads to ${address} now`;
      tell(from, `its link to ${planned} ${became}: that could not be imported`);
    }
    return `${fields.replace(/\n{2,}/gu, '\n')}${code.restore(body.text)}`;
  }

  #relinked(text: string, from: string): string {
    const end = text.indexOf('\n---\n');
    const fields = text.slice(0, end).replace(ORIGINAL, (whole, ...found) => {
      const { stem = '' } = found.at(-1) as Record<string, string | undefined>;
      const moved = this.#moved.get(articlePath(stem));
      return moved === undefined ? whole : whole.replace(stem, posix.basename(moved, '.md'));
    });
    const body = text.slice(end).replace(LINK, (whole, ...found) => {
      const { before = '', href = '' } = found.at(-1) as Record<string, string | undefined>;
      const target = this.#target(href, posix.dirname(from));
      return target === undefined ? whole : `${before}${target}`;
    });
    return `${fields}${body}`;
  }

  /** Where a link leads now; undefined where that is where it led. */
  #target(href: string, folder: string): string | undefined {
    const planned = plannedTarget(href, folder);
    const moved = planned === undefined ? undefined : this.#moved.get(planned);
    if (moved === undefined) return undefined;
    return href.startsWith('/')
      ? `/${posix.basename(moved, '.md')}/`
      : encodeURI(posix.relative(folder, moved));
  }
}

/** The path below the content folder that a link means: a file, or a page by its address. */
function plannedTarget(href: string, folder: string): string | undefined {
  const page = /^\/(?<slug>[^/]+)\/$/u.exec(href)?.groups?.slug;
  if (page !== undefined) return `pages/${page}.md`;
  if (!href.endsWith('.md') || href.startsWith('/')) return undefined;
  try {
    return posix.join(folder, decodeURI(href));
  } catch {
    return undefined;
  }
}

function articlePath(stem: string): string {
  return `articles/${stem.slice(0, 4)}/${stem}.md`;
}

/** Where something was to be, as other articles of its export link to it; undefined for what none can link to. */
function plannedPath(found: Imported): string | undefined {
  if ('page' in found)
    return found.page.slug === undefined ? undefined : `pages/${slugOf(found.page.slug)}.md`;
  if (!('article' in found)) return undefined;
  const { slug, date } = found.article;
  if (slug === undefined || date.day === undefined) return undefined;
  return `articles/${date.day.slice(0, 4)}/${date.day}-${slugOf(slug)}.md`;
}
