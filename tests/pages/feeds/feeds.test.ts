import { parseAtomFeed, parseJsonFeed, parseOpml } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import type { FeedsView } from '../../../src/pages/feeds/feeds-page.ts';
import type { PageView } from '../../../src/pages/page-view.ts';
import type { SitePlan } from '../../../src/pages/plan-site.ts';
import type { SitePath } from '../../../src/pages/urls.ts';
import { archiveOf, contentOf } from '../../helpers/archive-of.ts';
import { articleFile } from '../../helpers/content-from.ts';
import { HOSTILE_HEADLINES, hostileContent } from '../../helpers/hostile-headlines.ts';
import { planOf, viewAt } from '../../helpers/plan-of.ts';
import { childrenOf, parseXml, textOf, xmllintComplaints, type XmlNode } from '../../helpers/strict-xml.ts';
import { fileAddresses, textAt } from '../../helpers/texts-of.ts';

const SITE =
  '-- site.yaml --\ntitle: "Fish & <Chips>"\nurl: https://archive.example/news\npublisher: The Desk\n';
const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/u;

interface JsonFeedText {
  readonly version: string;
  readonly title: string;
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

function feedsOf(plan: SitePlan): SitePath[] {
  return fileAddresses(plan).filter((address): address is SitePath => address.endsWith('/feed.xml'));
}

function json(plan: SitePlan, address: SitePath): JsonFeedText {
  return JSON.parse(textAt(plan, address)) as JsonFeedText;
}

/** The rules of RFC 4287 that a feed without foreign elements can break. */
function brokenAtomRules(feed: XmlNode): string[] {
  const broken: string[] = [];
  const rule = (holds: boolean, text: string): void => void (holds || broken.push(text));
  const one = (node: XmlNode, name: string): void =>
    rule(childrenOf(node, name).length === 1, `one ${name} in ${node.name}`);
  for (const name of ['id', 'title', 'updated']) one(feed, name);
  rule(feed.attributes.xmlns === 'http://www.w3.org/2005/Atom', 'the namespace');
  rule(childrenOf(feed, 'author').length > 0, 'an author for all entries');
  rule(
    childrenOf(feed, 'link').some(({ attributes }) => attributes.rel === 'self'),
    'a link to itself',
  );
  for (const node of [feed, ...childrenOf(feed, 'entry')]) {
    for (const name of ['id', 'title', 'updated']) one(node, name);
    for (const name of ['updated', 'published']) {
      for (const { text } of childrenOf(node, name)) rule(TIMESTAMP.test(text), `RFC 3339: ${text}`);
    }
    const alternates = childrenOf(node, 'link').filter(({ attributes }) => attributes.rel === 'alternate');
    const kinds = alternates.map(({ attributes }) => `${attributes.type} ${attributes.hreflang}`);
    rule(new Set(kinds).size === kinds.length, 'one alternate of a type and language');
    rule(childrenOf(node, 'content').length <= 1 && childrenOf(node, 'summary').length <= 1, 'at most one');
    if (node.name === 'entry')
      rule(childrenOf(node, 'content').length + alternates.length > 0, 'a link or content');
    for (const { attributes } of childrenOf(node, 'category')) rule(attributes.term !== undefined, 'a term');
    for (const author of childrenOf(node, 'author')) one(author, 'name');
  }
  const ids = childrenOf(feed, 'entry').map((entry) => textOf(entry, 'id'));
  rule(new Set(ids).size === ids.length, 'ids are unique');
  return broken;
}

describe('every feed', () => {
  const plan = planOf(
    SITE +
      hostileContent(
        `-- articles/2023-10-01-wrong.md --\n${articleFile('date: 2023-10-01\ncorrections: [{date: 2023-10-02, text: "It was 2 < 3 & more"}]')}`,
      ),
  );

  test('keeps the rules of Atom and is well-formed for xmllint', () => {
    expect(feedsOf(plan)).toEqual([
      '/corrections/feed.xml',
      '/countries/kenya/feed.xml',
      '/feed.xml',
      '/sources/fish-and-chips-gazette/feed.xml',
      '/topics/fish-and-chips-hot-sharp-1/feed.xml',
    ]);
    for (const address of feedsOf(plan)) {
      const xml = textAt(plan, address);
      expect(brokenAtomRules(parseXml(xml)), address).toEqual([]);
      expect(xmllintComplaints(xml), address).toBe('');
    }
  });

  test('keeps the rules of JSON Feed 1.1', () => {
    for (const address of feedsOf(plan)) {
      const feed = json(plan, address.replace(/xml$/u, 'json') as SitePath);
      expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
      expect(feed.title).not.toBe('');
      const ids = feed.items.map((item) => item.id);
      expect(new Set(ids).size, address).toBe(ids.length);
      for (const item of feed.items) {
        expect(typeof item.id).toBe('string');
        expect(item.content_html ?? item.content_text, address).toBeTypeOf('string');
        expect(item.date_published).toMatch(TIMESTAMP);
        expect(item.date_modified).toMatch(TIMESTAMP);
      }
    }
  });

  test('says the same in both forms, to a second library too', () => {
    for (const address of feedsOf(plan)) {
      const atom = parseAtomFeed(textAt(plan, address));
      const feed = parseJsonFeed(textAt(plan, address.replace(/xml$/u, 'json') as SitePath));
      expect(atom.title?.value).toBe(feed.title);
      const entries = atom.entries?.map(({ id, title, updated, links }) => [
        id,
        title?.value,
        updated,
        links?.[0]?.href,
      ]);
      expect(entries).toEqual(feed.items?.map((item) => [item.id, item.title, item.date_modified, item.url]));
    }
  });

  test.each(HOSTILE_HEADLINES)('gives %j back as it was', (headline) => {
    for (const address of ['/feed.xml', '/countries/kenya/feed.xml'] as const) {
      const titles = parseAtomFeed(textAt(plan, address)).entries?.map(({ title }) => title?.value);
      expect(titles).toContain(headline);
    }
    expect(json(plan, '/feed.json').items.map((item) => item.title)).toContain(headline);
  });

  test('leads out of itself with full addresses only', () => {
    for (const address of feedsOf(plan)) {
      for (const [, href] of textAt(plan, address).matchAll(/ href="([^"]*)"/gu))
        expect(href).toMatch(/^https?:/u);
    }
  });
});

describe('the feed of the archive', () => {
  test('has the newest thirty, with their public text', () => {
    const lines = Array.from(
      { length: 32 },
      (_, index) => `2023-01-${String(31 - (index % 31)).padStart(2, '0')} - - Report ${index}`,
    );
    const { items } = json(planOf(archiveOf(...lines)), '/feed.json');
    expect(items).toHaveLength(30);
    expect(items[0]).toMatchObject({ title: 'Report 0', content_html: '<p>The text of Report 0.</p>' });
  });

  test('leads from a text to other pages by their full address', () => {
    const plan = planOf(
      `${SITE}-- articles/2023-10-13-a.md --\n${articleFile('title: First', 'See [the other](2023-10-12-b.md).')}-- articles/2023-10-12-b.md --\n${articleFile('title: Other\ndate: 2023-10-12')}`,
    );
    expect(json(plan, '/feed.json').items[0]?.content_html).toContain(
      'href="https://archive.example/news/2023/10/12-b/"',
    );
  });

  test('leads from a note to the page of the article', () => {
    const plan = planOf(
      `${SITE}-- articles/2023-10-13-a.md --\n${articleFile('', 'A claim.[^1]\n\n[^1]: Its source.')}`,
    );
    expect(json(plan, '/feed.json').items[0]?.content_html).toContain(
      'href="https://archive.example/news/2023/10/13-a/#fn1"',
    );
  });

  test('has of an excerpt and of a record no more than may be shown', () => {
    const plan = planOf(
      `-- articles/2023-10-13-a.md --\n${articleFile('rights: excerpt\nsummary: What may be shown.', 'A secret text.')}-- articles/2023-10-12-b.md --\n${articleFile('title: Bare\ndate: 2023-10-12\nrights: metadata', 'A secret text.')}`,
    );
    expect(textAt(plan, '/feed.xml')).not.toContain('secret');
    expect(textAt(plan, '/feed.json')).not.toContain('secret');
    expect(json(plan, '/feed.json').items.map((item) => item.content_text)).toEqual([
      'What may be shown.',
      'Bare',
    ]);
  });

  test('is dated by its articles, by updates and by corrections, and never by the clock', () => {
    const plan = planOf(
      `-- articles/2023-10-13-a.md --\n${articleFile('date: 2023-10-13T23:30:00+06:00')}-- articles/2023-10-12-b.md --\n${articleFile('title: Other\ndate: 2023-10-12\nupdated: 2023-10-20\ncorrections: [{date: 2023-11-02, text: Wrong.}]')}`,
    );
    const feed = parseAtomFeed(textAt(plan, '/feed.xml'));
    expect(feed.updated).toBe('2023-11-02T12:00:00Z');
    expect(feed.entries?.map(({ published, updated }) => [published, updated])).toEqual([
      ['2023-10-13T23:30:00+06:00', '2023-10-13T23:30:00+06:00'],
      ['2023-10-12T12:00:00Z', '2023-11-02T12:00:00Z'],
    ]);
  });

  test('of an archive without articles is a feed all the same', () => {
    expect(brokenAtomRules(parseXml(textAt(planOf(''), '/feed.xml')))).toEqual([]);
  });

  test('names the original, the outlet and the rights of each article', () => {
    const plan = planOf(
      `${SITE}-- articles/2023-10-13-a.md --\n${articleFile('source: {name: Gazette, url: "https://gazette.example/1", archived: "https://web.example/1"}')}`,
    );
    expect(json(plan, '/feed.json').items[0]).toMatchObject({
      external_url: 'https://gazette.example/1',
      authors: [{ name: 'Gazette' }],
      _archive: { source: 'Gazette', archived_url: 'https://web.example/1', rights: 'full' },
    });
    expect(textAt(plan, '/feed.xml')).toContain('<link rel="via" href="https://gazette.example/1"/>');
  });
});

describe('an id', () => {
  const content = contentOf('2023-10-13 KE - Port strike');

  test('is the address, which never changes', () => {
    expect(json(planOf(SITE + content), '/feed.json').items[0]?.id).toBe(
      'https://archive.example/news/2023/10/13-port-strike/',
    );
  });

  test.each([
    ['', 'tag:archive.invalid,2023-10-13:/2023/10/13-port-strike/'],
    ['contact: desk@archive.example', 'tag:desk@archive.example,2023-10-13:/2023/10/13-port-strike/'],
    ['contact: https://archive.example/ask', 'tag:archive.example,2023-10-13:/2023/10/13-port-strike/'],
  ])('is a tag where the site has no address (%s)', (line, id) => {
    expect(json(planOf(`-- site.yaml --\n${line}\n${content}`), '/feed.json').items[0]?.id).toBe(id);
  });

  test('stays when the headline changes', () => {
    const file = (title: string): string =>
      `${SITE}-- articles/2023-10-13-strike.md --\n${articleFile(`title: ${title}`)}`;
    const id = (title: string) => json(planOf(file(title)), '/feed.json').items[0]?.id;
    expect(id('Port strike')).toBe(id('Strike at the port ends'));
  });
});

describe('the feed of corrections', () => {
  const plan = planOf(
    `${SITE}-- articles/2023-10-13-a.md --\n${articleFile('corrections: [{date: 2023-10-15, text: A day was wrong.}, {date: 2023-10-15, text: A name was wrong.}]')}-- articles/2023-10-12-b.md --\n${articleFile('title: Gone\ndate: 2023-10-12\nstatus: withdrawn\nwithdrawn: {date: 2023-11-01, reason: It was not true.}', 'A secret text.')}`,
  );

  test('has corrections and withdrawals, newest first, each with an id of its own', () => {
    expect(
      json(plan, '/corrections/feed.json').items.map((item) => [item.title, item.content_text, item.id]),
    ).toEqual([
      ['Withdrawn: Gone', 'It was not true.', 'https://archive.example/news/2023/10/12-b/#withdrawn'],
      [
        'Corrected: Port strike',
        'A day was wrong.',
        'https://archive.example/news/2023/10/13-a/#correction-2023-10-15',
      ],
      [
        'Corrected: Port strike',
        'A name was wrong.',
        'https://archive.example/news/2023/10/13-a/#correction-2023-10-15-2',
      ],
    ]);
  });

  test('is named by the page of corrections', () => {
    expect(viewAt<PageView>(plan, '/corrections/').feeds.map(({ url }) => url)).toEqual([
      '/news/corrections/feed.xml',
      '/news/corrections/feed.json',
    ]);
  });
});

describe('a name', () => {
  test('has a feed from its third article on', () => {
    const plan = planOf(
      contentOf('2023-10-13 KE,UG - One', '2023-10-12 KE,UG - Two', '2023-10-11 KE - Three'),
    );
    expect(feedsOf(plan)).toContain('/countries/kenya/feed.xml');
    expect(feedsOf(plan)).not.toContain('/countries/uganda/feed.xml');
    expect(viewAt<PageView>(plan, '/countries/kenya/').feeds).toHaveLength(2);
    expect(viewAt<PageView>(plan, '/countries/uganda/').feeds).toEqual([]);
  });

  test('has a feed of summaries', () => {
    const plan = planOf(contentOf('2023-10-13 KE - One', '2023-10-12 KE - Two', '2023-10-11 KE - Three'));
    expect(textAt(plan, '/countries/kenya/feed.xml')).not.toContain('<content');
    expect(json(plan, '/countries/kenya/feed.json').items[0]).toMatchObject({
      content_text: 'The text of One.',
    });
  });
});

describe('the list of feeds', () => {
  const plan = planOf(SITE + hostileContent());

  test('is a page that leads to every feed in both forms', () => {
    const { groups } = viewAt<FeedsView>(plan, '/feeds/');
    const files = groups.flatMap(({ feeds }) => feeds.flatMap((feed) => feed.files.map(({ url }) => url)));
    const planned = fileAddresses(plan).filter((address) => /\/feed\.(?:xml|json)$/u.test(address));
    expect(files.map((url) => url.replace('/news', '')).sort()).toEqual(planned);
  });

  test('is an OPML file too', () => {
    const opml = textAt(plan, '/feeds/feeds.opml');
    expect(xmllintComplaints(opml)).toBe('');
    const outlines = (parseOpml(opml).body?.outlines ?? []).flatMap((outline) =>
      outline.xmlUrl === undefined ? (outline.outlines ?? []) : [outline],
    );
    expect(outlines.map(({ xmlUrl }) => xmlUrl?.replace('https://archive.example/news', '')).sort()).toEqual(
      feedsOf(plan),
    );
  });
});
