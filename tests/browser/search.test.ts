// The search page in a real browser, served as files under the strictest policy: what a reader does and sees.
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hasBrowser, listenTo } from '../helpers/browser.ts';
import { builtSite, type SiteOnDisk } from '../helpers/built-site.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { browseSite, type BrowsedSite } from './browsed-site.ts';
import type { StrictServer } from './strict-server.ts';

const HOSTILE = '<img src=x onerror="document.title=1"> & <b>bold</b>';

/** Run in the page: what has the focus, its name and its text. */
const FOCUSED = "`${document.activeElement?.localName} ${document.activeElement?.textContent?.trim() ?? ''}`";
/** Run in the page, after the source of axe. */
const AXE =
  'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`))';

/** Run in the page: how far the name of each list is from the list beside it on the same line. */
const GAPS = `(() => {
  const lists = [...document.querySelectorAll('.search-facets summary')];
  return lists.flatMap((list, at) => {
    const [here, next] = [list, lists[at + 1]].map((each) => each?.getBoundingClientRect());
    if (here.top !== next?.top) return [];
    const name = document.createRange();
    name.selectNodeContents(list);
    return [next.left - name.getBoundingClientRect().right];
  });
})()`;

const WINDOW = { viewport: { width: 1000, height: 800 } };

let site: SiteOnDisk;
let browsed: BrowsedSite;
let server: StrictServer;
let browser: Browser;
let page: Page;
let heard: string[];

describe.skipIf(!hasBrowser)('the search page (needs Chromium: apt-get install chromium)', () => {
  beforeAll(async () => {
    const content = temporaryFolder('searched-sample');
    cpSync('content', content, { recursive: true });
    writeFileSync(
      join(content, 'articles/2023-11-30-hostile.md'),
      `---\ntitle: '${HOSTILE}'\ncountries: [KE]\n---\n\nA hoaxword, then <script>document.title=2</script> & &lt;i&gt;.\n`,
    );
    site = await builtSite(content, { search: true, url: 'https://sample.example' });
    browsed = await browseSite(site.folder, WINDOW);
    ({ browser, server, page, heard } = browsed);
    page.setDefaultTimeout(10_000);
  });
  afterAll(() => browsed?.close());

  beforeEach(async () => {
    // Whatever the page before still asks for is no part of the test.
    await page.goto('about:blank');
    server.sent.length = 0;
  });
  afterEach(() => expect(heard.splice(0)).toEqual([]));

  const part = (name: string, of = page) => of.locator(`[data-search="${name}"]`);
  const open = async (address = ''): Promise<void> => {
    await page.goto(`${server.origin}/search/${address}`);
  };
  const headlines = (): Promise<string[]> => part('results').locator('h3').allTextContents();
  /** Waits until the number of articles found is known. */
  const found = async (text: string): Promise<void> => {
    await part('status').filter({ hasText: text }).waitFor();
  };
  const articles = (): Promise<void> => found('article');
  const address = (): string => page.url().slice(`${server.origin}/search/`.length);

  test('typing finds, and the words found are marked', async () => {
    await open();
    await part('query').pressSequentially('grain ships');
    await found('3 articles');
    expect(await headlines()).toHaveLength(3);
    expect(
      new Set((await part('results').locator('mark').allTextContents()).map((text) => text.toLowerCase())),
    ).toContain('grain');
    expect(address()).toBe('?q=grain+ships');
    expect(await page.title()).toBe('grain ships – Search – Dateline sample archive');
  });

  test('a first search loads at most 170 kB besides the typeface, and of the filters nothing', async () => {
    // In a window of its own, which has nothing yet.
    const first = await browser.newPage(WINDOW);
    const said = listenTo(first, server.origin);
    await first.goto(`${server.origin}/search/?q=ceasefire+talks`);
    await part('status', first).filter({ hasText: 'article' }).waitFor();
    await first.waitForLoadState('networkidle');
    const shown = await part('results', first).locator('h3').count();
    await first.close();
    expect(said).toEqual([]);
    const sent = server.sent.filter(({ path }) => !path.endsWith('.woff2'));
    const bytes = (pattern: RegExp): number =>
      sent.filter(({ path }) => pattern.test(path)).reduce((sum, file) => sum + file.bytes, 0);
    expect(bytes(/./u)).toBeLessThan(170_000);
    expect(bytes(/^\/assets\/search\./u)).toBeLessThan(12_000);
    expect(bytes(/\/filter\//u)).toBe(0);
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThanOrEqual(5);
  });

  test('every list has the numbers of the archive', async () => {
    await open();
    const { archive } = site.built;
    for (const [name, kind] of [
      ['topic', 'topic'],
      ['country', 'country'],
      ['organisation', 'organisation'],
      ['person', 'person'],
      ['source', 'source'],
      ['event', 'event'],
    ] as const) {
      await part(`facet-${name}`).locator('summary').click();
      const more = part(`facet-${name}`).getByRole('button');
      await part(`facet-${name}`).locator('label').first().waitFor();
      if ((await more.count()) > 0) await more.click();
      const shown = await part(`facet-${name}`).locator('label').allTextContents();
      const counted = archive.entities.ofKind(kind).filter((entity) => entity.articles.length > 0);
      expect(shown.map((text) => text.replace(/\s+/gu, ' ').trim()).sort()).toEqual(
        counted.map((entity) => `${entity.ref.name} ${entity.articles.length}`).sort(),
      );
    }
  });

  test('a choice narrows, its numbers follow, and its chip takes it back', async () => {
    await open('?q=agreement');
    await articles();
    const all = (await part('status').textContent())!;
    await part('facet-country').locator('summary').click();
    const russia = part('facet-country').getByLabel('Russia');
    const count = Number(/\d+$/u.exec((await russia.locator('..').textContent())!.trim())![0]);
    await russia.check();
    await found(`${count} article`);
    expect(address()).toBe('?q=agreement&country=Russia');
    const narrowed = await part('facet-country').locator('label').allTextContents();
    expect(narrowed.every((text) => Number(/\d+$/u.exec(text.trim())![0]) <= count)).toBe(true);
    await page.getByRole('button', { name: 'Country: Russia: remove' }).click();
    await found(all);
    expect(address()).toBe('?q=agreement');
    expect(await russia.isChecked()).toBe(false);
  });

  test('an address restores everything, by codes and other names too, and the way back leads through it', async () => {
    await open('?q=grain&country=TR&country=Ukraine&from=2022-07&to=2022-12&sort=oldest');
    await articles();
    expect(address()).toBe(
      '?q=grain&country=T%C3%BCrkiye&country=Ukraine&from=2022-07&to=2022-12&sort=oldest',
    );
    expect(await part('query').inputValue()).toBe('grain');
    expect(await part('from').inputValue()).toBe('2022-07');
    expect(await part('sort').inputValue()).toBe('oldest');
    expect(await part('chips').getByRole('button').allTextContents()).toEqual([
      'Country: Türkiye',
      'Country: Ukraine',
      'from July 2022',
      'to December 2022',
    ]);
    const before = await headlines();
    await part('sort').selectOption('newest');
    await page.waitForURL(/sort=newest/u);
    await articles();
    await expect.poll(headlines).toEqual(before.toReversed());
    await page.goBack();
    await expect.poll(headlines).toEqual(before);
    expect(await part('sort').inputValue()).toBe('oldest');
  });

  test('more results come below, the reader stays, and comes back to them from an article', async () => {
    await open('?country=Russia');
    await articles();
    expect(await headlines()).toHaveLength(5);
    await part('more').click();
    await expect.poll(async () => (await headlines()).length).toBeGreaterThan(10);
    const shown = await headlines();
    await expect.poll(() => page.evaluate<string>(FOCUSED)).toBe(`a ${shown[5]}`);
    await part('results').locator('a').nth(9).click();
    await page.waitForURL(/\/20\d\d\//u);
    await page.goBack();
    await expect.poll(headlines).toEqual(shown);
  });

  test('the keyboard alone suffices', async () => {
    await page.goto(`${server.origin}/about/`);
    const focused = (): Promise<string> => page.evaluate<string>(FOCUSED);
    const tabTo = async (what: RegExp): Promise<void> => {
      for (let steps = 0; steps < 80; steps++) {
        if (what.test(await focused())) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`no ${what} within 80 steps: ${await focused()}`);
    };
    await tabTo(/^input/u);
    await page.keyboard.type('earthquake');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=earthquake/u);
    await articles();
    await tabTo(/^summary Country$/u);
    await page.keyboard.press('Enter');
    await part('facet-country').locator('label').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.waitForURL(/country=/u);
    expect(await focused()).toMatch(/^input/u);
    await tabTo(/^button Country: /u);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?q=earthquake$/u);
    await articles();
    await tabTo(/^a \S/u);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/20\d\d\//u);
  });

  test('a hostile headline and text are text', async () => {
    await open('?q=hoaxword');
    await found('1 article');
    expect(await headlines()).toEqual([HOSTILE]);
    expect(await part('results').locator('p').first().textContent()).toContain(
      '<script>document.title=2</script>',
    );
    expect(await part('results').locator('img, script, b').count()).toBe(0);
    expect(await page.title()).toMatch(/^hoaxword/u);
  });

  test('a misspelt name leads to the right one, and nothing found to the other ways in', async () => {
    await open('?q=Kyrgystan');
    await found('No article');
    await expect.poll(() => part('suggestions').getByRole('link').allTextContents()).toContain('Kyrgyzstan');
    expect(await part('ways').isVisible()).toBe(true);
    await part('suggestions').getByRole('link', { name: 'Kyrgyzstan', exact: true }).click();
    await articles();
    expect(address()).toBe('?q=Kyrgyzstan');
  });

  test('names are completed while they are typed', async () => {
    await open();
    await part('query').pressSequentially('talks in kyr');
    await expect
      .poll(() =>
        page.evaluate<string[]>("Array.from(document.querySelectorAll('option'), ({ value }) => value)"),
      )
      .toContain('talks in Kyrgyzstan');
  });

  test.each([
    ['csv', /^id,url,title,date,/u],
    ['ris', /^TY {2}- NEWS\r\n/u],
    ['bib', /^@article\{/u],
  ])('what was found is saved as %s', async (format, start) => {
    await open('?q=grain+ships');
    await found('3 articles');
    const [download] = await Promise.all([page.waitForEvent('download'), part(`save-${format}`).click()]);
    expect(download.suggestedFilename()).toBe(`articles.${format}`);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    expect(text).toMatch(start);
    expect(text.match(/https:\/\/sample\.example\/202\d\//gu)).toHaveLength(3);
  });

  test.each([
    ['before a search', '', ''],
    ['with results and an open list', '?q=agreement&country=Russia', 'facet-topic'],
    ['with nothing found', '?q=Kyrgystan', ''],
  ])('axe has nothing to say: %s', async (_, asked, facet) => {
    await open(asked);
    if (asked !== '') await found('article');
    if (facet !== '') {
      await part(facet).locator('summary').click();
      await part(facet).locator('label').first().waitFor();
    }
    if (asked.includes('Kyrgystan')) await part('suggestions').waitFor();
    await page.evaluate(axe.source);
    expect(await page.evaluate<string[]>(AXE)).toEqual([]);
  });

  test('numbers are said politely', async () => {
    await open('?q=grain+ships');
    await found('3 articles');
    expect(await part('status').getAttribute('role')).toBe('status');
  });

  test('on a phone the names of lists beside each other stand well apart', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open();
    const gaps: unknown = await page.evaluate(GAPS);
    await page.setViewportSize(WINDOW.viewport);
    expect(gaps).toHaveLength(4);
    for (const gap of gaps as number[]) expect(gap).toBeGreaterThanOrEqual(24);
  });

  test('without a script the page says what to use instead', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const bare = await plain.newPage();
    await bare.goto(`${server.origin}/search/?q=grain`);
    expect(await bare.locator('[data-search="tools"]').isVisible()).toBe(false);
    expect(await bare.locator('[data-search="without"]').innerText()).toContain('JavaScript');
    expect(await bare.locator('[data-search="ways"] a').allTextContents()).toContain(
      'Search sample.example with DuckDuckGo',
    );
    await plain.close();
  });
});
