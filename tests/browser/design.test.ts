// What only a browser can tell of the design: contrast and names as axe finds them, width, keyboard, requests, shifts.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageKinds } from '../../src/pages/output.ts';
import { longestOfEachKind } from '../helpers/full-sample.ts';
import { hasBrowser, serveFullSample, type ServedSite } from './design-site.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = `['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']`;
/** The part of what axe finds that the tests show. */
interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
const KINDS = pageKinds.filter((kind) => kind !== 'redirect');
/** For one page on a busy machine. */
const PATIENCE = 120_000;

/** The kinds of pages that have scripts. */
const SCRIPTED = new Set(['search', 'verify']);

describe.skipIf(!hasBrowser)('in a browser', () => {
  let served: ServedSite;
  /** The address of the longest page of each kind. */
  const addresses = new Map<string, string>();
  beforeAll(async () => {
    served = await serveFullSample();
    for (const [kind, { url }] of longestOfEachKind(served.site)) addresses.set(kind, served.origin + url);
  }, PATIENCE);
  afterAll(() => served?.close());

  describe.each(KINDS)('%s', (kind) => {
    test(
      'nothing for axe to find, in the light and in the dark',
      async () => {
        const page = await served.browser.newPage({ colorScheme: 'light' });
        await page.goto(addresses.get(kind)!);
        await page.evaluate(AXE);
        const light = await page.evaluate<Found>(`axe.run(document, { runOnly: ${RULES} })`);
        await page.emulateMedia({ colorScheme: 'dark' });
        // Only colours differ.
        const dark = await page.evaluate<Found>(`axe.run(document, { runOnly: ['color-contrast'] })`);
        await page.close();
        const violations = [...light.violations, ...dark.violations];
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      },
      PATIENCE,
    );

    test(
      'at 320 pixels nothing is cut off, nothing leaves the origin, and the console is silent',
      async () => {
        const page = await served.browser.newPage({ viewport: { width: 320, height: 640 } });
        const heard = listen(page, served.origin);
        // A page without a script asks for nothing once it is loaded.
        await page.goto(addresses.get(kind)!, { waitUntil: SCRIPTED.has(kind) ? 'networkidle' : 'load' });
        const width = await page.evaluate<number>('document.documentElement.scrollWidth');
        await page.close();
        expect(heard).toEqual([]);
        expect(width).toBeLessThanOrEqual(320);
      },
      PATIENCE,
    );
  });

  test(
    'an article is the page, the stylesheet, the icon and the typeface, and does not move when that arrives',
    async () => {
      const page = await served.browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.addInitScript(`
        self.shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) self.shift += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
      `);
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url().replace(/\.\w{8}\./u, '.')));
      await page.goto(served.origin + '/2023/10/13-cis-summit-bishkek/', { waitUntil: 'networkidle' });
      const shift = await page.evaluate<number>('self.shift');
      await page.close();
      const files = requests.map((url) => url.split('/').at(-1)).filter((file) => file !== 'favicon.svg');
      expect(files).toEqual(['', 'style.css', 'newsreader.woff2']);
      expect(shift).toBeLessThan(0.02);
    },
    PATIENCE,
  );

  test(
    'a page is dark only where its reader asks for that, and never on paper',
    async () => {
      const page = await served.browser.newPage();
      await page.goto(served.origin + '/about/');
      const ground = async (media: Parameters<Page['emulateMedia']>[0]): Promise<string> => {
        await page.emulateMedia(media);
        return page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
      };
      const light = await ground({ colorScheme: 'light' });
      const dark = await ground({ colorScheme: 'dark' });
      const paper = await ground({ colorScheme: 'dark', media: 'print' });
      await page.close();
      expect([light, dark, paper]).toEqual(['rgb(253, 252, 250)', 'rgb(22, 21, 19)', light]);
    },
    PATIENCE,
  );

  test(
    'the keyboard reaches every link of an article in order, and the focus can be seen',
    async () => {
      const page = await served.browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(served.origin + '/2023/10/13-cis-summit-bishkek/');
      const count = await page.evaluate<number>(
        `[...document.querySelectorAll('a[href], summary, [tabindex="0"]')].filter((one) => one.checkVisibility()).length`,
      );
      const stops: { readonly name: string; readonly outline: string; readonly seen: boolean }[] = [];
      for (let stop = 0; stop < count; stop++) {
        await page.keyboard.press('Tab');
        stops.push(
          await page.evaluate(`(() => {
            const one = document.activeElement;
            const box = one.getBoundingClientRect();
            const style = getComputedStyle(one);
            return {
              name: one.textContent.trim(),
              outline: style.outlineStyle,
              seen: box.height > 0 && box.top < innerHeight && box.bottom > 0 && style.opacity === '1',
            };
          })()`),
        );
      }
      await page.close();
      expect(stops[0]?.name).toBe('Skip to the text');
      expect(stops.filter(({ outline, seen }) => outline === 'none' || !seen)).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'with scripts off an article has its whole text',
    async () => {
      const context = await served.browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(served.origin + '/2023/10/13-cis-summit-bishkek/');
      const text = await page.locator('main').innerText();
      await context.close();
      expect(text).toContain('Bishkek hosts CIS summit');
      expect(text).toContain('Reports put the number of documents signed at 16 or 17.');
    },
    PATIENCE,
  );

  test(
    'on paper an article has its source, day and address, and no navigation',
    async () => {
      const page = await served.browser.newPage();
      await page.emulateMedia({ media: 'print' });
      await page.goto(served.origin + '/2023/10/13-cis-summit-bishkek/');
      const text = await page.locator('body').innerText();
      await page.close();
      expect(text).toContain('13 October 2023');
      expect(text).toContain('Dateline sample desk');
      expect(text).toContain('https://example.org/2023/10/13-cis-summit-bishkek/');
      for (const gone of ['In this article', 'Related', 'Countries', '¶']) expect(text).not.toContain(gone);
    },
    PATIENCE,
  );
});

/** What a page says in its console, and what it asks of others. */
function listen(page: Page, origin: string): string[] {
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) heard.push(request.url());
  });
  return heard;
}
