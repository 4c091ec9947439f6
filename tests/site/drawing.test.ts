// Pages of a new site are drawn while it is planned: all the same each is drawn once, and nothing is left of a site that
// cannot be published.
import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ContentError } from '../../src/content/problem.ts';
import { BuildThreads, withThreads } from '../../src/site/build-threads.ts';
import { drawOptions } from '../../src/site/draw-options.ts';
import { Drawing } from '../../src/site/drawing.ts';
import { renderPages } from '../../src/site/render-pages.ts';
import { RenderWorkers } from '../../src/site/render-workers.ts';
import { builtSite } from '../helpers/built-site.ts';
import { filesBelow, hashesBelow } from '../helpers/files-below.ts';
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
    const counts = new Int32Array(new SharedArrayBuffer(12));
    threads.parsing!.begin({ work: NOTHING_TO_PARSE, counts, slices: port2 });
    while (!threads.isOneReady) await setTimeout(10);
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

test('a view that does not come about is told, whoever should have drawn it', async () => {
  const plan = planOf(ARTICLES);
  const pages = plan.outputs.filter((output) => output.writer === 'page');
  const staging = newFolder();
  mkdirSync(staging);
  const broken = pages.map((page, number) => {
    const view = () => {
      if (number === 5) throw new Error('was changed during the build');
      return page.view();
    };
    return { ...page, view };
  });
  const drawn = withThreads(1, (threads) =>
    renderPages(
      broken,
      broken.length,
      plan.siteView,
      new Drawing(threads, drawOptions(staging, { offline: false })),
    ),
  );
  await expect(drawn).rejects.toThrow('was changed during the build');
});

describe('where a thread is ready as soon as the site is planned', () => {
  afterEach(() => void vi.restoreAllMocks());
  /** @returns whether a batch was sent when nobody knew how many follow */
  const haveOneReady = (): (() => boolean) => {
    vi.spyOn(BuildThreads.prototype, 'isOneReady', 'get').mockReturnValue(true);
    const sent = vi.spyOn(RenderWorkers.prototype, 'send');
    return () => sent.mock.calls.some(([, left]) => left === Infinity);
  };

  test.each([{ offline: false }, { offline: true }])(
    'pages that are drawn ahead have the same bytes, offline: $offline',
    async ({ offline }) => {
      const alone = await builtSite(ARTICLES, { offline, threads: 0 });
      const isDrawnAhead = haveOneReady();
      const ahead = await builtSite(ARTICLES, { offline, threads: 1 });
      expect(isDrawnAhead()).toBe(true);
      expect(hashesBelow(ahead.folder)).toEqual(hashesBelow(alone.folder));
    },
  );

  test('of a site that cannot be published nothing is left, whatever was drawn', async () => {
    const clash = '-- pages/latest.md --\n---\ntitle: Latest\n---\nRain.\n';
    const output = join(temporaryFolder('site'), '_site');
    const isDrawnAhead = haveOneReady();
    await expect(builtSite(ARTICLES + clash, { output, threads: 1 })).rejects.toThrow(ContentError);
    expect(isDrawnAhead()).toBe(true);
    expect(readdirSync(dirname(output))).toEqual([]);
  });

  test('nothing is drawn of one whose mistakes are known before it is planned', async () => {
    const mistake = '-- articles/2023-10-14-flood.md --\n---\ntitle: Flood\ncountries: [XX]\n---\nRain.\n';
    const isDrawnAhead = haveOneReady();
    await expect(builtSite(ARTICLES + mistake, { threads: 1 })).rejects.toThrow(ContentError);
    expect(isDrawnAhead()).toBe(false);
  });
});
