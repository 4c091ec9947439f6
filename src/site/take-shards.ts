// Joins shards: takes every file of a site from the folder of the shard that made it, and proves that none is missing.
import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../content/problem.ts';
import { isGone } from '../content/walk-content.ts';
import type { IndexOutput, Output } from '../pages/output.ts';
import {
  isInShard,
  readShard,
  SHARD_FILES,
  SHARD_RECORD,
  type ShardFile,
  type ShardRecord,
} from './shards.ts';
import type { Work } from './stale.ts';
import { writeIndexes } from './write-files.ts';
import type { WrittenFile } from './written-file.ts';

/** A file and the folder that it lies in. */
interface Found {
  readonly file: ShardFile;
  readonly folder: string;
}

/** So many missing files are named; more say nothing new. */
const MOST_NAMED = 5;

/**
 * Copies the files of all outputs into a staging folder.
 * @throws UserError where a shard is missing, was built from something else, or has a file that is not what it wrote or
 * cannot have made
 */
export function takeShards(
  folders: readonly string[],
  work: Pick<Work, 'outputs' | 'fingerprints'>,
  staging: string,
): WrittenFile[] {
  const records = folders.map((folder) => ({ folder, record: readShard(folder) }));
  checkNumbers(records);
  const found = new Map<string, Found[]>();
  for (const { folder, record } of records) {
    for (const file of record.files) {
      const owner = file.folder ?? file.path;
      if (!isInShard(owner, record)) throw forged(folder, `${file.path}, which belongs to another shard`);
      const files = found.get(owner);
      if (files === undefined) found.set(owner, [{ file, folder }]);
      else files.push({ file, folder });
    }
  }
  const indexes: IndexOutput[] = [];
  const others: string[] = [];
  for (const output of work.outputs()) {
    if (output.writer === 'index') indexes.push(output);
    else {
      for (const each of found.get(output.path) ?? []) checkForm(output, each);
      others.push(output.path);
    }
  }
  const missing = others.filter((path) => {
    const fingerprint = work.fingerprints.get(path);
    return found.get(path)?.some(({ file }) => file.fingerprint !== fingerprint) ?? true;
  });
  if (missing.length > 0) {
    const named = missing.slice(0, MOST_NAMED);
    throw new UserError(
      `${missing.length} of ${others.length} files were made from other content, settings or sources, or by no shard: ${named.join(', ')}${missing.length > MOST_NAMED ? ' …' : ''}`,
      'build all shards from one state of the content, with the same options as the merge',
    );
  }
  const taken = others.flatMap((path) => found.get(path)!.map((each) => take(each, staging)));
  return [...taken, ...writeIndexes(indexes, taken, staging)];
}

function checkNumbers(records: readonly { readonly folder: string; readonly record: ShardRecord }[]): void {
  const [first, ...others] = records;
  if (first === undefined) throw new UserError('no shard is named', 'write: dateline merge DIR DIR …');
  const { of } = first.record;
  for (const { folder, record } of others) {
    if (record.of !== of) {
      throw new UserError(
        `"${first.folder}" is one of ${of} shards, "${folder}" one of ${record.of}`,
        'merge shards of one build',
      );
    }
  }
  const there = new Map<number, string>();
  for (const { folder, record } of records) {
    const other = there.get(record.number);
    if (other !== undefined) {
      throw new UserError(
        `"${other}" and "${folder}" are both shard ${record.number}/${of}`,
        'name the folder of every shard once',
      );
    }
    there.set(record.number, folder);
  }
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((number) => !there.has(number));
  if (missing.length > 0) {
    throw new UserError(
      `${missing.length === 1 ? 'a shard is' : 'shards are'} missing: ${missing.map((number) => `${number}/${of}`).join(', ')}`,
      'name the folders of all shards',
    );
  }
}

/** A folder of the search is many files, everything else is one. */
function checkForm({ writer, path }: Output, { file, folder }: Found): void {
  const isPart = file.folder !== undefined;
  if (isPart === (writer === 'search')) return;
  throw forged(
    folder,
    isPart
      ? `${file.path} as a part of ${path}, which is one file`
      : `${path} as one file, which is a folder`,
  );
}

function forged(folder: string, claim: string): UserError {
  return new UserError(`${join(folder, SHARD_RECORD)} has ${claim}`, 'build the shard again');
}

function take({ file, folder }: Found, staging: string): WrittenFile {
  const { path, sha256 } = file;
  const from = join(folder, SHARD_FILES, path);
  const bytes = bytesOf(from);
  if (hash('sha256', bytes, 'hex') !== sha256) {
    throw new UserError(`${from} is not what its shard wrote`, 'build the shard again');
  }
  const to = join(staging, path);
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, bytes);
  return { path, sha256, ...(file.folder !== undefined && { folder: file.folder }) };
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    if (!isGone(cause)) throw cause;
    throw new UserError(
      `${path} is missing, which its shard wrote`,
      'copy the whole folder of the shard, hidden files too, or build it again',
    );
  }
}
