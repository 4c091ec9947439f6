import { describe, expect, test } from 'vitest';
import { feedImporter } from '../../src/import/feed.ts';
import type { ImportedArticle } from '../../src/import/importer.ts';
import { feedArticles as articles, NAMESPACES, rss } from '../helpers/feeds.ts';
import { articlesIn, everythingIn, importFile } from '../helpers/import-file.ts';

test('an item of RSS is an article with all that it says', async () => {
  const [article] = await articles(
    rss(`<item><title>Ferry &amp;amp; pier reopen</title><link>https://gazette.example/ferry</link>
      <guid isPermaLink="false">42</guid><pubDate>Mon, 30 Jun 2014 10:00:10 -0400</pubDate>
      <dc:creator>Jane Doe</dc:creator><author>desk@gazette.example (John Roe)</author>
      <category>Transport</category><category>Uncategorized</category><category>Lamu</category>
      <description>It sailed again.</description>
      <content:encoded><![CDATA[<p>The ferry <b>sailed</b> again, see <a href="/pier">the pier</a>.</p>]]></content:encoded>
      <media:content url="https://gazette.example/ferry.jpg" medium="image"><media:description>The ferry</media:description><media:credit>Roe</media:credit></media:content>
      <enclosure url="https://gazette.example/talk.mp3" type="audio/mpeg" length="1"/></item>`),
  );
  expect(article).toMatchObject({
    title: 'Ferry & pier reopen',
    date: { day: '2014-06-30', moment: '2014-06-30T10:00:10-04:00' },
    summary: 'It sailed again.',
    byline: ['Jane Doe', 'John Roe'],
    topics: ['Transport', 'Lamu'],
    source: { name: 'The Gazette', url: 'https://gazette.example/ferry' },
    language: 'en-KE',
    image: { src: 'https://gazette.example/ferry.jpg', caption: 'The ferry', credit: 'Roe' },
    rights: undefined,
    body: 'The ferry **sailed** again, see [the pier](https://gazette.example/pier).\n\n[talk.mp3](https://gazette.example/talk.mp3)\n',
    provenance: { importer: 'feed', from: 'feed.xml, 42' },
    notes: [],
  });
});

const ENTRY = {
  title: 'Ferry reopens',
  date: { day: '2014-06-30', moment: '2014-06-30T10:00:10-04:00' },
  source: { name: 'The Gazette', url: 'https://gazette.example/ferry' },
};
const WHEN = '2014-06-30T10:00:10-04:00';
const LINK = '<title>Ferry reopens</title><link>https://gazette.example/ferry</link>';

test.each<[format: string, feed: string, expected: Partial<ImportedArticle>]>([
  [
    'RSS 0.9, in RDF',
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>The Gazette</title></channel><item>${LINK}</item></rdf:RDF>`,
    { date: {}, rights: 'metadata', body: '' },
  ],
  [
    'RSS 0.91, with its DOCTYPE',
    `<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">\n<rss version="0.91"><channel><title>The Gazette</title><item>${LINK}<description>It sailed.</description></item></channel></rss>`,
    { date: {}, rights: 'metadata', summary: 'It sailed.' },
  ],
  [
    'RSS 1.0',
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${NAMESPACES}><channel rdf:about="x"><title>The Gazette</title></channel><item rdf:about="https://gazette.example/ferry">${LINK}<dc:date>${WHEN}</dc:date><dc:subject>Transport</dc:subject></item></rdf:RDF>`,
    { topics: ['Transport'] },
  ],
  [
    'Atom with text as XHTML',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>The Gazette</title><author><name>Desk</name></author><entry><title type="html">Ferry &lt;b&gt;reopens&lt;/b&gt;</title><link href="https://gazette.example/ferry"/><link rel="edit" href="https://gazette.example/edit"/><id>tag:1</id><published>${WHEN}</published><updated>2014-07-02T10:00:00-04:00</updated><category term="t" label="Transport"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It <em>sailed</em> again.</p></div></content></entry></feed>`,
    {
      language: 'de',
      byline: ['Desk'],
      topics: ['Transport'],
      body: 'It *sailed* again.\n',
      updated: { day: '2014-07-02', moment: '2014-07-02T10:00:00-04:00' },
    },
  ],
  [
    'Atom with plain text',
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Gazette</title><entry><title>Ferry reopens</title><link rel="alternate" href="https://gazette.example/ferry"/><id>tag:1</id><updated>${WHEN}</updated><content>5 &lt; 6 *stars*</content></entry></feed>`,
    { body: '5 < 6 \\*stars\\*\n', notes: ['its date is that of its last change; the feed has no other'] },
  ],
  [
    'JSON Feed',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Gazette',
      language: 'de',
      items: [
        {
          id: '1',
          url: 'https://gazette.example/ferry',
          title: 'Ferry reopens',
          content_html: '<p>It sailed.</p>',
          date_published: WHEN,
          tags: ['Transport'],
          authors: [{ name: 'Jane Doe' }],
          image: 'https://gazette.example/a.jpg',
        },
      ],
    }),
    {
      body: 'It sailed.\n',
      topics: ['Transport'],
      byline: ['Jane Doe'],
      language: 'de',
      image: { src: 'https://gazette.example/a.jpg' },
    },
  ],
])('%s', async (_format, feed, expected) => {
  const file = importFile(feed, 'feed.xml');
  expect(feedImporter.recognises(file)).toBe(true);
  const [article] = await articlesIn(feedImporter, file);
  expect(article).toMatchObject({ ...ENTRY, ...expected });
});

test.each([
  ['an HTML page', '<!DOCTYPE html><html><body>rss</body></html>'],
  ['an export of WordPress', '<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>'],
  ['other JSON', '{"version": "1.0", "items": []}'],
  ['a clipping', 'Feed prices rise\n\n<rss> is a word.'],
])('%s is no feed', (_what, text) => {
  expect(feedImporter.recognises(importFile(text))).toBe(false);
});

describe('the text', () => {
  const words = 'The ferry sailed again on Tuesday and nobody was hurt. '.repeat(8);
  test('is the description where that is long enough for one', async () => {
    const [plain, marked] = await articles(
      rss(`<item><title>A</title><description>${words}</description></item>
        <item><title>B</title><description>&lt;p&gt;${words}&lt;/p&gt;&lt;p&gt;More &amp;amp; more.&lt;/p&gt;</description></item>`),
    );
    expect(plain).toMatchObject({ body: `${words.trim()}\n`, summary: undefined, rights: undefined });
    expect(marked!.body).toBe(`${words.trim()}\n\nMore & more.\n`);
  });

  test('that a feed does not have is said, and the summary is kept', async () => {
    const [summed, bare] = await articles(
      rss(`<item><title>A</title><description>It sailed.</description></item><item><title>B</title></item>`),
    );
    expect(summed).toMatchObject({
      summary: 'It sailed.',
      body: '',
      rights: 'metadata',
      notes: ['the feed has only a summary of it'],
    });
    expect(bare).toMatchObject({ body: '', rights: 'metadata', notes: ['the feed has no text of it'] });
  });

  test('without a headline begins with one', async () => {
    const [article] = await articles(
      rss('<item><description>The ferry sailed. Nobody was hurt.</description></item>'),
    );
    expect(article).toMatchObject({ title: 'The ferry sailed. Nobody was hurt.' });
  });
});

describe('a date', () => {
  const item = (date: string, link = 'https://gazette.example/a'): string =>
    rss(`<item><title>A</title><link>${link}</link><pubDate>${date}</pubDate></item>`);

  test('in UTC gives way to the day in the address', async () => {
    const [article] = await articles(
      item('Tue, 01 Jul 2014 02:00:00 GMT', 'https://gazette.example/2014/06/30/a'),
    );
    expect(article!.date).toEqual({ day: '2014-06-30' });
  });

  test('that cannot be read is reported', async () => {
    const [article] = await articles(item('yesterday'));
    expect(article!.date).toEqual({ problem: '"yesterday" is not a date that can be read' });
  });
});

test('an address that several entries have is none of theirs', async () => {
  const item = (title: string, link: string): string =>
    `<item><title>${title}</title><link>${link}</link></item>`;
  const found = await articles(
    rss(
      item('A', 'https://gazette.example/') +
        item('B', 'https://gazette.example/') +
        item('C', 'https://gazette.example/c'),
    ),
  );
  expect(found.map(({ address }) => address)).toEqual([undefined, undefined, 'https://gazette.example/c']);
});

test('an entry has the same sign in a later feed, whatever stands around it', async () => {
  const item =
    '<item><title>A</title><link>https://gazette.example/a</link><description>Text.</description></item>';
  const [first] = await articles(rss(item));
  const [, second] = await articles(rss(`<item><title>New</title></item>${item}`, '<title>Renamed</title>'));
  expect(second!.provenance.sha256).toBe(first!.provenance.sha256);
});

test('an entry without a headline and a text is named, and the others are read', async () => {
  const found = await everythingIn(
    feedImporter,
    importFile(rss('<item><link>https://a.example</link></item><item><title>B</title></item>')),
  );
  expect(found).toMatchObject([
    { problem: 'has neither a headline nor a text', which: 'entry 1' },
    { which: 'entry 2 “B”' },
  ]);
});
