// What an import has done: counted as it goes, and said at the end. Knows no importer.
import { printable } from '../content/problem.ts';
import type { Rights } from '../content/schema-article.ts';

/** Where an import speaks. */
export interface ReportIo {
  write(line: string): void;
  writeError(line: string): void;
  /** Shows how far it is, in place of what it showed before; left out where nobody is watching. */
  progress?(line: string): void;
}

/** What came of it. */
export interface ImportOutcome {
  /** 0, or 1 if something could not be imported. */
  readonly exitCode: 0 | 1;
  /** How many articles and pages were found, whatever became of them. */
  readonly read: number;
  /** Paths below the content folder of what was written (or would be). */
  readonly written: readonly string[];
  /** What was imported before. */
  readonly unchanged: number;
  /** What was passed over, by the reason. */
  readonly skipped: Readonly<Record<string, number>>;
  readonly failed: number;
}

/** An export may have thousands of things that are no articles. */
const NAMED = 10;

export class ImportReport {
  readonly #io: ReportIo;
  readonly #written: string[] = [];
  readonly #skipped = new Map<string, number>();
  #unchanged = 0;
  #failed = 0;

  constructor(io: ReportIo) {
    this.#io = io;
  }

  /** Something was written, or would be. @param path below the content folder */
  written(path: string): void {
    this.#written.push(path);
    this.#progress();
  }

  /** Something was imported before. */
  unchanged(): void {
    this.#unchanged++;
    this.#progress();
  }

  /** Something is nothing for the archive. The first of each reason are named, all are counted. */
  skipped(where: string, reason: string, because?: string): void {
    const before = this.#skipped.get(reason) ?? 0;
    this.#skipped.set(reason, before + 1);
    if (before < NAMED) {
      const why = because === undefined ? reason : `${reason}: ${because}`;
      this.#io.write(`${printable(where)}: skipped: ${printable(why)}`);
    }
    this.#progress();
  }

  /** Something could not be imported; it is named at once. */
  failed(where: string, message: string, hint: string | undefined): void {
    this.#failed++;
    this.#io.writeError(`${printable(where)}  error  ${printable(message)}`);
    if (hint !== undefined) this.#io.writeError(`    ${printable(hint)}`);
    this.#progress();
  }

  outcome(): ImportOutcome {
    return {
      exitCode: this.#failed > 0 ? 1 : 0,
      read: this.#read,
      written: this.#written,
      unchanged: this.#unchanged,
      skipped: Object.fromEntries(this.#skipped),
      failed: this.#failed,
    };
  }

  /** What was done, why what is missing is missing, and how far it will be published. */
  sayEnd(dryRun: boolean, published: string): void {
    const skipped = [...this.#skipped.values()].reduce((sum, count) => sum + count, 0);
    const counts = [
      `${things(this.#written.length)} ${dryRun ? 'would be written' : 'written'}`,
      ...(this.#unchanged > 0 ? [`${this.#unchanged} imported before, unchanged`] : []),
      ...(skipped > 0 ? [`${skipped} skipped`] : []),
      ...(this.#failed > 0 ? [`${this.#failed} failed`] : []),
    ];
    this.#io.write('');
    this.#io.write(`${this.#read} read: ${counts.join(', ')}`);
    for (const [reason, count] of this.#skipped) this.#io.write(`  skipped: ${count} × ${printable(reason)}`);
    if (this.#written.length > 0) this.#io.write(`to be published ${published}`);
  }

  get #read(): number {
    const skipped = [...this.#skipped.values()].reduce((sum, count) => sum + count, 0);
    return this.#written.length + this.#unchanged + skipped + this.#failed;
  }

  #progress(): void {
    this.#io.progress?.(`${this.#read} read, ${this.#written.length} written`);
  }
}

function things(count: number): string {
  return count === 1 ? '1 article' : `${count} articles`;
}

/** How far articles will be published, in words. */
export function publishedHow(chosen: Rights | undefined, ofSite: Rights): string {
  const rights = chosen ?? ofSite;
  const by = chosen === undefined && ofSite !== 'full' ? ', as site.yaml says' : '';
  if (rights === 'full') return 'in full; --rights excerpt limits it';
  return rights === 'excerpt' ? `as an excerpt: the summary or up to 60 words${by}` : `without its text${by}`;
}
