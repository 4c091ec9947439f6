// Whatever a file says, the front matter that becomes of it means the same to every parser, and a hostile value changes no
// other.
import fc from 'fast-check';
import yaml from 'js-yaml';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { articleParser } from '../../src/content/article.ts';
import { countryRegistry } from '../../src/content/countries.ts';
import { articleFile } from '../../src/import/article-file.ts';
import { feedImporter } from '../../src/import/feed.ts';
import { fitArticle } from '../../src/import/fit-article.ts';
import { articleFields } from '../../src/import/import-article.ts';
import { TakenPaths } from '../../src/import/old-paths.ts';
import type { ImportedArticle } from '../../src/import/importer.ts';
import { oldPageImporter } from '../../src/import/old-site/old-site.ts';
import { pageArticle } from '../../src/import/page-article.ts';
import { wordpressImporter } from '../../src/import/wordpress/wordpress.ts';
import { HOSTILE_HEADLINES } from '../helpers/hostile-headlines.ts';
import { articlesIn, importFile } from '../helpers/import-file.ts';

const registry = countryRegistry();
const parseArticle = articleParser(registry);

/** A line as somebody might put it into a page: signs of YAML, of Markdown, of HTML, of writing from right to left. */
const line = fc
  .oneof(
    fc.constantFrom(...HOSTILE_HEADLINES),
    fc.constantFrom(
      '---',
      '---js',
      '...',
      'NO',
      'yes',
      '~',
      '12:30',
      '2023-10-13',
      '0o17',
      '1e3',
      "'",
      '"',
      '[a',
      '{a',
      '*a',
      '&a',
      '!!js',
      '# a',
      'a: b',
      '%YAML 1.1',
      '\u202ea',
      '\u2066a',
      'a\nb: c',
      'a\r\n---\nb',
      '🎉🎉',
      '= x',
      '<<',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  )
  .map((text) => text.replace(/\0|[\ud800-\udfff]/gu, 'x'));
const words = line.filter((text) => /[\p{L}\p{N}]/u.test(text));

/** The three readings of the front matter of an article as it would be written; and what the archive makes of the file. */
function readings(imported: ImportedArticle) {
  const article = fitArticle(imported, registry, new TakenPaths());
  const fields = articleFields(
    article,
    { day: '2023-10-13', written: '2023-10-13', from: '' },
    {},
    undefined,
    'en',
  );
  const text = articleFile(fields, article.body);
  const front = /^---\n(?<front>[\s\S]*?\n)---\n/u.exec(text)!.groups!.front!;
  const given = Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as unknown;
  const file = {
    path: 'a.md',
    kind: 'article' as const,
    stem: 'a',
    bytes: text.length,
    mtimeMs: 0,
    text,
    sha256: '',
  };
  return {
    given,
    read: [
      yaml.load(front, { schema: yaml.CORE_SCHEMA }),
      parse(front, { version: '1.1' }) as unknown,
      parse(front, { version: '1.2' }) as unknown,
    ],
    parsed: parseArticle(file),
  };
}

const escaped = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/"/gu, '&quot;');

test('of a page', () => {
  fc.assert(
    fc.property(words, words, line, line, (title, author, outlet, summary) => {
      const meta = (name: string, content: string): string =>
        `<meta name="${name}" content="${escaped(content)}">`;
      const html = `<html><head>${meta('og:title', title)}${meta('author', author)}${meta('og:site_name', outlet)}${meta('description', summary)}</head><body><article><p>A text of one sentence.</p></article></body></html>`;
      const found = pageArticle(html, {
        provenance: { importer: 'page', from: title, sha256: 'a'.repeat(64) },
      });
      if (!('article' in found)) throw new Error(JSON.stringify(found));
      const { given, read, parsed } = readings(found.article);
      for (const reading of read) expect(reading).toEqual(given);
      expect(parsed.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(parsed.article).toMatchObject({
        status: 'published',
        date: { day: '2023-10-13' },
        redirects: [],
        indexed: true,
      });
    }),
    { numRuns: 100 },
  );
});

test('of an entry of a feed', async () => {
  const entry = fc.record({
    title: words,
    id: line,
    tags: fc.array(line, { maxLength: 3 }),
    summary: line,
    language: line,
  });
  await fc.assert(
    fc.asyncProperty(entry, async ({ title, id, tags, summary, language }) => {
      const item = { id, title, tags, summary, language, content_text: title, authors: [{ name: title }] };
      const feed = { version: 'https://jsonfeed.org/version/1.1', title, items: [item] };
      const found = await articlesIn(feedImporter, importFile(JSON.stringify(feed), 'feed.json'));
      for (const article of found) {
        const { given, read, parsed } = readings(article);
        for (const reading of read) expect(reading).toEqual(given);
        expect(parsed.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      }
    }),
    { numRuns: 100 },
  );
});

test('of a post of WordPress', async () => {
  const post = fc.record({ title: words, tag: line, author: line, excerpt: line });
  await fc.assert(
    fc.asyncProperty(post, async ({ title, tag, author, excerpt }) => {
      const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;
      const item = `${element('title', title)}${element('dc:creator', author)}${element('category', tag)}${element('excerpt:encoded', excerpt)}<content:encoded>Text.</content:encoded><wp:post_id>1</wp:post_id><wp:post_date>2023-10-13 10:00:00</wp:post_date><wp:post_type>post</wp:post_type>`;
      const text = `<?xml version="1.0"?><rss><channel>${element('title', title)}<wp:wxr_version>1.2</wp:wxr_version><item>${item}</item></channel></rss>`;
      for await (const found of wordpressImporter.read(importFile(text, 'export.xml'))) {
        // A control character is no XML; what is around it is read.
        if (!('article' in found)) continue;
        const { given, read, parsed } = readings(found.article);
        for (const reading of read) expect(reading).toEqual(given);
        expect(parsed.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      }
    }),
    { numRuns: 100 },
  );
});

test('of a page of an old site', async () => {
  const page = fc.record({
    title: words,
    tags: fc.array(line, { maxLength: 3 }),
    author: line,
    summary: line,
  });
  await fc.assert(
    fc.asyncProperty(page, async (fields) => {
      const text = `${JSON.stringify({ ...fields, date: '2023-10-13' }, null, 1)}\nText.\n`;
      for (const article of await articlesIn(oldPageImporter, importFile(text, 'page.md'))) {
        const { given, read, parsed } = readings(article);
        for (const reading of read) expect(reading).toEqual(given);
        expect(parsed.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      }
    }),
    { numRuns: 100 },
  );
});
