// Names that the articles and pages of one export were to have and could not, because others have them: links between
// them, made before any was written, follow.
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { UserError } from '../content/problem.ts';
import { slugOf } from '../content/slug.ts';
import type { Imported } from './importer.ts';
import { replaceFile } from './replace-file.ts';

/** A link by its file or its page. */
const LINK = /(?<before>\]\(|^ {0,3}\[[^\][\n]+\]: )(?<href>[^\s()<>]+)/gmu;
const ORIGINAL = /^translationOf: (?<quote>["']?)(?<stem>.+)\k<quote>$/mu;

export class MovedNames {
  readonly #folder: string;
  /** Paths below the content folder: where a file is, by where it was to be. */
  readonly #moved = new Map<string, string>();
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

  /**
   * Changes the links of the files that this run wrote.
   * @throws UserError where a file cannot be changed
   */
  follow(): void {
    if (this.#moved.size === 0) return;
    for (const path of this.#written) {
      const text = readFileSync(join(this.#folder, path), 'utf8');
      const changed = this.#relinked(text, path);
      const problem = changed === text ? undefined : replaceFile(join(this.#folder, path), text, changed);
      if (problem !== undefined) throw new UserError(`the links of ${path} could not be changed: ${problem}`);
    }
  }

  #relinked(text: string, from: string): string {
    const end = text.indexOf('\n---\n');
    const fields = text.slice(0, end).replace(ORIGINAL, (whole, ...found) => {
      const { stem = '' } = found.at(-1) as Record<string, string | undefined>;
      const moved = this.#moved.get(`articles/${stem.slice(0, 4)}/${stem}.md`);
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
    const page = /^\/(?<slug>[^/]+)\/$/u.exec(href)?.groups?.slug;
    if (page !== undefined) {
      const moved = this.#moved.get(`pages/${page}.md`);
      return moved === undefined ? undefined : `/${posix.basename(moved, '.md')}/`;
    }
    if (!href.endsWith('.md')) return undefined;
    const moved = this.#moved.get(posix.join(folder, decodeURI(href)));
    return moved === undefined ? undefined : encodeURI(posix.relative(folder, moved));
  }
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
