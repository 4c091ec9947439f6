// Makes the folders of the search: indexes of articles, and the program that reads them. Everything of them is made by
// Pagefind; what its own interface would need is left out.
import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { IndexFile, PagefindIndex } from 'pagefind';
import { UserError } from '../content/problem.ts';
import type { SearchOutput } from '../pages/output.ts';
import type { SearchRecord } from '../pages/search/search-record.ts';
import { PagefindProcess } from './pagefind-process.ts';
import type { WrittenFile } from './written-file.ts';

/** Long enough for the largest year on a slow machine, short enough for somebody who waits. */
const ANSWER_SECONDS = 180;
/** Records that are on their way at once: enough that neither process waits for the other. */
const BATCH = 50;
/**
 * A result loads the file of its text, so a large file makes results slow; fewer files are quicker to publish, and hosts
 * limit their number. Few texts have a file each.
 */
const TEXTS_A_FILE = 24;
const TEXTS_ALONE = 24;

const KEPT: Readonly<Record<SearchOutput['holds'], RegExp>> = {
  index: /^(?:pagefind-entry\.json|[^/]+\.pf_meta|(?:index|filter|fragment)\/[^/]+)$/u,
  program: /^(?:pagefind\.js|wasm\.[\w-]+\.pagefind)$/u,
};

/**
 * Makes and writes folders of the search.
 * @throws UserError when Pagefind fails, or has not indexed every article
 */
export async function writeSearch(
  outputs: readonly SearchOutput[],
  staging: string,
  answerSeconds = ANSWER_SECONDS,
): Promise<WrittenFile[]> {
  if (outputs.length === 0) return [];
  const pagefind = await PagefindProcess.load(answerSeconds);
  try {
    const written: WrittenFile[] = [];
    for (const output of outputs) {
      for (const { path, content } of await filesOf(output, pagefind)) {
        written.push(writeInto(staging, output.path, path, content));
      }
    }
    return written;
  } finally {
    await pagefind.close();
  }
}

async function filesOf(output: SearchOutput, pagefind: PagefindProcess): Promise<IndexFile[]> {
  const { count, origin } = output;
  const index = await pagefind.createIndex({
    maxFragments: Math.max(TEXTS_ALONE, Math.ceil(count / TEXTS_A_FILE)),
  });
  await addRecords(output.records(), index, pagefind);
  const { files } = await pagefind.ask(`write ${origin}`, () => index.getFiles());
  await pagefind.ask(`forget ${origin}`, async () => {
    await index.deleteIndex();
    return { errors: [] };
  });
  const indexed = pagesIndexed(files);
  if (indexed !== count) {
    throw new UserError(
      `the search index is not whole: of ${count} articles Pagefind has ${indexed} in ${origin}`,
      'build again, or without the search: --no-search',
    );
  }
  return files.filter(({ path }) => KEPT[output.holds].test(path));
}

async function addRecords(
  records: Iterable<SearchRecord>,
  index: PagefindIndex,
  pagefind: PagefindProcess,
): Promise<void> {
  let batch: SearchRecord[] = [];
  const send = async (): Promise<void> => {
    const sent = batch;
    batch = [];
    await pagefind.ask('take articles', async () => {
      const answers = await Promise.all(sent.map((record) => index.addCustomRecord(pagefindRecord(record))));
      return { errors: answers.flatMap(({ errors }) => errors) };
    });
  };
  for (const record of records) {
    batch.push(record);
    if (batch.length === BATCH) await send();
  }
  if (batch.length > 0) await send();
}

type PagefindRecord = Parameters<PagefindIndex['addCustomRecord']>[0];

function pagefindRecord({ url, language, content, meta, filters, sort }: SearchRecord): PagefindRecord {
  return { url, language, content, meta: { ...meta }, filters: filters as Record<string, string[]>, sort };
}

/** How many articles an index says it holds. */
function pagesIndexed(files: readonly IndexFile[]): number {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  if (entry === undefined) return 0;
  const text = Buffer.from(entry.content).toString();
  const { languages } = JSON.parse(text) as { languages: Record<string, { page_count: number }> };
  return Object.values(languages).reduce((sum, language) => sum + language.page_count, 0);
}

function writeInto(staging: string, folder: string, name: string, content: Uint8Array): WrittenFile {
  const path = `${folder}/${name}`;
  const target = join(staging, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
  return { path, folder, sha256: hash('sha256', content, 'hex') };
}
