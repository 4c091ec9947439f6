// Bodies: the texts of articles by their hash. Only archive/public-text.ts may ask, so that no text gets past its rights.
import { hash } from 'node:crypto';
import { parseFrontMatter } from './front-matter.ts';
import { UserError } from './problem.ts';
import { changedMeanwhile, readSource } from './read-source.ts';
import type { ContentFile } from './walk-content.ts';

/** Gives the Markdown of a body by the hash of its digest. */
export interface Bodies {
  /**
   * @throws Error when no body of this run has the hash
   * @throws UserError when the file was changed since it was parsed, or cannot be read any more
   */
  markdown(sha256: string): string;
}

/** Texts beyond this many characters in all are read again when they are asked for. */
const MOST_KEPT = 64 * 1024 * 1024;

/** Collects the bodies of a run: texts that were read anyway, as far as they fit, and where the others are. */
export class BodyCollection implements Bodies {
  readonly #folder: string;
  readonly #largest: number;
  readonly #texts = new Map<string, string>();
  readonly #files = new Map<string, ContentFile>();
  #kept = 0;

  /**
   * @param folder the content folder
   * @param largest bytes that a file may have
   */
  constructor(folder: string, largest: number) {
    this.#folder = folder;
    this.#largest = largest;
  }

  /** Adds the body of a file; `text` where it was just read. */
  add(sha256: string, file: ContentFile, text: string | undefined): void {
    this.#files.set(sha256, file);
    if (text === undefined || this.#kept + text.length > MOST_KEPT) return;
    this.#texts.set(sha256, text);
    this.#kept += text.length;
  }

  markdown(sha256: string): string {
    const kept = this.#texts.get(sha256);
    if (kept !== undefined) return kept;
    const file = this.#files.get(sha256);
    if (file === undefined) throw new Error(`no body has the hash ${sha256}`);
    const source = readSource(this.#folder, file, this.#largest);
    if (!('text' in source)) {
      const [problem] = source.problems;
      throw new UserError(`${file.path} ${problem!.message}`, problem!.hint);
    }
    const parts = parseFrontMatter(source.path, source.text);
    if ('body' in parts && hash('sha256', parts.body, 'hex') === sha256) return parts.body;
    throw changedMeanwhile(file.path, 'changed');
  }
}
