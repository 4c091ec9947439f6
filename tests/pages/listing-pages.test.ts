// The home page, the latest articles, corrections, standing pages, redirects and the page for missing addresses.
import { describe, expect, test } from 'vitest';
import type { CorrectionsView } from '../../src/pages/corrections-page.ts';
import type { HomeView } from '../../src/pages/home-page.ts';
import type { LatestView } from '../../src/pages/latest-page.ts';
import type { NotFoundView, RedirectView, StandingView } from '../../src/pages/standing-page.ts';
import { contentOf } from '../helpers/archive-of.ts';
import { articleFile } from '../helpers/content-from.ts';
import { outputAt, pageAddresses, planOf, viewAt } from '../helpers/plan-of.ts';

const many = contentOf(
  ...Array.from(
    { length: 105 },
    (_, index) => `2023-10-${String(1 + (index % 28)).padStart(2, '0')} KG,RU summits Article ${index}`,
  ),
);

test('an empty archive has a home page that says so', () => {
  const plan = planOf('');
  expect(viewAt<HomeView>(plan, '/').latest).toEqual([]);
  expect(JSON.stringify(viewAt<HomeView>(plan, '/'))).toContain('This archive has no articles yet.');
  expect(JSON.stringify(viewAt<LatestView>(plan, '/latest/'))).toContain('This archive has no articles yet.');
  expect(pageAddresses(plan)).toEqual(
    expect.arrayContaining(['/', '/404.html', '/corrections/', '/latest/']),
  );
});

test('the latest page lists the newest hundred', () => {
  const { groups } = viewAt<LatestView>(planOf(many), '/latest/');
  expect(groups.flatMap(({ cards }) => cards)).toHaveLength(100);
});

test('the home page leads to the newest, and to every kind that there is', () => {
  const home = viewAt<HomeView>(planOf(many), '/');
  expect(home.latest.length).toBeGreaterThan(0);
  expect(home.ways.map(({ all }) => all.url)).toEqual(['/countries/', '/topics/', '/sources/']);
});

describe('corrections', () => {
  const plan = planOf(
    `-- articles/2023-10-13-a.md --\n${articleFile('title: A\ncorrections: [{date: 2023-10-15, text: One.}, {date: 2023-10-20, text: Two.}]')}-- articles/2023-10-12-b.md --
${articleFile('title: B\ndate: 2023-10-12\nstatus: withdrawn\nwithdrawn: {date: 2023-10-17, reason: Untrue.}')}`,
  );

  test('and withdrawals are listed together, newest first', () => {
    const { entries } = viewAt<CorrectionsView>(plan, '/corrections/');
    expect(entries.map(({ label, date, headline, text }) => [label, date.iso, headline, text])).toEqual([
      ['Corrected', '2023-10-20', 'A', 'Two.'],
      ['Withdrawn', '2023-10-17', 'B', 'Untrue.'],
      ['Corrected', '2023-10-15', 'A', 'One.'],
    ]);
  });
});

test('a standing page is made of its file', () => {
  const plan = planOf('-- pages/about.md --\n---\ntitle: About us\n---\n\n# Who\n\nWe.\n');
  expect(viewAt<StandingView>(plan, '/about/')).toMatchObject({ title: 'About us', description: 'We.' });
  expect(viewAt<StandingView>(plan, '/about/').bodyHtml).toContain('<h2 id="h-who">Who</h2>');
});

test('the page for missing addresses leads into the archive and is not listed', () => {
  const view = viewAt<NotFoundView>(planOf(many), '/404.html');
  expect(view.noindex).toBe(true);
  expect(view.ways.map(({ url }) => url)).toEqual(
    expect.arrayContaining(['/latest/', '/countries/', '/topics/']),
  );
});

describe('redirects', () => {
  const plan = planOf(
    `-- site.yaml --
url: https://example.org/archive
-- articles/2023-10-13-a.md --
${articleFile('redirects: [/news/1/, /news/2, /новости/, /old.html, /old.php]')}-- redirects.yaml --
/elsewhere/: https://example.org/x?a=b
/part/: /latest/#top
`,
  );

  test.each([
    ['/news/1/', '/archive/2023/10/13-a/'],
    ['/news/2/', '/archive/2023/10/13-a/'],
    ['/новости/', '/archive/2023/10/13-a/'],
    ['/old.html', '/archive/2023/10/13-a/'],
    ['/elsewhere/', 'https://example.org/x?a=b'],
    ['/part/', '/archive/latest/#top'],
  ] as const)('from %s there is a page that leads on', (from, to) => {
    expect(viewAt<RedirectView>(plan, from)).toMatchObject({ target: to, noindex: true });
  });

  test('hosts are told in a file of theirs, also of what is no page', () => {
    const output = outputAt(plan, '/_redirects');
    expect(output.writer === 'text' && output.text()).toBe(
      [
        '/archive/news/1/ /archive/2023/10/13-a/ 301',
        '/archive/news/2 /archive/2023/10/13-a/ 301',
        '/archive/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/ /archive/2023/10/13-a/ 301',
        '/archive/old.html /archive/2023/10/13-a/ 301',
        '/archive/old.php /archive/2023/10/13-a/ 301',
        '/archive/elsewhere/ https://example.org/x?a=b 301',
        '/archive/part/ /archive/latest/#top 301',
        '',
      ].join('\n'),
    );
  });

  test('without any there is no such file', () => {
    expect(() => outputAt(planOf(many), '/_redirects')).toThrow();
  });
});

describe('pictures and public files', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>\n';
  const plan = planOf(
    `-- site.yaml --\nlogo: logo.svg\n-- media/logo.svg --\n${svg}-- media/used.svg --\n${svg}-- media/draft.svg --\n${svg}-- media/unused.svg --\n${svg}-- articles/a/beside.svg --\n${svg}-- public/CNAME --\nexample.org\n-- public/.hidden --\nx\n-- articles/2023-10-13-a.md --
${articleFile('', 'T ![u](used.svg)')}-- articles/2023-10-13-b.md --\n${articleFile('status: draft', 'T ![d](draft.svg)')}-- articles/a/2023-10-13-c.md --\n${articleFile('image: {src: beside.svg, alt: A}')}`,
  );
  const copies = plan.outputs.flatMap((output) =>
    output.writer === 'copy' ? [`${output.from} ${output.path}`] : [],
  );

  test('are published only where something published shows them', () => {
    expect(copies.sort()).toEqual([
      'articles/a/beside.svg media/articles/a/beside.svg',
      'media/logo.svg media/logo.svg',
      'media/used.svg media/used.svg',
      'public/CNAME CNAME',
    ]);
  });

  test('hidden ones come with what keeps GitHub from leaving them out', () => {
    const paths = (...names: string[]): string[] =>
      planOf(names.map((name) => `-- public/${name} --\nx\n`).join('')).outputs.map(({ path }) => path);
    expect(paths('.well-known/security.txt')).toEqual(
      expect.arrayContaining(['.well-known/security.txt', '.nojekyll']),
    );
    expect(paths('CNAME', 'a.well-known/b.txt')).not.toContain('.nojekyll');
  });
});

describe('the frame of every page', () => {
  test('has the navigation of site.yaml where it gives one', () => {
    const { siteView } = planOf(
      '-- site.yaml --\ntitle: A\nurl: https://example.org/archive\nnavigation: [{title: N, url: "/latest/#x"}, {title: E, url: "https://example.org/?a=b"}]\n',
    );
    expect(siteView.navigation.map(({ text, url }) => `${text} ${url}`)).toEqual([
      'N /archive/latest/#x',
      'E https://example.org/?a=b',
    ]);
  });

  test('otherwise leads to what there is', () => {
    const { siteView } = planOf(many);
    expect(siteView.navigation.map(({ url }) => url)).toEqual([
      '/latest/',
      '/countries/',
      '/topics/',
      '/sources/',
    ]);
  });

  test('counts nothing: it stays the same when an article comes', () => {
    const more = contentOf('2024-01-01 KG summits Another');
    expect(JSON.stringify(planOf(many + more).siteView)).toBe(JSON.stringify(planOf(many).siteView));
  });
});

test('an icon of its own stands in the place of ours', () => {
  const plan = planOf(
    `-- public/favicon.svg --\n<svg xmlns="http://www.w3.org/2000/svg"/>\n-- articles/2023-10-13-a.md --\n${articleFile('title: A')}`,
  );
  expect(plan.outputs.filter(({ path }) => path === 'favicon.svg').map(({ origin }) => origin)).toEqual([
    'public/favicon.svg',
  ]);
});
