// Bad inputs of every kind that is known, and what an editor is told: the file, the line, the cause, the way out. What
// needs a disk of its own (links, pipes, names) is in tests/content/walk-content.test.ts, bytes in read-source.test.ts.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentFolder } from '../helpers/content-folder.ts';
import { runMain } from '../helpers/run-main.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** An article of some front matter, below a title and a date, and of a text. */
function article(frontMatter: string, text = 'Text.'): string {
  return `---\ntitle: A\ndate: 2023-10-13\n${frontMatter}\n---\n\n${text}\n`;
}

/** What a check says of files, and whether it lets them pass. */
async function check(
  files: Readonly<Record<string, string | Buffer>>,
): Promise<{ passed: boolean; said: string }> {
  const folder = temporaryFolder('bad-input');
  const texts = Object.entries({ 'site.yaml': 'url: https://a.example\n', ...files });
  contentFolder(
    texts.map(([path, text]) => `-- ${path} --\n${typeof text === 'string' ? text : ''}`).join(''),
    join(folder, 'content'),
  );
  // Not every text is one that a string with separators can hold.
  for (const [path, text] of texts) writeFileSync(join(folder, 'content', path), text);
  const { code, stderr } = await runMain(['check'], folder);
  expect(stderr).not.toMatch(/^\s+at /mu);
  // eslint-disable-next-line no-control-regex -- a terminal must not be steered
  expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u);
  return { passed: code === 0, said: stderr };
}

describe('one article that is refused', () => {
  test.each<[string, string | Buffer, string]>([
    // The fence.
    [
      'no front matter',
      'Only a text.\n',
      ':1  error  the front matter is missing: the first line must be ---\n    put the keys between two lines ---',
    ],
    [
      'a blank line before it',
      '\n---\ntitle: A\n---\n',
      ':1  error  the front matter is missing: the first line must be ---\n    remove the blank line',
    ],
    [
      'a fence of four',
      '----\ntitle: A\n----\n',
      ':1  error  the front matter is missing: the first line must be ---\n    the fence is exactly three hyphens',
    ],
    ['no end', '---\ntitle: A\n\nText.\n', ':1  error  the front matter has no end'],
    ['TOML', '+++\ntitle = "A"\n+++\n', 'only YAML between two --- lines is read'],
    ['a program', '---js\nprocess.exit()\n---\n', 'only YAML between two --- lines is read'],
    ['a list', '---\n- a\n---\n', ':2  error  front matter must be lines of the form "key: value"'],
    ['one word', '---\nword\n---\n', ':2  error  front matter must be lines of the form "key: value"'],
    // Keys.
    ['nothing said', '---\nsummary: B\n---\nText.\n', '"title" is missing'],
    ['no date either', '---\nsummary: B\n---\nText.\n', '"date" is missing\n    write date: YYYY-MM-DD'],
    [
      'a misspelt key',
      article('topcis: [Trade]'),
      ':4:1  error  unknown key "topcis"\n    did you mean "topics"?',
    ],
    ['a key twice', article('title: B'), ':4:1  error  "title" stands here and on line 2'],
    [
      "a key of another program's",
      article('templateEngineOverride: njk,md'),
      'unknown key "templateEngineOverride"',
    ],
    ['a permalink', article('permalink: ../../x.html'), 'unknown key "permalink"'],
    [
      'pagination',
      article('pagination: {data: a, size: 1}\neleventyComputed: {a: b}'),
      'unknown key "pagination"',
    ],
    ['a key of every object', article('__proto__: {polluted: true}'), 'unknown key "__proto__"'],
    [
      'a key of every class',
      article('constructor: {prototype: {polluted: true}}'),
      'unknown key "constructor"',
    ],
    ['a merge', article('<<: {polluted: true}'), 'unknown key'],
    ['a key that is a list', article('? [a]\n: b'), 'unknown key "a"'],
    // Values.
    [
      'a colon in a headline',
      '---\ntitle: War: what is it\n---\n',
      'put the value in quotes: title: "War: what is it"',
    ],
    [
      'a number for a headline',
      '---\ntitle: 1.10\ndate: 2023-10-13\n---\n',
      ':2:8  error  "title" is a number, not text; put it in quotes',
    ],
    ['a list for a headline', '---\ntitle: [a]\ndate: 2023-10-13\n---\n', 'is a list; one text is needed'],
    ['a map for a headline', '---\ntitle: {a: b}\ndate: 2023-10-13\n---\n', 'is a map; one text is needed'],
    [
      'a headline without end',
      `---\ntitle: ${'x'.repeat(400)}\ndate: 2023-10-13\n---\n`,
      'is longer than 300 characters',
    ],
    [
      'a day that does not exist',
      '---\ntitle: A\ndate: 2024-02-30\n---\n',
      ':3:7  error  date: "2024-02-30" is not a day that exists',
    ],
    [
      'a day as a number',
      '---\ntitle: A\ndate: 20240105\n---\n',
      ':3:7  error  date: "20240105" is not a date; write it as YYYY-MM-DD: 2024-01-05',
    ],
    [
      'a day as it is said',
      '---\ntitle: A\ndate: January 5, 2024\n---\n',
      'write it as YYYY-MM-DD: 2024-01-05',
    ],
    [
      'a magic word for a date',
      '---\ntitle: A\ndate: git Created\n---\n',
      ':3:7  error  date: "git Created" is not a date',
    ],
    [
      'a country that is none',
      article('countries: [Frnace]'),
      'unknown country "Frnace"\n    did you mean "France" (FR)?',
    ],
    ['a code that is none', article('countries: [ZZ]'), ':4:13  error  unknown country "ZZ"'],
    [
      'junk among countries',
      article('countries: [FR, ~, [DE], {a: b}, true]'),
      ':4:17  error  "countries[2]" is empty',
    ],
    ['quotation marks of a word processor', article('countries: [“FR”]'), 'unknown country "“FR”"'],
    [
      'quotation marks that break the YAML',
      '---\ntitle: “War: what”\ndate: 2023-10-13\n---\n',
      'use plain quotes',
    ],
    ['a topic without a name', article('topics: ["", "   "]'), ':4:10  error  "topics[1]" is empty'],
    [
      'a source that runs',
      article('source: "JaVaScRiPt:alert(1)"'),
      'must be a name, an http(s) address or a map',
    ],
    [
      'a source behind a tab',
      article('source: {url: "java\\tscript:alert(1)"}'),
      'is not a web address; write it with http:// or https://',
    ],
    [
      'a source without a scheme',
      article('source: //evil.example/x'),
      'must be a name, an http(s) address or a map',
    ],
    [
      'a source with a password',
      article('source: http://user:secret@a.example/'),
      'holds a user name or password, which would be published',
    ],
    [
      'a source without end',
      article(`source: https://a.example/${'x'.repeat(3000)}`),
      'is longer than 2000 characters',
    ],
    [
      'a language that is none',
      article('language: klingonish'),
      'is not a language; write a code of BCP 47, for example en',
    ],
    [
      'a language with an underscore',
      article('language: EN_us'),
      'is not a language; write a code of BCP 47, for example en',
    ],
    [
      'an invisible turn',
      article('summary: "A \\u202eB"'),
      'the invisible direction character U+202E can make text read as what it is not',
    ],
    // YAML.
    ['tabs', article('topics:\n\t- a'), 'indent with spaces, not with tabs'],
    [
      'aliases',
      article('summary: &a B\ndateline: *a'),
      'anchors and aliases (& and *) are not allowed here\n    write the value out',
    ],
    ['an anchor of no use', article('summary: &a B'), 'anchors and aliases'],
    ['a tag', article('summary: !!binary aGk='), 'unknown tag !<tag:yaml.org,2002:binary>'],
    [
      'a tag of a set',
      article('topics: !!set {a}'),
      'the YAML cannot be read: unknown tag !<tag:yaml.org,2002:set>',
    ],
    [
      'a tag of a time',
      article('updated: !!timestamp 2023-10-14'),
      'unknown tag !<tag:yaml.org,2002:timestamp>',
    ],
    ['a tag of its own', article('summary: !foo B'), 'unknown tag !<!foo>'],
    ['lists in lists', article(`topics: ${'['.repeat(10_000)}`), 'lists and maps are nested too deep'],
    [
      'front matter without end',
      article(`summary: ${'x'.repeat(3_000_000)}`),
      'is too large: 2.9 MB, the limit is 2.0 MB',
    ],
    [
      'large front matter',
      article(`summary: ${'x'.repeat(70_000)}`),
      'the front matter is too large; the limit is 64 KB',
    ],
    // Bytes.
    [
      'Latin-1',
      Buffer.from(article('', 'caf\xe9'), 'latin1'),
      ':7  error  the encoding is not UTF-8 (byte 40 of the file); probably Latin-1',
    ],
    ['UTF-16', Buffer.from(`\ufeff${article('')}`, 'utf16le'), 'the encoding is UTF-16'],
    ['a zero byte', article('', 'a\u0000b'), ':7:2  error  the control character U+0000 is not text'],
    [
      'fifty megabytes',
      'x'.repeat(50 * 1024 * 1024),
      'is too large: 50.0 MB, the limit is 2.0 MB\n    split it into several articles',
    ],
    // The text.
    [
      'a link to an article that is not there',
      article('', '[a](2023-01-01-gone.md)'),
      ':7  error  there is no article "2023-01-01-gone.md"',
    ],
    ['a link to a page that is not there', article('', '[a](/gone/)'), ':7  error  there is no page /gone/'],
    [
      'a link that hides a script',
      article('', '[a](java&#10;script:alert(1))'),
      ':7  error  the link "java%0Ascript:alert(1)" leads nowhere',
    ],
    [
      'a link that hides a scheme',
      article('', '[a](%6aavascript:alert(1))'),
      ':7  error  the link "%6aavascript:alert(1)" leads nowhere',
    ],
    [
      'a picture that is not there',
      article('', '![a](gone.jpg)'),
      ':7  error  there is no picture "gone.jpg"',
    ],
    [
      'a picture out of the folder',
      article('', '![a](../../../../etc/passwd)'),
      ':7  error  there is no picture "../../../../etc/passwd"',
    ],
    ['a picture by an encoded way up', article('', '![a](%2e%2e/%2e%2e/etc/passwd)'), 'there is no picture'],
    [
      'notes without end',
      article('', '^[a]'.repeat(3000)),
      'the text has 3000 signs of notes; the limit is 2000',
    ],
  ])('%s', async (_name, text, message) => {
    const { passed, said } = await check({ 'articles/a.md': text });
    expect(said).toContain('content/articles/a.md');
    expect(said).toContain(message);
    expect(passed).toBe(false);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('one article that is taken', () => {
  test.each<[string, string | Buffer, string | undefined]>([
    [
      'a mark and line ends of Windows',
      Buffer.from(`\ufeff${article('').replaceAll('\n', '\r\n')}`),
      undefined,
    ],
    [
      'a country that YAML could read as no',
      article('countries: [NO]\ntopics: [yes, on, "null"]', 'Norway said yes, on and null.'),
      undefined,
    ],
    ['a country that is no list', article('countries: FR', 'France agreed.'), undefined],
    ['a country three times', article('countries: [FR, fr, FR]'), '"countries" names "FR" twice'],
    ['a year as a headline, in quotes', '---\ntitle: "1984"\ndate: 2023-10-13\n---\nText.\n', undefined],
    ['a headline on several lines', '---\ntitle: >\n  One\n  two\ndate: 2023-10-13\n---\nText.\n', undefined],
    [
      'names that every object has',
      article('topics: [constructor, hasOwnProperty, __proto__, toString]'),
      undefined,
    ],
    [
      'text that templates would run',
      article('', '{{ 6 * 7 }} {% include "/etc/passwd" %} <%= 7 %> ${7}'),
      undefined,
    ],
    ['a headline of emoji alone', '---\ntitle: 🎉🎉\ndate: 2023-10-13\n---\nText.\n', undefined],
    ['a headline in Chinese', '---\ntitle: 北京举行会议\ndate: 2023-10-13\n---\nText.\n', undefined],
    [
      'a letter with hundreds of marks',
      `---\ntitle: a${'\u0336'.repeat(250)}\ndate: 2023-10-13\n---\nText.\n`,
      undefined,
    ],
    [
      'an early time in a far zone',
      '---\ntitle: A\ndate: 2024-01-05T00:30:00+14:00\n---\nText.\n',
      undefined,
    ],
    [
      'a day before there were newspapers',
      '---\ntitle: A\ndate: 0001-01-05\n---\nText.\n',
      'the article is of the year 0001\n    see whether the year is right',
    ],
    ['a day to come', '---\ntitle: A\ndate: 2999-01-05\n---\nText.\n', undefined],
    ['no text', article('', ''), 'the article has no text'],
    ['a text of blanks', article('', ' \n\t\n'), 'the article has no text'],
    [
      'a picture without words',
      article('', '![](https://a.example/a.png)'),
      'has no text for those who cannot see it',
    ],
    [
      'links without words',
      article('', 'See [](https://a.example/) and [\u200b](https://b.example/).'),
      undefined,
    ],
    ['headings in any order', article('', '# A\n\n##### B\n\n## C'), undefined],
    ['a thousand equal headings', article('', '# A\n\n'.repeat(1000)), undefined],
    [
      'a directive and an end of YAML',
      '---\n# %YAML 1.1\ntitle: A\ndate: 2023-10-13\n...\n---\nText.\n',
      undefined,
    ],
  ])('%s', async (_name, text, warning) => {
    const { passed, said } = await check({ 'articles/a.md': text });
    // What is dated later leaves an archive of nothing.
    const own = said.split('\n').filter((line) => line.startsWith('content/articles/'));
    expect(own.length > 0).toBe(warning !== undefined);
    expect(said).toContain(warning ?? '');
    expect(passed).toBe(true);
  });
});

describe('files beside each other', () => {
  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    [
      'two that differ only by case',
      { 'articles/2023-10-13-a.md': article(''), 'articles/2023-10-13-A.md': article('') },
      ['wants the address /2023/10/13-a/, which belongs to'],
    ],
    [
      'pages and programs among articles',
      {
        'articles/a.md': article(''),
        'articles/b.html': '<b>',
        'articles/c.njk': '{{ a }}',
        'articles/d.11tydata.js': 'x',
        'articles/e.bak': 'x',
      },
      ['.html', '.njk', '.js', '.bak'].map((ending) => `is not supported here and was left out (${ending})`),
    ],
    [
      'active files to be copied',
      {
        'public/a.js': 'x',
        'public/b.html': '<script>',
        'public/_headers': 'x',
        'public/c.svg': '<svg onload="a"/>',
      },
      [
        'files that are run or styled',
        'an HTML page is not published',
        'this name controls the host',
        'the drawing holds active content',
      ],
    ],
    ['no article at all', {}, ['there are no articles to publish: the site is empty']],
    ['settings that are no address', { 'site.yaml': 'url: javascript:alert(1)' }, ['is not a web address']],
    [
      'settings with a query',
      { 'site.yaml': 'url: https://a.example/?b' },
      ['"url" must not have a query or a fragment'],
    ],
    [
      'settings with a zone that is none',
      { 'site.yaml': 'timeZone: Mars/Phobos' },
      ['"timeZone" is not a time zone; see the "TZ identifier" list'],
    ],
    [
      'settings with a misspelt key',
      { 'site.yaml': 'titel: A' },
      ['site.yaml:1:1  error  unknown key "titel"\n    did you mean "title"?'],
    ],
    [
      'redirects out of the site',
      { 'redirects.yaml': '/a/../b: /\n//c: /\n' },
      ['has a step upwards', 'is not a path of this site'],
    ],
  ])('%s', async (_name, files, messages) => {
    const { said } = await check(files);
    for (const message of messages) expect(said).toContain(message);
  });

  test('every mistake of every file is told in one run', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [
        `articles/${100 + at}.md`,
        article('countries: [ZZ]\nrights: none'),
      ]),
    );
    const { said } = await check(files);
    expect(said.match(/unknown country "ZZ"/gu)).toHaveLength(60);
    expect(said.match(/must be full, excerpt or metadata/gu)).toHaveLength(60);
  });
});
