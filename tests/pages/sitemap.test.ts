import { describe, expect, test } from 'vitest';
import type { PageOutput, TextOutput } from '../../src/pages/output.ts';
import { pageContext } from '../../src/pages/page-context.ts';
import { sitemapOutputs } from '../../src/pages/sitemap.ts';
import type { SitePath } from '../../src/pages/urls.ts';
import { archiveFrom, contentOf } from '../helpers/archive-of.ts';
import { articleFile } from '../helpers/content-from.ts';
import { pageAddresses, planOf } from '../helpers/plan-of.ts';
import { childrenOf, parseXml, textOf, xmllintComplaints } from '../helpers/strict-xml.ts';
import { fileAddresses, textAt } from '../helpers/texts-of.ts';

const HOST = 'https://archive.example/news';
const SITE = `-- site.yaml --\nurl: ${HOST}\n`;
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const context = pageContext(archiveFrom(SITE));

function pages(count: number, address: (number: number) => SitePath): PageOutput[] {
  return Array.from({ length: count }, (_, number) => ({
    writer: 'page',
    kind: 'shelf',
    path: '',
    url: address(number),
    origin: '',
    inputs: {},
    view: () => {
      throw new Error('a sitemap draws no page');
    },
  }));
}

/** The addresses that a part lists. */
function listed(xml: string): string[] {
  return childrenOf(parseXml(xml), 'url').map((url) => textOf(url, 'loc'));
}

describe('the sitemap of a small archive', () => {
  const content =
    SITE +
    contentOf('2023-10-13 KE Trade New & old', '2022-05-01 KE - Old') +
    `-- articles/2023-10-12-hidden.md --\n${articleFile('date: 2023-10-12\ntitle: Hidden\nindex: false')}-- articles/2023-10-11-gone.md --\n${articleFile('date: 2023-10-11\ntitle: Gone\nstatus: withdrawn\nwithdrawn: {date: 2023-11-01, reason: Not true.}')}-- articles/2022-03-01-corrected.md --\n${articleFile('date: 2022-03-01\ncorrections: [{date: 2023-01-05, text: Wrong.}]')}`;
  const plan = planOf(content);
  const index = parseXml(textAt(plan, '/sitemap.xml'));
  const parts = childrenOf(index, 'sitemap').map(
    (part) => textOf(part, 'loc').slice(HOST.length) as SitePath,
  );

  test('is an index of parts by year, which are all there', () => {
    expect(index).toMatchObject({ name: 'sitemapindex', attributes: { xmlns: NAMESPACE } });
    expect(parts).toEqual(['/sitemap-pages.xml', '/sitemap-2023.xml', '/sitemap-2022.xml']);
    expect(
      fileAddresses(plan)
        .filter((address) => address.startsWith('/sitemap-'))
        .sort(),
    ).toEqual([...parts].sort());
  });

  test('lists every page once, but none that is not to be listed', () => {
    const addresses = parts.flatMap((part) => listed(textAt(plan, part)));
    const unlisted = ['/404.html', '/2023/10/12-hidden/', '/2023/10/11-gone/'];
    const pagesToList = pageAddresses(plan).filter((address) => !unlisted.includes(address));
    expect(addresses.sort()).toEqual(pagesToList.map((address) => HOST + encodeURI(address)).sort());
  });

  test('is well-formed, with full addresses of its own folder and days of the content', () => {
    for (const part of ['/sitemap.xml', ...parts] as SitePath[]) {
      const xml = textAt(plan, part);
      expect(xmllintComplaints(xml)).toBe('');
      const root = parseXml(xml);
      expect(root.attributes.xmlns).toBe(NAMESPACE);
      for (const entry of root.children) {
        expect(textOf(entry, 'loc').startsWith(`${HOST}/`)).toBe(true);
        for (const { text } of childrenOf(entry, 'lastmod')) expect(text).toMatch(/^202[23]-\d\d-\d\d$/u);
      }
    }
  });

  test('dates an article by its last correction', () => {
    expect(textAt(plan, '/sitemap-2022.xml')).toContain(
      `<loc>${HOST}/2022/03/01-corrected/</loc><lastmod>2023-01-05</lastmod>`,
    );
  });

  test('of a past year stays the same when an article of another year comes', () => {
    expect(textAt(planOf(content + contentOf('2023-12-01 KE - Newer')), '/sitemap-2022.xml')).toBe(
      textAt(plan, '/sitemap-2022.xml'),
    );
  });
});

describe('a part', () => {
  test.each([
    [49_999, [49_999]],
    [50_000, [50_000]],
    [50_001, [50_000, 1]],
  ])('of %i addresses is cut into %j', (count, sizes) => {
    const outputs: TextOutput[] = sitemapOutputs(
      pages(count, (number) => `/2023/${number}/`),
      context,
    );
    expect(outputs.map(({ path }) => path)).toEqual([
      'sitemap.xml',
      'sitemap-2023.xml',
      ...(sizes.length > 1 ? ['sitemap-2023-2.xml'] : []),
    ]);
    expect(outputs.slice(1).map((output) => String(output.text()).split('<url>').length - 1)).toEqual(sizes);
  });

  test('of long addresses stays below 50 MB', () => {
    const long = 'ж'.repeat(400);
    const outputs = sitemapOutputs(
      pages(30_000, (number) => `/topics/${long}-${number}/`),
      context,
    );
    expect(outputs.length).toBeGreaterThan(2);
    for (const output of outputs) expect(Buffer.byteLength(output.text() as string)).toBeLessThan(50_000_000);
  });
});

describe('without an address of the site', () => {
  const plan = planOf(contentOf('2023-10-13 KE - New'));

  test('there is no sitemap, and robots.txt names none', () => {
    expect(fileAddresses(plan).filter((address) => address.includes('sitemap'))).toEqual([]);
    expect(textAt(plan, '/robots.txt')).toBe('User-agent: *\nAllow: /\n');
  });
});

test('robots.txt names the sitemap', () => {
  expect(textAt(planOf(SITE), '/robots.txt')).toBe(
    `User-agent: *\nAllow: /\n\nSitemap: ${HOST}/sitemap.xml\n`,
  );
});
