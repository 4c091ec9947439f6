// Feeds that are cut off, damaged or hostile: what can be read is read at once, and nothing is lost quietly.
import { describe, expect, test } from 'vitest';
import { feedImporter } from '../../src/import/feed.ts';
import type { Imported } from '../../src/import/importer.ts';
import { feedArticles as articles, rss } from '../helpers/feeds.ts';
import { everythingIn, importFile } from '../helpers/import-file.ts';

test('a feed with a bare & and < is read', async () => {
  expect(await articles(rss('<item><title>A & B: 5 < 6</title></item>'))).toMatchObject([
    { title: 'A & B: 5 < 6' },
  ]);
});

describe('of a feed that was cut off', () => {
  const CUT = {
    problem: 'is cut off: what stood behind its last whole entry is lost',
    hint: 'fetch it anew, then import it again; what is imported by then is known',
  };
  const item = (name: string, text = 'Text.'): string =>
    `<item><title>${name}</title><link>https://a.example/${name}</link><description><![CDATA[${text}]]></description></item>`;
  const whole = rss(item('A') + item('B', '</item></rss>') + item('C'));
  const titlesOf = (found: readonly Imported[]): string[] =>
    found.flatMap((one) => ('article' in one ? [one.article.title] : []));

  test.each([
    ['between entries', '</rss>]]></description></item>', 'A B'],
    ['in a tag', '<title>C</ti', 'A B'],
    ['between fields', 'a.example/C</link>', 'A B'],
    ['in a text that looks like an end', '</item></rss>', 'A'],
    ['behind the last entry', '</channel>', 'A B C'],
  ])('the entries before are read, cut %s', async (_where, last, titles) => {
    const end = whole.indexOf(last) + last.length;
    const found = await everythingIn(feedImporter, importFile(whole.slice(0, end), 'feed.xml'));
    expect(found[0]).toEqual(CUT);
    expect(titlesOf(found).join(' ')).toBe(titles);
    expect(found).toHaveLength(titlesOf(found).length + 1);
  });

  test.each([
    ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title></entry><entry><title>B</ti'],
    [
      'RDF',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>P</title></channel><item><title>A</title></item><item>',
    ],
  ])('so are those of %s', async (_what, feed) => {
    const found = await everythingIn(feedImporter, importFile(feed, 'feed.xml'));
    expect([found[0], titlesOf(found)]).toEqual([CUT, ['A']]);
  });

  test('nothing is read before the end of its first entry', async () => {
    const found = await everythingIn(feedImporter, importFile(whole.slice(0, whole.indexOf('</link>'))));
    expect(found).toMatchObject([{ problem: 'looks like a feed and cannot be read as one' }]);
  });

  test('a whole one has nothing to tell, whatever stands behind it', async () => {
    const found = await everythingIn(feedImporter, importFile(`${whole}\n<!-- cached </item> -->\n`));
    expect(titlesOf(found)).toHaveLength(found.length);
  });
});

test.each(['<![CDATA[', '<!--', '<!doctype ', '<?', '</item', `<author>${' '.repeat(900)}<`])(
  '%j again and again, never closed, is read at once',
  async (sign) => {
    const text = sign.repeat(Math.floor(2_000_000 / sign.length));
    for (const feed of [rss('').replace('</channel></rss>', text), `<!--${text}--><rss>`]) {
      expect(await everythingIn(feedImporter, importFile(feed, 'feed.xml'))).toHaveLength(1);
    }
  },
);

test.each([
  ['<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]>', '&f;'],
  ['<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd">%p;]>', 'x'],
  ['<!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]>', '&b;'],
])('a feed with %s is refused', async (doctype, title) => {
  const feed = rss(`<item><title>${title}</title></item>`).replace('\n', doctype);
  const file = importFile(feed);
  expect(feedImporter.recognises(file)).toBe(true);
  expect(await everythingIn(feedImporter, file)).toMatchObject([
    { problem: 'has a DOCTYPE that declares entities, which are never read' },
  ]);
});

test('an entity that nobody declared is its own name', async () => {
  expect(await articles(rss('<item><title>A &f; B</title></item>'))).toMatchObject([{ title: 'A &f; B' }]);
});

test.each([
  ['items of RSS that are empty', rss('<item/><item></item><item><title>A</title></item>'), 2],
  ['an item in another', rss('<item><title>A</title><item><title>B</title></item></item>'), 1],
  [
    'entries of JSON that are none',
    '{"version":"https://jsonfeed.org/version/1","title":"t","items":[null,3,"x",{"id":"1","content_text":"a"}]}',
    3,
  ],
  [
    'entries of JSON that are no list',
    '{"version":"https://jsonfeed.org/version/1","title":"t","items":{"a":1}}',
    1,
  ],
])('%s are not lost quietly', async (_what, feed, lost) => {
  const found = await everythingIn(feedImporter, importFile(feed, 'feed.xml'));
  expect(found).toContainEqual(
    expect.objectContaining({
      problem: `${lost} of its entries ${lost === 1 ? 'holds' : 'hold'} nothing that can be read`,
    }),
  );
});

test.each(['n', '(', '[', '&lt;', '&lt;b>'])(
  'an item of %j again and again is read at once',
  async (sign) => {
    const text = sign.repeat(Math.floor(200_000 / sign.length));
    for (const author of [text, `<![CDATA[${text}]]>`]) {
      const found = await articles(
        rss(
          `<item><title>A ${text}</title><author>${author}</author><description>Text.</description></item>`,
        ),
      );
      expect(found[0]?.title).toContain('A ');
    }
  },
);
