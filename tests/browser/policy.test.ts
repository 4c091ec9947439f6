// Every kind of page under the policy that the site prints and that a host sends, behind a real nginx: nothing of ours
// breaks it, and what somebody else might have got into a page is blocked.
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersFor } from '../../src/pages/header-files.ts';
import { siteHeaders } from '../../src/pages/headers.ts';
import { linksFor } from '../../src/pages/urls.ts';
import { hasBrowser, listenTo, startBrowser } from '../helpers/browser.ts';
import type { SiteOnDisk } from '../helpers/built-site.ts';
import { builtFullSample, longestOfEachKind } from '../helpers/full-sample.ts';
import { HOSTILE_HEADLINES } from '../helpers/hostile-headlines.ts';
import { findNginx, startNginx, type Nginx } from './nginx.ts';

const ARTICLE = '/2023/10/13-cis-summit-bishkek/';
/** Run in a page before anything else: what the policy had to block. */
const WATCH = `
  self.blocked = [];
  addEventListener('securitypolicyviolation', ({ effectiveDirective }) => self.blocked.push(effectiveDirective));
`;
const BLOCKED = '[...new Set(self.blocked)].sort()';

const nginxProgram = findNginx();

describe.skipIf(nginxProgram === undefined || !hasBrowser)(
  'under the policy of the site (needs Chromium and nginx: apt-get install chromium nginx)',
  () => {
    const headers = siteHeaders({ httpsOnly: true }, '1.0.0');
    let site: SiteOnDisk;
    let nginx: Nginx;
    let elsewhere: Server;
    let browser: Browser;
    let page: Page;
    /** What the page said and asked of others since it was opened. */
    let heard: string[];
    /** What was asked of the other origin. */
    const strayed: string[] = [];

    beforeAll(async () => {
      site = await builtFullSample({ search: true }, Object.fromEntries(HOSTILE_HEADLINES.map(hostileFile)));
      elsewhere = createServer((request, response) => {
        strayed.push(request.url ?? '');
        response.end();
      });
      await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done));
      writeFileSync(join(site.folder, 'injected.html'), injected(site.text(`${ARTICLE.slice(1)}index.html`)));
      const search = site.text('search/index.html').replace(/<script[^>]*>[\s\S]*?<\/script>/gu, '');
      writeFileSync(join(site.folder, 'injected-search.html'), injected(search));
      writeFileSync(
        join(site.folder, 'injected-bare.html'),
        injected(search).replace(/<meta http-equiv[^>]*>/u, ''),
      );
      nginx = await startNginx(nginxProgram!, site.folder, headersFor('nginx', headers, linksFor(undefined)));
      browser = await startBrowser();
      page = await browser.newPage();
      await page.addInitScript(WATCH);
      heard = listenTo(page, nginx.origin);
    });
    afterAll(async () => {
      await browser?.close();
      await nginx?.close();
      elsewhere?.close();
    });

    /** A page with what a hole in the program would let in. */
    function injected(html: string): string {
      const address = elsewhere.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      return html.replace(
        '</main>',
        `<script>self.hit = 'script'</script><button onclick="self.hit = 'handler'">a</button>
        <p id="styled" style="color: rgb(1, 2, 3)">b</p><a id="leads" href="javascript:void(self.hit = 'link')">c</a>
        <img src="http://127.0.0.1:${port}/pixel.png" alt=""></main>`,
      );
    }

    async function open(address: string): Promise<void> {
      // Whatever the page before still says is no part of this.
      await page.goto('about:blank');
      heard.length = 0;
      await page.goto(address.startsWith('file:') ? address : nginx.origin + address, { waitUntil: 'load' });
    }

    test('every response has every header, and only what is named by its content is kept for good', async () => {
      const stylesheet = /href="(\/assets\/style\.[^"]+)"/u.exec(site.text('index.html'))![1]!;
      const first = await fetch(nginx.origin + ARTICLE);
      const responses = [
        first,
        await fetch(nginx.origin + ARTICLE, { headers: { 'if-none-match': first.headers.get('etag')! } }),
        await fetch(`${nginx.origin}/no-such-page/`),
        await fetch(nginx.origin + stylesheet),
        await fetch(`${nginx.origin}/assets/no-such.css`),
      ];
      expect(responses.map(({ status }) => status)).toEqual([200, 304, 404, 200, 404]);
      for (const response of responses) {
        for (const [name, value] of Object.entries(headers.everywhere)) {
          expect(response.headers.get(name), `${response.url} ${name}`).toBe(value);
        }
      }
      expect(Object.keys(headers.everywhere)).toHaveLength(9);
      expect(responses.map((response) => response.headers.get('cache-control'))).toEqual([
        'public, max-age=0, must-revalidate',
        'public, max-age=0, must-revalidate',
        null,
        'public, max-age=31536000, immutable',
        null,
      ]);
      expect(await responses[2]!.text()).toContain('Page not found');
      expect(first.headers.get('content-type')).toBe('text/html; charset=utf-8');
    });

    test('what is for the host alone is shown to nobody', async () => {
      writeFileSync(join(site.folder, '.secret'), 'x');
      for (const path of ['/_headers', '/_redirects', '/.secret', '/.git/config']) {
        expect((await fetch(nginx.origin + path)).status, path).toBe(404);
      }
    });

    test('no kind of page breaks it, nothing leaves the origin, and the console is silent', async () => {
      const said: string[] = [];
      for (const [kind, { url }] of longestOfEachKind(site)) {
        // It leads elsewhere at once.
        if (kind === 'redirect') continue;
        await open(url);
        said.push(...heard.map((text) => `${kind}: ${text}`));
        expect(await page.evaluate(BLOCKED), kind).toEqual([]);
      }
      expect(said).toEqual([]);
    });

    test('a search works, and shows hostile headlines as text', async () => {
      await open('/search/?q=hoaxword');
      await page.locator('[data-search="results"] h3').first().waitFor();
      const headlines = await page.locator('[data-search="results"] h3').allTextContents();
      expect(HOSTILE_HEADLINES).toEqual(expect.arrayContaining(headlines));
      expect(await page.evaluate(BLOCKED)).toEqual([]);
      expect(heard).toEqual([]);
    });

    test('the link in the foot of a page leads to the check of that page', async () => {
      await open(ARTICLE);
      await page.getByRole('contentinfo').last().getByRole('link', { name: 'Check a page' }).click();
      await page
        .locator('[data-verify="status"]')
        .filter({ hasText: 'The page is as the list says.' })
        .waitFor();
      expect(await page.locator('[data-verify="page"]').inputValue()).toBe(nginx.origin + ARTICLE);
      expect(heard).toEqual([]);
    });

    test('a page is checked against the list; a changed one, an unlisted one and one from elsewhere are told', async () => {
      await open(`/verify/?page=${encodeURIComponent(ARTICLE)}`);
      const status = page.locator('[data-verify="status"]');
      await status.filter({ hasText: 'The page is as the list says.' }).waitFor();
      const sums = await page.locator('[data-verify="sums"] code').allTextContents();
      expect(sums[0]).toMatch(/^[0-9a-f]{64}$/u);
      expect(sums[1]).toBe(sums[0]);
      const ask = async (address: string, answer: string): Promise<void> => {
        await page.locator('[data-verify="page"]').fill(address);
        await page.getByRole('button', { name: 'Check' }).click();
        await status.filter({ hasText: answer }).waitFor();
      };
      await ask(`${nginx.origin}/countries/kyrgyzstan/?a=1#top`, 'The page is as the list says.');
      await ask('/injected.html', 'The list has no such page.');
      await ask('https://elsewhere.example/', 'This is no address of this archive.');
      const changed = join(site.folder, 'about/index.html');
      const before = readFileSync(changed);
      writeFileSync(changed, before.toString().replace('archive', 'archivE'));
      await ask('/about/', 'The page is not as the list says');
      writeFileSync(changed, before);
      expect(await page.evaluate(BLOCKED)).toEqual([]);
      expect(heard).toEqual([]);
    });

    test.each([
      ['its header alone', '/injected-bare.html'],
      ['an article, its own too', '/injected.html'],
      ['the search, its own too', '/injected-search.html'],
      ['an article in a folder, where nobody sends headers', 'file:injected.html'],
      ['the search there', 'file:injected-search.html'],
    ])(
      'a script, a handler, a style, a script in a link and a picture from elsewhere are blocked: %s',
      async (_, at) => {
        strayed.length = 0;
        await open(at.startsWith('file:') ? pathToFileURL(join(site.folder, at.slice(5))).href : at);
        await page.getByRole('button', { name: 'a', exact: true }).click();
        await page.locator('#leads').click();
        await expect
          .poll(() => page.evaluate(BLOCKED))
          .toEqual(['img-src', 'script-src-attr', 'script-src-elem', 'style-src-attr']);
        // One for the script in the page, one for that in the link.
        await expect
          .poll(() => page.evaluate(`self.blocked.filter((one) => one === 'script-src-elem').length`))
          .toBeGreaterThan(1);
        expect(await page.evaluate('self.hit')).toBeUndefined();
        expect(await page.evaluate(`getComputedStyle(document.getElementById('styled')).color`)).not.toBe(
          'rgb(1, 2, 3)',
        );
        expect(strayed).toEqual([]);
      },
    );
  },
);

function hostileFile(headline: string, at: number): [string, string] {
  const day = `2023-11-${10 + at}`;
  return [
    `articles/${day}-hostile-${at}.md`,
    `---\ntitle: ${JSON.stringify(headline)}\ncountries: [KE]\n---\n\nA hoaxword and <script>self.hit = 1</script>.\n`,
  ];
}
