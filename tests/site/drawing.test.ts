// Pages of a new site are drawn while it is planned: all the same each is drawn once, and nothing is left of a site that
// cannot be published.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ContentError } from '../../src/content/problem.ts';
import { buildSite } from '../../src/site/build-site.ts';
import { withThreads } from '../../src/site/build-threads.ts';
import { drawOptions } from '../../src/site/draw-options.ts';
import { Drawing } from '../../src/site/drawing.ts';
import { renderPages } from '../../src/site/render-pages.ts';
import { contentFolder } from '../helpers/content-folder.ts';
import { filesBelow } from '../helpers/files-below.ts';
import { planOf } from '../helpers/plan-of.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const ARTICLES = Array.from(
  { length: 200 },
  (_, number) => `-- articles/2023-10-13-news-${number}.md --\n---\ntitle: News ${number}\n---\nRain.\n`,
).join('');

/** No work: whoever does it is free for drawing. */
const NOTHING_TO_PARSE = { folder: '', files: [], largest: 0, language: 'en', countryFiles: [] };

function newFolder(): string {
  return join(temporaryFolder('drawing'), 'staging');
}

test('who has parsed draws ahead, and each page is drawn once', async () => {
  const plan = planOf(ARTICLES);
  const pages = plan.outputs.filter((output) => output.writer === 'page');
  const staging = newFolder();
  const { ahead, drawn } = await withThreads(1, async (threads) => {
    const { port1, port2 } = new MessageChannel();
    port1.close();
    const counts = new Int32Array(new SharedArrayBuffer(8));
    threads.parsing!.begin({ work: NOTHING_TO_PARSE, counts, slices: port2 });
    const drawing = new Drawing(threads, drawOptions(staging, { offline: false }));
    const opened: string[] = [];
    drawing.planned(plan.outputs, plan.siteView, () => {
      mkdirSync(staging);
      opened.push(staging);
    });
    expect(opened).toEqual([staging]);
    const ahead = drawing.aheadPaths.size;
    return { ahead, drawn: await renderPages(pages, pages.length, plan.siteView, drawing) };
  });
  expect(ahead).toBe(125);
  expect(drawn.written.map(({ path }) => path).sort()).toEqual(pages.map(({ path }) => path).sort());
  expect(filesBelow(staging)).toEqual(pages.map(({ path }) => path).sort());
});

test('without a thread that has parsed nothing is drawn ahead', async () => {
  const plan = planOf(ARTICLES);
  await withThreads(1, (threads) => {
    const drawing = new Drawing(threads, drawOptions(newFolder(), { offline: false }));
    drawing.planned(plan.outputs, plan.siteView, () => expect.unreachable());
    expect(drawing.ahead).toEqual([]);
    return Promise.resolve();
  });
});

test('of a site that cannot be published nothing is left, whatever was drawn', async () => {
  const clash = '-- pages/latest.md --\n---\ntitle: Latest\n---\nRain.\n';
  const output = join(temporaryFolder('site'), '_site');
  const cache = temporaryFolder('cache');
  const build = buildSite({
    ...{ content: contentFolder(ARTICLES + clash), output, cache, now: new Date('2030-01-01T00:00:00Z') },
    ...{ drafts: false, offline: false, search: false, threads: 1 },
  });
  await expect(build).rejects.toThrow(ContentError);
  expect(existsSync(output)).toBe(false);
  expect(readdirSync(dirname(output))).toEqual([]);
});
