import { expect, test } from 'vitest';
import { deadLinkProblems } from '../../src/links/dead-links.ts';
import { outsideLinks } from '../../src/links/outside-links.ts';
import { articleFile, contentFrom } from '../helpers/content-from.ts';

const CONTENT = `-- articles/a.md --
${articleFile(
  'source: {name: G, url: https://g.example/1, archived: https://copy.example/1}\nreferences: [{title: T, url: https://r.example}]',
  'A [link](https://a.example/x#part), https://a.example/x and [mail](mailto:a@b.example).\n\n[in](/about/)',
)}-- articles/b.md --
${articleFile('status: withdrawn\nwithdrawn: {date: 2023-10-14, reason: Wrong.}\nsource: https://gone.example')}-- sources/g.md --
---
title: G
url: https://g.example
---
-- pages/about.md --
---
title: About
---

[Here](https://p.example/)
`;

test('every address outside is found once, with every place', () => {
  const links = outsideLinks(contentFrom(CONTENT));
  expect(
    links.map(({ address, places }) => [address, places.map(({ path, line }) => `${path}:${line}`)]),
  ).toEqual([
    ['https://a.example/x', ['articles/a.md:8', 'articles/a.md:8']],
    ['https://g.example/', ['sources/g.md:undefined']],
    ['https://g.example/1', ['articles/a.md:undefined']],
    ['https://p.example/', ['pages/about.md:5']],
    ['https://r.example/', ['articles/a.md:undefined']],
  ]);
});

test('a dead one is named where it stands, with its copy or where one may be', () => {
  const links = outsideLinks(contentFrom(CONTENT));
  const dead = { failed: ['2023-10-13', '2023-10-20'], why: 'status 404' };
  const problems = deadLinkProblems(
    links,
    new Map([
      ['https://g.example/1', dead],
      ['https://p.example/', dead],
      ['https://r.example/', dead],
      ['https://a.example/x', { failed: ['2023-10-13'], why: 'status 404' }],
    ]),
  );
  expect(problems.map(({ path, line, message, hint }) => `${path}:${line} ${message} | ${hint}`)).toEqual([
    'articles/a.md:undefined dead link https://g.example/1: status 404; failed on 2023-10-13 and on 2023-10-20 | readers are offered the saved copy https://copy.example/1',
    'pages/about.md:5 dead link https://p.example/: status 404; failed on 2023-10-13 and on 2023-10-20 | see whether there is a copy at https://web.archive.org/web/https://p.example/ and link to that; of a source it is "archived"',
    'articles/a.md:undefined dead link https://r.example/: status 404; failed on 2023-10-13 and on 2023-10-20 | see whether there is a copy at https://web.archive.org/web/20231013/https://r.example/ and link to that; of a source it is "archived"',
  ]);
});
