// Shards: parts of a site, built by machines that know nothing of each other. Which part a file belongs to depends on
// its path alone.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { UserError } from '../content/problem.ts';
import { canBeFile } from '../pages/check-plan.ts';
import type { WrittenFile } from './written-file.ts';

/** A part of a site: `{ number: 3, of: 16 }`, counted from 1. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** A file of a shard, with the fingerprint of what it was made from. */
export interface ShardFile extends WrittenFile {
  readonly fingerprint: string;
}

/** What a shard says of itself. */
export interface ShardRecord extends Shard {
  readonly files: readonly ShardFile[];
}

/** The record of a shard in its folder; no other folder has it. */
export const SHARD_RECORD = 'shard.json';
/** The files of a shard, below its folder. */
export const SHARD_FILES = 'files';
const FORMAT = 'dateline shard 1';
const MOST_SHARDS = 1000;

const filePath = z.string().refine(canBeFile);
/** What of a record is relied on: it may have been made by hand, and where its files go is said in it. */
const recordSchema = z
  .strictObject({
    format: z.literal(FORMAT),
    number: z.int().min(1),
    of: z.int().max(MOST_SHARDS),
    files: z.array(
      z
        .strictObject({
          path: filePath,
          sha256: z.string().regex(/^[0-9a-f]{64}$/u),
          folder: filePath.exactOptional(),
          fingerprint: z.string(),
        })
        .refine(({ path, folder }) => folder === undefined || path.startsWith(`${folder}/`)),
    ),
  })
  .refine(({ number, of }) => number <= of)
  .refine(({ files }) => new Set(files.map(({ path }) => path)).size === files.length);

/**
 * Reads `3/16`.
 * @throws UserError for anything else
 */
export function parseShard(text: string): Shard {
  const [, number, of] = (/^(\d{1,4})\/(\d{1,4})$/u.exec(text) ?? []).map(Number);
  if (number === undefined || of === undefined || number < 1 || number > of || of > MOST_SHARDS) {
    throw new UserError(`--shard: "${text}" is no part of a site`, 'write it as 3/16: the third of sixteen');
  }
  return { number, of };
}

/** Whether a shard makes the output of a path. Shards of one size have about as many outputs. */
export function isInShard(path: string, { number, of }: Shard): boolean {
  return createHash('sha256').update(path).digest().readUInt32BE(0) % of === number - 1;
}

/** The text of a record, as `readShard` reads it. */
export function shardText(record: ShardRecord): string {
  return `${JSON.stringify({ format: FORMAT, ...record })}\n`;
}

/**
 * Reads the record of a shard.
 * @throws UserError where the folder is none, or of another version
 */
export function readShard(folder: string): ShardRecord {
  const path = join(folder, SHARD_RECORD);
  if (!existsSync(path)) {
    throw new UserError(
      `"${folder}" is no shard: it has no ${SHARD_RECORD}`,
      'make it with: build --shard 1/2',
    );
  }
  const record = recordSchema.safeParse(jsonIn(path));
  if (record.success) return record.data;
  throw new UserError(`${path} cannot be read by this version`, 'build the shard again');
}

/** The value of a file of JSON; undefined for another. */
function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
