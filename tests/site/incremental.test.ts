// An incremental build gives the bytes of a full one, after any edits. `DATELINE_SEQUENCES=200` runs it for long.
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildSite, buildUrgently } from '../../src/site/build-site.ts';
import { articleSketch } from '../helpers/article-sketch.ts';
import type { EditableArchive } from '../helpers/editable-archive.ts';
import { hashesBelow } from '../helpers/files-below.ts';
import { edit, writeRandomArchive } from '../helpers/random-archive.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const SEQUENCES = Number(process.env.DATELINE_SEQUENCES ?? 3);
const MOST_EDITS = 6;
/** Enough for pairs of names; in long runs for shelves too. */
const MOST_ARTICLES = process.env.DATELINE_SEQUENCES === undefined ? 12 : 40;

type Manner = 'urgent' | 'incremental' | 'full';

async function build(archive: EditableArchive, folder: string, manner: Manner) {
  const output = join(folder, manner === 'full' ? 'full' : 'incremental');
  const { content, templates, asOf, options } = archive;
  const built = await (manner === 'urgent' ? buildUrgently : buildSite)({
    content,
    templates,
    asOf,
    output,
    full: manner === 'full',
    cache: join(folder, 'cache'),
    now: new Date(0),
    drafts: false,
    ...options,
  });
  return { built, hashes: hashesBelow(output) };
}

test(
  'after any sequence of edits an incremental build equals a full one, byte for byte',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(articleSketch, {
          selector: ({ number }) => number,
          minLength: 1,
          maxLength: MOST_ARTICLES,
        }),
        fc.array(edit, { minLength: 1, maxLength: MOST_EDITS }),
        async (sketches, edits) => {
          const folder = temporaryFolder('incremental');
          const archive = writeRandomArchive(folder, sketches);
          await build(archive, folder, 'incremental');
          for (const [at, change] of edits.entries()) {
            change(archive);
            // As `serve` does: first what an editor waits for.
            if (at % 2 === 1) await build(archive, folder, 'urgent');
            const incremental = await build(archive, folder, 'incremental');
            const full = await build(archive, folder, 'full');
            expect(incremental.hashes).toEqual(full.hashes);
            const again = await build(archive, folder, 'incremental');
            expect(again.built.written + again.built.removed).toBe(0);
          }
        },
      ),
      // A fixed seed: 2490a test that fails today must fail tomorrow. Long runs choose their own.
      { numRuns: SEQUENCES, ...(process.env.DATELINE_SEQUENCES === undefined ? { seed: 2490 } : {}) },
    );
  },
  SEQUENCES * 120_000,
);
