// Files of every kind that are bad by themselves or beside each other, and all of them told in one run.
import { describe, expect, test } from 'vitest';
import { checkFiles, datedArticle } from '../../helpers/checked-files.ts';

describe('files beside each other', () => {
  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    [
      'two that differ only by case',
      { 'articles/2023-10-13-a.md': datedArticle(''), 'articles/2023-10-13-A.md': datedArticle('') },
      ['wants the address /2023/10/13-a/, which belongs to'],
    ],
    [
      'pages and programs among articles',
      {
        'articles/a.md': datedArticle(''),
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
    [
      'settings in two documents',
      { 'site.yaml': 'title: A\n---\nurl: https://a.example\n' },
      ['site.yaml  error  the YAML cannot be read: expected a single document'],
    ],
    [
      'settings that lead elsewhere',
      { 'site.yaml': 'navigation: [{title: A, url: "/\\\\evil.example"}]\n' },
      ['site.yaml:1:30  error  navigation[1].url: "/\\evil.example" leads to another host'],
    ],
    [
      'a logo outside of the content',
      { 'site.yaml': 'logo: ../../etc/passwd\n' },
      ['site.yaml:1:7  error  there is no picture "../../etc/passwd"'],
    ],
    [
      'settings with a colour that is a style',
      { 'site.yaml': 'accent: "#fff;}body{}"\nlargestFile: .nan\n' },
      ['"accent" must be a colour', '"largestFile" must be a number of megabytes'],
    ],
    [
      'redirects of every wrong kind',
      {
        'redirects.yaml':
          '/a/: 5\n/b/: "javascript:a"\n/c/: //evil.example\n/d?e: /latest/\n/f:g/: /latest/\n',
      },
      [
        'redirects.yaml:1:6  error  "/a/" is a number',
        'redirects.yaml:2:6  error  "/b/" must be a path',
        'redirects.yaml:3:6  error  /c/: "//evil.example" leads to another host',
        'has a query or a fragment, which a static host cannot redirect',
        'has a character that a file cannot have',
      ],
    ],
    [
      'redirects in a circle',
      { 'articles/a.md': datedArticle(''), 'redirects.yaml': '/a/: /b/\n/b/: /a/\n' },
      ['redirects.yaml:1  error  /a/ leads back to itself'],
    ],
    [
      'entities that are not what they say',
      {
        'topics/a.md': '---\nwikidata: Q1/../evil\niptc: "medtop:<b>"\n---\n',
        'countries/a.md': '---\ncode: __proto__\n---\n',
        'countries/b.md': '---\ncode: KE\ntitle: Uganda\n---\n',
        'events/a.md': '---\nfrom: 2024\nto: 2020\n---\n',
        'sources/a.md': '---\nurl: "javascript:a"\n---\n',
      },
      [
        'must be a Wikidata id',
        'must be an IPTC code',
        'unknown country "__proto__"',
        'claims the name "Uganda", which means Uganda (UG)',
        '"to" is before "from"',
        'is not a web address',
      ],
    ],
    [
      'pages that want the addresses of others',
      {
        'articles/a.md': datedArticle(''),
        ...Object.fromEntries(
          ['2023', 'search', 'verify'].map((name) => [`pages/${name}.md`, '---\ntitle: A\n---\nText.\n']),
        ),
      },
      ['/2023/, which belongs to', '/search/, which belongs to', '/verify/, which belongs to'],
    ],
    [
      'pictures that are none',
      {
        'media/a.jpg': '<script>',
        'media/b.svg': '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script/></s:svg>',
        'media/c.svg': '<?xml-stylesheet href="https://evil.example"?><svg/>',
      },
      [
        'is not a picture, or it is damaged',
        'b.svg  error  the drawing holds active content',
        'c.svg  error  the drawing holds active content',
      ],
    ],
    [
      'copied files in place of those of the site',
      {
        'articles/a.md': datedArticle('countries: [KE]'),
        'public/index.html': 'a',
        'public/feed.xml': '<a/>',
        'public/Robots.txt': 'a',
        'public/manifest-sha256.txt': 'a',
        'public/feed.xml.gz': 'a',
        'public/vercel.json': '{}',
      },
      [
        'wants the address /, which belongs to the home page',
        'wants the address /feed.xml, which belongs to',
        'wants the address /Robots.txt, which belongs to robots.txt',
        'wants the address /manifest-sha256.txt, which belongs to',
      ],
    ],
  ])('%s', async (_name, files, messages) => {
    const { said } = await checkFiles(files);
    for (const message of messages) expect(said).toContain(message);
  });

  test('every mistake of every file is told in one run', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [
        `articles/${100 + at}.md`,
        datedArticle('countries: [ZZ]\nrights: none'),
      ]),
    );
    const { said } = await checkFiles(files);
    expect(said.match(/unknown country "ZZ"/gu)).toHaveLength(60);
    expect(said.match(/must be full, excerpt or metadata/gu)).toHaveLength(60);
  });
});
