// Drafts: files of the content folder as they are to be. Nothing is written before all of it is known.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compareText, UserError, type Problem } from '../content/problem.ts';
import { replaceFile } from '../import/replace-file.ts';
import { writeNewFile } from '../import/write-new-file.ts';
import type { Edited } from './edited.ts';

/** A file that is to change: made where it has no text before, removed where it has none after. */
export interface DraftedFile {
  /** Relative to the content folder. */
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Where its text stands until then. */
  readonly movedFrom: string | undefined;
  /** What changes, a line each. */
  readonly notes: readonly string[];
}

interface Draft {
  before: string | undefined;
  after: string | undefined;
  movedFrom?: string;
  notes: string[];
}

export class FileDrafts {
  readonly #folder: string;
  readonly #drafts = new Map<string, Draft>();
  readonly #problems: Problem[] = [];

  /** @param folder the content folder */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The files that change, in order of path. */
  get files(): DraftedFile[] {
    return [...this.#drafts]
      .filter(([, { before, after }]) => before !== after)
      .map(([path, draft]) => ({ ...draft, path, movedFrom: draft.movedFrom }))
      .sort((a, b) => compareText(a.path, b.path));
  }

  /** Files that can only be changed by hand. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** The text that a file is to have; empty for one that is not there. */
  text(path: string): string {
    return this.#draft(path).after ?? '';
  }

  exists(path: string): boolean {
    return this.#drafts.get(path)?.after !== undefined || existsSync(join(this.#folder, path));
  }

  /** Changes a file; one that is written in an unusual way is a problem. */
  edit(path: string, note: string, change: (text: string) => Edited): void {
    const result = change(this.text(path));
    if ('problem' in result) {
      const hint = `do by hand: ${note}`;
      this.#problems.push({ severity: 'error', path, message: result.problem, hint });
      return;
    }
    const draft = this.#draft(path);
    if (result.text === draft.after) return;
    draft.after = result.text;
    draft.notes.push(note);
  }

  /** Gives a file another name. */
  move(path: string, to: string): void {
    const { after, notes } = this.#draft(path);
    this.#drafts.set(to, { before: undefined, after, movedFrom: path, notes: [...notes] });
    this.remove(path);
  }

  remove(path: string): void {
    const draft = this.#draft(path);
    draft.after = undefined;
    draft.notes = [];
  }

  /**
   * Writes all of it: what is new first, what goes last, so that nothing is lost if it ends halfway.
   * @throws UserError where a file was changed meanwhile or may not be written
   */
  write(): void {
    const order = ({ before, after }: DraftedFile): number =>
      before === undefined ? 0 : after === undefined ? 2 : 1;
    for (const file of this.files.sort((a, b) => order(a) - order(b))) {
      const path = join(this.#folder, file.path);
      if (file.after === undefined) rmSync(path);
      else if (file.before === undefined) {
        mkdirSync(dirname(path), { recursive: true });
        if (!writeNewFile(this.#folder, file.path, file.after))
          throw new UserError(`${file.path} exists already`);
      } else {
        const problem = replaceFile(path, file.before, file.after);
        if (problem !== undefined) throw new UserError(`${file.path}: ${problem}`, 'run the command again');
      }
    }
  }

  #draft(path: string): Draft {
    let draft = this.#drafts.get(path);
    if (draft === undefined) {
      const full = join(this.#folder, path);
      const before = existsSync(full) ? readFileSync(full, 'utf8') : undefined;
      draft = { before, after: before, notes: [] };
      this.#drafts.set(path, draft);
    }
    return draft;
  }
}
