// The journal of a site that is being changed: written before the first change and removed after the last, so that the
// next command can finish what a build that was killed had begun.
import { existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { readSealed, syncFolder, writeSealed } from './sealed-file.ts';
import type { WrittenFile } from './written-file.ts';

/** Changes to a published site. Every changed file lies ready in the staging folder. */
export interface SiteChanges {
  /** New and changed files, in the order in which they are put in place. */
  readonly changed: readonly Pick<WrittenFile, 'path' | 'sha256'>[];
  /** Paths of files that are no longer wanted. */
  readonly unwanted: readonly string[];
}

/**
 * What is being done: a whole site takes the place of another, or some files change; `unknown` where that cannot be
 * told any more.
 */
export type Journal =
  { readonly step: 'exchange' | 'unknown' } | ({ readonly step: 'changes' } & SiteChanges);

const FORMAT = 'dateline journal 1';

/** @throws Error when the disk refuses; then nothing has begun */
export function writeJournal(path: string, journal: Journal): void {
  writeSealed(path, FORMAT, [Buffer.from(JSON.stringify(journal))], { durable: true });
}

/** What had begun; undefined where nothing had. */
export function readJournal(path: string): Journal | undefined {
  if (!existsSync(path)) return undefined;
  const content = readSealed(path, FORMAT);
  return Buffer.isBuffer(content) ? (JSON.parse(content.toString()) as Journal) : { step: 'unknown' };
}

/** Everything is done. */
export function removeJournal(path: string): void {
  rmSync(path, { force: true });
  syncFolder(dirname(path));
}
