import { describe, expect, test } from 'vitest';
import { checkCopiedFile, findPicture } from '../../src/content/media.ts';
import { problemsOf } from '../helpers/content-from.ts';

describe('the picture that an article names', () => {
  const media = new Set([
    'media/map.svg',
    'media/2023/map.png',
    'articles/2023/summit.jpg',
    'media/été.jpg',
    'media/cafe\u0301.jpg',
    'media/100%.jpg',
    'media/no #1?.jpg',
    'media/a%23b.jpg',
  ]);
  const from = 'articles/2023/2023-10-13-a.md';

  test.each([
    ['summit.jpg', 'articles/2023/summit.jpg'],
    ['./summit.jpg', 'articles/2023/summit.jpg'],
    ['map.svg', 'media/map.svg'],
    ['media/map.svg', 'media/map.svg'],
    ['/media/map.svg', 'media/map.svg'],
    ['../../media/map.svg', 'media/map.svg'],
    ['2023/map.png', 'media/2023/map.png'],
    ['%C3%A9t%C3%A9.jpg', 'media/été.jpg'],
    ['e\u0301te\u0301.jpg', 'media/été.jpg'],
    ['café.jpg', 'media/cafe\u0301.jpg'],
    ['100%.jpg', 'media/100%.jpg'],
    ['no #1?.jpg', 'media/no #1?.jpg'],
    ['no%20%231%3F.jpg', 'media/no #1?.jpg'],
    ['a%23b.jpg', 'media/a%23b.jpg'],
    ['2023%2Fmap.png', 'media/2023/map.png'],
  ])('"%s" is the file %s', (src, file) => {
    expect(findPicture(from, src, media)).toEqual({ file });
  });

  test.each(['https://gazette.example/a.jpg', 'HTTP://gazette.example/a.jpg'])(
    '"%s" lies elsewhere',
    (src) => {
      expect(findPicture(from, src, media)).toEqual({ remote: src });
    },
  );

  test.each([
    'missing.jpg',
    '../../../../etc/passwd',
    '/etc/hostname',
    'file:///etc/hostname',
    '%2e%2e/%2e%2e/secret.jpg',
    '..%2f..%2fsecret.jpg',
    'C:\\secret.jpg',
    '//evil.example/a.jpg',
    'data:image/png;base64,AAAA',
    'javascript:alert(1)',
    '',
  ])('"%s" is no picture of the archive', (src) => {
    expect(findPicture(from, src, media)).toEqual({
      problem: `there is no picture "${src}"`,
      hint: 'put the file beside the article or in media/',
    });
  });
});

/** Why a file is not published, or undefined. */
function refused(path: string, text = ''): string | undefined {
  const file = { path, kind: 'public', stem: '', bytes: 0, mtimeMs: 0 } as const;
  return checkCopiedFile(file, () => text)?.message;
}

describe('a file that is copied as it is', () => {
  test.each([
    ['public/CNAME', 'archive.example'],
    ['public/google123.html', 'google-site-verification: google123.html'],
    ['public/security.txt', ''],
    ['public/.well-known/acme-challenge/Zm9v', 'Zm9v.YmFy'],
    ['public/BingSiteAuth.xml', '<?xml version="1.0"?><users><user>1</user></users>'],
    ['media/photo.jpg', ''],
    ['media/map.svg', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/><a href="#x"/></svg>'],
    [
      'media/map.svg',
      '<svg><image href="data:image/png;base64,AAAA"/><rect fill="url(#g)" style="fill: url( \'#g\' )"/></svg>',
    ],
    ['media/map.svg', '<svg><text>on the road = far</text><title>JavaScript</title></svg>'],
  ])('%s may be published', (path, text) => {
    expect(refused(path, text)).toBeUndefined();
  });

  test.each([
    'public/a.js',
    'public/a.MJS',
    'public/style.css',
    'public/a.wasm',
    'public/index.php',
    'public/a.xhtml',
    'public/a.xsl',
    'public/a.mhtml',
    'public/a.shtml',
    'public/a.hta',
    'public/a.php.txt',
    'public/a.xhtml.en',
    'public/.well-known/a.js',
  ])('%s is run or obeyed by a browser or a host', (path) => {
    expect(refused(path)).toBe('files that are run or styled are not published from content');
  });

  test.each([
    ...['_headers', '_redirects', '.htaccess', '_worker.js', 'web.config', 'functions/a.txt', '_config.yml'],
    ...['netlify.toml', 'vercel.json', 'staticwebapp.config.json', 'firebase.json', 'serve.json'],
  ])('public/%s belongs to the host', (name) => {
    expect(refused(`public/${name}`)).toBe('this name controls the host and belongs to the site');
  });

  test.each(['index.html.gz', 'countries/kenya/index.html.br', 'feed.xml.gz', 'articles.csv.zst'])(
    'public/%s would be sent by some hosts in place of the file of the site',
    (name) => {
      expect(refused(`public/${name}`)).toBe(
        'some hosts send a compressed copy in place of the file of its name',
      );
    },
  );

  test.each(['data.tar.gz', 'data.zip', 'letter.2023.pdf', 'report.py-notes.txt'])(
    'public/%s is a file to load',
    (name) => {
      expect(refused(`public/${name}`)).toBeUndefined();
    },
  );

  test('public/page.html with tags is no page of the archive', () => {
    for (const name of ['page.html', 'page.HTM', 'page.html.en']) {
      expect(refused(`public/${name}`, '<p>Hello</p>')).toBe('an HTML page is not published from content');
    }
  });

  test.each([
    '<svg><script>alert(1)</script></svg>',
    '<svg xmlns:s="x"><s:script/></svg>',
    '<svg onload="alert(1)"/>',
    '<svg><a OnClick = "alert(1)"/></svg>',
    '<svg><foreignObject><p/></foreignObject></svg>',
    '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg/>',
    '<svg><a href="javascript:alert(1)"/></svg>',
    '<svg><a xlink:href="https://evil.example"/></svg>',
    '<svg><image href="//evil.example/a.png"/></svg>',
    "<svg><use href='other.svg#a'/></svg>",
    '<svg><image href="data:image/svg+xml;base64,AAAA"/></svg>',
    '<svg><style>@import "x";</style></svg>',
    '<svg><rect fill="url(https://evil.example/a)"/></svg>',
    '<svg><set attributeName="href" to="javascript:alert(1)"/></svg>',
    '<svg><animate attributeName="href"/></svg>',
    '<svg/onload="alert(1)">',
    '<?xml-stylesheet type="text/xsl" href="#s"?><svg/>',
    '<svg><style>@\\69mport "x";</style></svg>',
    '<svg><a href="&#106;avascript:alert(1)"/></svg>',
    '<svg><a href="\tjavascript:alert(1)"/></svg>',
    '<?xml-stylesheet href="https://evil.example/a.css"?><svg/>',
  ])('an active drawing is refused: %s', (text) => {
    expect(refused('media/a.svg', text)).toBe('the drawing holds active content or loads something');
  });

  test('a compressed drawing is refused, since nobody can see what it holds', () => {
    expect(refused('media/a.svgz')).toBe('a compressed drawing cannot be checked');
  });
});

describe('pictures of a content folder', () => {
  test('a missing picture in an article, a page or an introduction is named with its line', () => {
    expect(
      problemsOf(`-- articles/2023-10-13-a.md --
---
title: A
image: lead.jpg
---
Text.

![A map](map.svg)
-- pages/about.md --
---
title: About
---
![A map](map.svg)
-- topics/climate.md --
---
title: Climate
---

![A map](map.svg)
`).map((problem) => problem.split('\n')[0]),
    ).toEqual([
      'content/articles/2023-10-13-a.md:3:8  error  there is no picture "lead.jpg"',
      'content/articles/2023-10-13-a.md:7  error  there is no picture "map.svg"',
      'content/pages/about.md:4  error  there is no picture "map.svg"',
      'content/topics/climate.md:5  error  there is no picture "map.svg"',
    ]);
  });

  test('so it is where the file has other mistakes too', () => {
    expect(
      problemsOf(`-- articles/2023-10-13-a.md --
---
title: A
image: {src: lead.jpg, alt: 5}
countries: [Kenia]
---
Text ![A map](map.svg)
-- articles/2023-10-13-b.md --
---
title: B
status: withdrawn
image: lead.jpg
---
![](map.svg)
-- articles/2023-10-13-c.md --
---
title: 5
image: {src: "a\\x1b"}
---
-- topics/climate.md --
---
titel: Climate
---

![A map](map.svg)
`).map((problem) => problem.split('\n')[0]),
    ).toEqual([
      'content/articles/2023-10-13-a.md:3:14  error  there is no picture "lead.jpg"',
      'content/articles/2023-10-13-a.md:3:29  error  "image.alt" is a number, not text; put it in quotes: "5"',
      'content/articles/2023-10-13-a.md:4:13  error  unknown country "Kenia"',
      'content/articles/2023-10-13-a.md:6  error  there is no picture "map.svg"',
      'content/articles/2023-10-13-b.md:3:9  error  a withdrawn article needs "withdrawn"',
      'content/articles/2023-10-13-b.md:4:8  error  there is no picture "lead.jpg"',
      'content/articles/2023-10-13-b.md:6  warning  the picture "map.svg" has no text for those who cannot see it',
      'content/articles/2023-10-13-b.md:6  error  there is no picture "map.svg"',
      'content/articles/2023-10-13-c.md:2:8  error  "title" is a number, not text; put it in quotes: "5"',
      'content/articles/2023-10-13-c.md:3:14  error  the control character U+001B is not text',
      'content/articles/2023-10-13-c.md:5  warning  the article has no text',
      'content/topics/climate.md:2:1  error  unknown key "titel"',
      'content/topics/climate.md:5  error  there is no picture "map.svg"',
    ]);
  });

  test('a picture without a description is a warning', () => {
    expect(
      problemsOf(`-- articles/2023-10-13-a.md --
---
title: A
image: lead.svg
---
Text ![](lead.svg)
-- articles/lead.svg --
<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>
`),
    ).toEqual([
      'content/articles/2023-10-13-a.md:3:8  warning  the picture has no "alt"\n' +
        '    say what it shows, or write alt: "" if it only decorates',
      'content/articles/2023-10-13-a.md:5  warning  the picture "lead.svg" has no text for those who cannot see it\n' +
        '    write ![what it shows](file)',
    ]);
  });

  test('a logo that is not there is named', () => {
    expect(problemsOf('-- site.yaml --\ntitle: A\nlogo: logo.png\n')).toEqual([
      'content/site.yaml:2:7  error  there is no picture "logo.png"\n    put the file in media/',
    ]);
  });
});
