// Texts that are nasty, in every format that a site has: each is read back by a parser of that format and must be what
// was written, once; and no page of ours or of theirs has anything in it that could run.
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { cpSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { plainLine } from '../../src/content/characters.ts';
import { pageContext } from '../../src/pages/page-context.ts';
import { searchRecord } from '../../src/pages/search/search-record.ts';
import { builtSite, type SiteOnDisk } from '../helpers/built-site.ts';
import { contentFolder } from '../helpers/content-folder.ts';
import { elementsOf, type TreeElement } from '../helpers/html-tree.ts';
import { NASTY_HEADLINES, nastyArticles } from '../helpers/nasty-texts.ts';
import { childrenOf, parseXml, textOf } from '../helpers/strict-xml.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** As a title is kept: white space is one blank. */
const HEADLINES = NASTY_HEADLINES.map(plainLine);
const URL_ATTRIBUTES =
  /^(?:href|src|srcset|action|formaction|poster|data|cite|ping|background|xlink:href|srcdoc)$/u;
/** The elements that pages are made of. */
const ELEMENTS = new Set(
  (
    'html head meta title link body script header nav main footer section article aside div span p a abbr address b bdi ' +
    'blockquote br button caption cite code col colgroup data datalist dd del details dfn dl dt em fieldset figcaption ' +
    'figure form h1 h2 h3 h4 h5 h6 hr i img input ins kbd label legend li mark meter ol optgroup option output picture ' +
    'pre progress q s samp search select small source strong sub summary sup table tbody td tfoot th thead time tr u ul ' +
    'var wbr svg g path rect circle line text use defs desc pattern clipPath symbol polyline polygon'
  ).split(' '),
);

let site: SiteOnDisk;
let elements: Map<string, TreeElement[]>;

beforeAll(async () => {
  const content = temporaryFolder('nasty');
  cpSync('content', content, { recursive: true });
  contentFolder(nastyArticles(), content);
  site = await builtSite(content, { url: 'https://archive.example', search: true });
  elements = new Map(site.pages.map((path) => [path, elementsOf(site.text(path))]));
});

test('there are sixty, and a page for each', () => {
  expect(new Set(HEADLINES).size).toBe(60);
  expect(site.pages.filter((path) => path.includes('-nasty-'))).toHaveLength(60);
});

describe('no page', () => {
  /** What is wrong anywhere, as `page: element`. */
  function everywhere(wrong: (element: TreeElement, path: string) => boolean): string[] {
    return [...elements].flatMap(([path, all]) =>
      all
        .filter((element) => wrong(element, path))
        .map(({ name, attributes }) => `${path}: <${name}> ${JSON.stringify(attributes)}`),
    );
  }

  test('has a script that is not a file of the site, and only two kinds of pages have one', () => {
    const scripts = [...elements].flatMap(([path, all]) =>
      all
        .filter(
          ({ name, attributes }) =>
            name === 'script' && !/^application\/(?:ld\+)?json$/u.test(attributes.type ?? ''),
        )
        .map(({ attributes, text }) => `${path} ${attributes.src?.replace(/\.\w{8}\./u, '.')} ${text}`),
    );
    expect(scripts.sort()).toEqual([
      'search/index.html /assets/search.js ',
      'verify/index.html /assets/verify.js ',
    ]);
  });

  test('has an element that pages are not made of', () => {
    expect(everywhere(({ name }) => !ELEMENTS.has(name))).toEqual([]);
  });

  test('has a handler or a style of its own', () => {
    expect(
      everywhere(({ attributes }) =>
        Object.keys(attributes).some((name) => /^on|^style$|^srcdoc$|^ping$/u.test(name)),
      ),
    ).toEqual([]);
  });

  test('has an address of another scheme than http, https and mailto; citations aside, which are downloads', () => {
    const isCitation = ({ name, attributes }: TreeElement): boolean =>
      name === 'a' &&
      'download' in attributes &&
      /^data:application\/(?:x-research-info-systems|x-bibtex|vnd\.citationstyles\.csl\+json);/u.test(
        attributes.href ?? '',
      );
    expect(
      everywhere((element) =>
        Object.entries(element.attributes).some(([name, value]) => {
          if (!URL_ATTRIBUTES.test(name) || isCitation(element)) return false;
          // eslint-disable-next-line no-control-regex -- browsers drop these
          const plain = value.replace(/[\u0000-\u0020]/gu, '');
          return /^[a-z][a-z0-9+.-]*:/iu.test(plain)
            ? !/^(?:https?|mailto):/iu.test(plain)
            : /^[\\/]{2}/u.test(plain);
        }),
      ),
    ).toEqual([]);
  });

  test('loads anything from elsewhere', () => {
    const loads = /^(?:img|script|source|iframe|video|audio|input|use)$/u;
    const fetched =
      /\b(?:stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest)\b/u;
    expect(
      everywhere(
        ({ name, attributes: { src, href, srcset, rel } }) =>
          (loads.test(name) || (name === 'link' && fetched.test(rel ?? ''))) &&
          [src, href, srcset].some((value) => /^(?:https?:)?\/\//iu.test(value ?? '')),
      ),
    ).toEqual([]);
  });

  test('leads elsewhere by itself, nor sends a form there', () => {
    expect(
      everywhere(
        ({ name, attributes }) =>
          (name === 'form' && !attributes.action?.startsWith('/') && attributes.action !== undefined) ||
          (name === 'meta' &&
            attributes['http-equiv'] === 'refresh' &&
            !(attributes.content ?? '').startsWith('0; url=/')),
      ),
    ).toEqual([]);
  });

  test('lacks the policy, as the first thing in its head', () => {
    const without = [...elements].filter(([, all]) => {
      const first = all[all.findIndex(({ name }) => name === 'head') + 1];
      return first?.attributes['http-equiv'] !== 'Content-Security-Policy';
    });
    expect(without.map(([path]) => path)).toEqual([]);
  });
});

describe.each(HEADLINES.map((headline, at) => [headline, at] as const))('%j is itself', (headline, at) => {
  const path = (): string => site.pages.find((page) => page.endsWith(`-nasty-${at}/index.html`))!;
  const all = (): TreeElement[] => elements.get(path())!;
  const meta = (key: string): string | undefined =>
    all().find(({ attributes }) => attributes.property === key || attributes.name === key)?.attributes
      .content;

  test('in the page: heading, title, descriptions', () => {
    expect(
      all()
        .filter(({ name }) => name === 'h1')
        .map(({ text }) => plainLine(text)),
    ).toEqual([headline]);
    expect(all().find(({ name }) => name === 'title')?.text).toMatch(/ – Dateline sample archive$/u);
    expect(
      all()
        .find(({ name }) => name === 'title')
        ?.text.startsWith(`${headline} – `),
    ).toBe(true);
    expect(meta('description')).toBe(headline);
    expect(meta('og:title')).toBe(headline);
    expect(meta('og:description')).toBe(headline);
    expect(meta('citation_title')).toBe(headline);
  });

  test('in structured data', () => {
    const script = all().find(
      ({ name, attributes }) => name === 'script' && attributes.type === 'application/ld+json',
    );
    const { '@graph': things } = JSON.parse(script!.text) as { '@graph': readonly Record<string, unknown>[] };
    expect(things[0]).toMatchObject({
      '@type': 'NewsArticle',
      headline,
      abstract: headline,
      alternativeHeadline: headline,
      dateline: headline,
    });
  });

  test('in lists', () => {
    const list = elements.get('countries/kenya/2024/index.html')!;
    const link = `/${path().replace('index.html', '')}`;
    const texts = list
      .filter(({ name, attributes }) => name === 'a' && attributes.href === link)
      .map(({ text }) => plainLine(text));
    expect(texts).toContain(headline);
  });

  test('in search records', () => {
    const { archive } = site.built;
    const article = archive.articles.find(({ path: file }) => file.endsWith(`-nasty-${at}.md`))!;
    expect(searchRecord(article, 'en', archive, pageContext(archive)).meta).toMatchObject({
      title: headline,
    });
  });
});

describe.each([0, 1, 2, 3])('the files of a topic hold them as they are: nasty %i', (topic) => {
  const expected = HEADLINES.filter((_, at) => at % 4 === topic).toReversed();
  const file = (name: string): string => site.text(`topics/nasty-${topic}/${name}`);
  const sorted = (titles: readonly string[]): string[] => [...titles].sort();

  test('Atom', () => {
    const entries = childrenOf(parseXml(file('feed.xml')), 'entry');
    expect(entries.map((entry) => plainLine(textOf(entry, 'title')))).toEqual(expected);
  });

  test('JSON Feed', () => {
    const { items } = JSON.parse(file('feed.json')) as { items: { title: string }[] };
    expect(items.map(({ title }) => title)).toEqual(expected);
  });

  test('CSV, where what a spreadsheet would run has an apostrophe', () => {
    const rows: { title: string }[] = parseCsv(file('articles.csv'), { columns: true } as never);
    const titles = rows.map(({ title }) => title);
    expect(titles.filter((title) => /^[=+\-@＝]/u.test(title))).toEqual([]);
    expect(sorted(titles.map((title) => title.replace(/^'(?=[=+\-@＝])/u, '')))).toEqual(sorted(expected));
  });

  test('JSON', () => {
    const rows = JSON.parse(file('articles.json')) as readonly { title: string }[];
    expect(sorted(rows.map(({ title }) => title))).toEqual(sorted(expected));
  });

  test.each([
    ['cite.ris', '@ris/file'],
    ['cite.bib', '@bibtex/text'],
  ])('%s', (name, forceType) => {
    const titles = new Cite(file(name), { generateGraph: false, forceType }).data.map(({ title }) => title);
    expect(sorted(titles)).toEqual(sorted(expected));
  });
});

test('JSON Lines of a year', () => {
  const rows = site.text('data/articles-2024.jsonl').trimEnd().split('\n');
  const titles = rows.map((row) => (JSON.parse(row) as { title: string }).title);
  expect([...titles].sort()).toEqual([...HEADLINES].sort());
});

test('every XML file is well-formed, and the sitemap has the address of every article', () => {
  for (const path of site.files.filter((file) => file.endsWith('.xml')))
    expect(() => parseXml(site.text(path)), path).not.toThrow();
  const addresses = childrenOf(parseXml(site.text('sitemap-2024.xml')), 'url').map((url) =>
    textOf(url, 'loc'),
  );
  const articles = site.pages.filter((path) => path.includes('-nasty-'));
  expect(addresses).toEqual(
    expect.arrayContaining(
      articles.map((path) => `https://archive.example/${path.replace('index.html', '')}`),
    ),
  );
});
