// What only a browser can tell of the design: contrast and names as axe finds them, width, keyboard, requests, shifts.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageKinds } from '../../src/pages/output.ts';
import { hasBrowser } from '../helpers/browser.ts';
import { builtFullSample, longestOfEachKind } from '../helpers/full-sample.ts';
import { browseSite, type BrowsedSite } from './browsed-site.ts';
import type { StrictServer } from './strict-server.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Run in the page, after the source of axe: what it finds, each with the elements. */
const axeRun = (rules: readonly string[]): string =>
  `axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] })
    .then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))`;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const KINDS = pageKinds.filter((kind) => kind !== 'redirect');
/** For one page on a busy machine. */
const PATIENCE = 120_000;
const ARTICLE = '/2023/10/13-cis-summit-bishkek/';
const WIDE = { width: 1280, height: 900 };

/** The kinds of pages that have scripts. */
const SCRIPTED = new Set(['search', 'verify']);

describe.skipIf(!hasBrowser)('in a browser', { timeout: PATIENCE }, () => {
  let browsed: BrowsedSite;
  let browser: Browser;
  let server: StrictServer;
  let page: Page;
  let heard: string[];
  /** The address of the longest page of each kind. */
  const addresses = new Map<string, string>();

  beforeAll(async () => {
    const site = await builtFullSample();
    for (const [kind, { url }] of longestOfEachKind(site)) addresses.set(kind, url);
    browsed = await browseSite(site.folder);
    ({ browser, server, page, heard } = browsed);
  });
  afterAll(() => browsed?.close());

  /** Opens an address anew, as a reader with such a window. A page without a script asks for nothing once it is loaded. */
  async function open(
    address: string,
    size = WIDE,
    waitUntil: 'load' | 'networkidle' = 'load',
  ): Promise<void> {
    // Whatever the page before still says is no part of this.
    await page.goto('about:blank');
    heard.length = 0;
    await page.setViewportSize(size);
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    await page.goto(server.origin + address, { waitUntil });
  }

  describe.each(KINDS)('%s', (kind) => {
    const narrow = { width: 320, height: 640 };

    // One load for all: of a page of another width only the style changes.
    beforeAll(() => open(addresses.get(kind)!, narrow, SCRIPTED.has(kind) ? 'networkidle' : 'load'));

    test('at 320 pixels nothing is cut off, nothing leaves the origin, and the console is silent', async () => {
      await page.setViewportSize(narrow);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
      expect(heard).toEqual([]);
    });

    test('nothing for axe to find, in the light and in the dark', async () => {
      await page.setViewportSize(WIDE);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.evaluate(AXE);
      expect(await page.evaluate(axeRun(RULES))).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      // Only colours differ.
      expect(await page.evaluate(axeRun(['color-contrast']))).toEqual([]);
    });
  });

  test('an article is the page, the stylesheet, the icon and the typeface, and does not move when that arrives', async () => {
    // A new one, which has no typeface yet.
    const page = await browser.newPage({ viewport: WIDE });
    await page.addInitScript(`
      self.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) self.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    `);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url().replace(/\.\w{8}\./u, '.')));
    await page.goto(server.origin + ARTICLE, { waitUntil: 'networkidle' });
    const shift = await page.evaluate<number>('self.shift');
    await page.close();
    const files = requests.map((url) => url.split('/').at(-1)).filter((file) => file !== 'favicon.svg');
    expect(files).toEqual(['', 'style.css', 'newsreader.woff2']);
    expect(shift).toBeLessThan(0.02);
  });

  test('a page is dark only where its reader asks for that, and never on paper', async () => {
    await open('/about/');
    const ground = async (media: Parameters<Page['emulateMedia']>[0]): Promise<string> => {
      await page.emulateMedia(media);
      return page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    };
    const light = await ground({ colorScheme: 'light' });
    const dark = await ground({ colorScheme: 'dark' });
    const paper = await ground({ colorScheme: 'dark', media: 'print' });
    expect([light, dark, paper]).toEqual(['rgb(253, 252, 250)', 'rgb(22, 21, 19)', light]);
  });

  test('the keyboard reaches every link of an article in order, and the focus can be seen', async () => {
    await open(ARTICLE);
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
    expect(stops[0]?.name).toBe('Skip to the text');
    expect(stops.filter(({ outline, seen }) => outline === 'none' || !seen)).toEqual([]);
  });

  test('with scripts off an article has its whole text', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(server.origin + ARTICLE);
    const text = await page.locator('main').innerText();
    await context.close();
    expect(text).toContain('Bishkek hosts CIS summit');
    expect(text).toContain('Reports put the number of documents signed at 16 or 17.');
  });

  test('on paper an article has its source, day and address, and no navigation', async () => {
    await open(ARTICLE);
    await page.emulateMedia({ media: 'print' });
    const text = await page.locator('body').innerText();
    expect(text).toContain('13 October 2023');
    expect(text).toContain('Dateline sample desk');
    expect(text).toContain('https://example.org/2023/10/13-cis-summit-bishkek/');
    for (const gone of ['In this article', 'Related', 'Countries', '¶']) expect(text).not.toContain(gone);
  });
});
