// The archive in tests/archives/small, known by heart: its whole site, at the root of a host, below a path, and for
// reading from a folder. When an address is meant to come or go: npx vitest run tests/site/small-archive.test.ts -u
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { programFolder } from '../../src/site/program-folder.ts';
import { builtSite, type PageElement, type SiteOnDisk } from '../helpers/built-site.ts';
import { addressesIn, deadLinks, reachablePages, targetOf } from '../helpers/site-links.ts';

const SMALL = join(programFolder, 'tests/archives/small');
const HOST = 'http://localhost/';
const BELOW = 'http://localhost/archive/';

let root: SiteOnDisk;
let below: SiteOnDisk;
let offline: SiteOnDisk;

beforeAll(async () => {
  const content = join(SMALL, 'content');
  root = await builtSite(content);
  below = await builtSite(content, { url: BELOW });
  offline = await builtSite(content, { offline: true });
});

/** The pages for which something holds. */
function pagesWhere(site: SiteOnDisk, holds: (page: PageElement, path: string) => boolean): string[] {
  return site.pages.filter((path) => holds(site.page(path), path));
}

const isRedirect = (page: PageElement): boolean => page.querySelector('meta[http-equiv="refresh"]') !== null;
const textOf = (site: SiteOnDisk, path: string): string =>
  site.page(path).querySelector('main')?.textContent ?? '';

describe('its addresses', () => {
  test('are these', async () => {
    const stable = root.files.map((path) =>
      path.replace(/(?<=^assets\/[\w-]+\.|^pagefind\/.*[_.])[0-9a-f]{7,}/u, 'HASH'),
    );
    await expect(`${[...new Set(stable)].join('\n')}\n`).toMatchFileSnapshot(join(SMALL, 'addresses.txt'));
  });

  test('are each of one file, also where a system cannot tell case or Unicode forms apart', () => {
    const folded = root.files.map((path) => path.normalize('NFC').toLowerCase());
    expect(new Set(folded).size).toBe(folded.length);
  });

  test('do not depend on where the site lies, but for what needs a full address', () => {
    const more = below.files.filter((path) => !root.files.includes(path));
    expect(more.filter((path) => !/^(?:sitemap|opensearch|assets\/)/u.test(path))).toEqual([]);
  });

  test('all stand in the manifest, with the hashes of their bytes', () => {
    const lines = root.text('manifest-sha256.txt').trim().split('\n');
    expect(lines.map((line) => line.slice(66))).toEqual(
      root.files.filter((path) => path !== 'manifest-sha256.txt'),
    );
  });
});

describe('its links', () => {
  test('all lead somewhere, with their fragments: at the root of a host', () => {
    expect(deadLinks(root, HOST)).toEqual([]);
  });

  test('below a path', () => {
    expect(deadLinks(below, BELOW)).toEqual([]);
  });

  test('and from a folder without a server', () => {
    expect(deadLinks(offline, 'file:///archive/')).toEqual([]);
  });

  test('from a folder all end in a file', () => {
    const folders = offline.pages.flatMap((path) =>
      addressesIn(offline.page(path)).filter(({ address }) => /^(?![a-z]+:)[^#]*\/(?:#|$)/u.test(address)),
    );
    expect(folders.map(({ address }) => address)).toEqual([]);
  });

  test('of the page for missing addresses lead into the site from every depth', () => {
    const addresses = addressesIn(below.page('404.html')).map(({ address }) => address);
    const relative = addresses.filter((address) => !/^(?:\/archive\/|#|https?:|mailto:)/u.test(address));
    expect(relative).toEqual([]);
    expect(
      addresses.some((address) => targetOf('a/b/c/index.html', address, BELOW)?.file === 'latest/index.html'),
    ).toBe(true);
  });

  test('alone lead from the home page to every article and every other page', () => {
    const reached = reachablePages(root, HOST);
    const aside = pagesWhere(
      root,
      (page, path) => isRedirect(page) || path === '404.html' || path.startsWith('verify-'),
    );
    expect(root.pages.filter((path) => !reached.has(path) && !aside.includes(path))).toEqual([]);
  });

  test('load nothing from another host', () => {
    const loaded = below.pages.flatMap((path) =>
      addressesIn(below.page(path))
        .filter(
          ({ element }) =>
            ['img', 'script', 'iframe', 'video', 'audio', 'source'].includes(element.localName) ||
            /stylesheet|icon|preload/u.test(element.getAttribute('rel') ?? ''),
        )
        .filter(({ address }) => targetOf(path, address, BELOW) === undefined)
        .map(({ address }) => `${path}: ${address}`),
    );
    expect(loaded).toEqual([]);
  });
});

describe('each page', () => {
  const ours = (site: SiteOnDisk): string[] => site.pages.filter((path) => !path.startsWith('verify-'));

  test('is valid HTML that everybody can use', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
      rules: { 'long-title': 'off', 'require-sri': 'off' },
    });
    const wrong: string[] = [];
    for (const path of ours(below)) {
      const { results } = await validator.validateString(below.text(path), path);
      for (const { messages } of results) {
        for (const { line, ruleId, message } of messages) wrong.push(`${path}:${line} ${ruleId}: ${message}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('has one headline of the first level', () => {
    expect(ours(root).filter((path) => [...root.page(path).querySelectorAll('h1')].length !== 1)).toEqual([]);
  });

  test('has headings in order: none skips a level', () => {
    const skipping = ours(root).filter((path) => {
      const levels = [...root.page(path).querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) =>
        Number(localName[1]),
      );
      return levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
    });
    expect(skipping).toEqual([]);
  });

  test('has a language, a title and a description of its own', () => {
    const wrong = pagesWhere(root, (page, path) => {
      if (path.startsWith('verify-')) return false;
      const description = page.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
      return (
        !page.querySelector('html')?.getAttribute('lang') ||
        !page.querySelector('title')?.textContent ||
        description === ''
      );
    });
    expect(wrong).toEqual([]);
  });

  test('has no style attribute, no handler and no script in its text', () => {
    const wrong = root.pages.filter((path) => {
      const html = root.text(path);
      return (
        /<[^>]+\s(?:style|on[a-z]+)=/u.test(html) ||
        /<script(?![^>]*(?:\ssrc=|type="application\/))/u.test(html)
      );
    });
    expect(wrong).toEqual([]);
  });

  test('shows no value that is missing', () => {
    const wrong = pagesWhere(root, (page) =>
      /\bundefined\b|\[object |\bNaN\b|\bnull\b|native code/u.test(
        page.querySelector('main')?.textContent ?? '',
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('is below 200 kB', () => {
    expect(root.pages.filter((path) => Buffer.byteLength(root.text(path)) > 200_000)).toEqual([]);
  });
});

describe('what is not public', () => {
  test('stands in no file of the site, in whatever form', () => {
    const leaks = root.files.filter((path) => {
      const bytes = readFileSync(join(root.folder, path));
      const text = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
      return text.includes('SECRET') || path.includes('secret');
    });
    expect(leaks).toEqual([]);
  });

  test('a withdrawn article says when and why on its page, in the calendar and among the corrections, and is nowhere else', () => {
    const title = 'A report that was not true';
    const showing = pagesWhere(root, (page) =>
      (page.querySelector('main')?.textContent ?? '').includes(title),
    );
    expect(showing).toEqual([
      '2023/05/01-a-report/index.html',
      '2023/05/index.html',
      '2023/index.html',
      'corrections/index.html',
      'index.html',
    ]);
    expect(textOf(root, '2023/05/01-a-report/index.html')).toMatch(
      /Withdrawn on 20 May 2023[\s\S]*The report was not true\./u,
    );
  });

  test('a link to what is held back is plain text', () => {
    const links = [...root.page('2022/03/20-port-strike-ends/index.html').querySelectorAll('main a')];
    expect(links.map(({ textContent }) => textContent)).not.toContain('not public');
    expect(textOf(root, '2022/03/20-port-strike-ends/index.html')).toContain('not public');
  });
});

describe('an article', () => {
  test('shows what looks like a template or a tag as it was written', () => {
    const text = textOf(root, '2022/03/20-port-strike-ends/index.html');
    expect(text).toContain('{{ 6 * 7 }}');
    expect(text).toContain('<b>nothing more</b>');
  });

  test('escapes its headline once, wherever it stands', () => {
    const html = root.text('2023/07/04-papers-of-an-old-fleet/index.html');
    expect(root.page('2023/07/04-papers-of-an-old-fleet/index.html').querySelector('h1')?.textContent).toBe(
      'Papers of an old fleet: "1.10" & <others>',
    );
    expect(html).not.toMatch(/&amp;(?:amp|lt|gt|quot|#39);/u);
  });

  test('in another language says so, on its page and in lists', () => {
    const arabic = root.page('2022/11/30-ميناء-جديد/index.html').querySelector('html');
    expect([arabic?.getAttribute('lang'), arabic?.getAttribute('dir')]).toEqual(['ar', 'rtl']);
    expect(
      root.page('countries/egypt/index.html').querySelector('[lang="ar"][dir="rtl"]')?.textContent,
    ).toContain('ميناء');
  });
});

describe('old addresses', () => {
  test.each([
    ['news/1234/index.html', '/archive/2022/03/20-port-strike-ends/'],
    ['strike-ends.html', '/archive/2022/03/20-port-strike-ends/'],
    ['report/index.html', '/archive/2023/05/01-a-report/'],
    ['info/index.html', '/archive/about/'],
    ['topics/workers/index.html', '/archive/topics/labour/'],
    ['strike/index.html', '/archive/events/port-strike/'],
    ['old-harbour/index.html', 'https://harbour.example/old/'],
  ])('%s leads to %s', (path, target) => {
    const page = below.page(path);
    expect(page.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content')).toBe(
      `0; url=${target}`,
    );
    expect(page.querySelector('main a')?.getAttribute('href')).toBe(target);
    expect(page.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
  });
});

describe('an address of the site', () => {
  test('stands on no page where there is none', () => {
    expect(root.pages.filter((path) => /rel="canonical"|og:url/u.test(root.text(path)))).toEqual([]);
  });

  test('stands on every page that may be listed', () => {
    const page = below.page('countries/kenya/index.html');
    expect(page.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(
      `${BELOW}countries/kenya/`,
    );
    expect(below.page('404.html').querySelector('link[rel="canonical"]')).toBeNull();
  });
});
