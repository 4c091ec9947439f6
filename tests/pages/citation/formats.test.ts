import { Cite, type CslData, type CslName } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import type { ArticleView } from '../../../src/pages/article-page.ts';
import { bibtexEntry, escapeTex } from '../../../src/pages/citation/bibtex.ts';
import type { Citation } from '../../../src/pages/citation/citation.ts';
import { citationOf } from '../../../src/pages/citation/citation.ts';
import { cslRecord } from '../../../src/pages/citation/csl-json.ts';
import { risRecord } from '../../../src/pages/citation/ris.ts';
import { pageContext } from '../../../src/pages/page-context.ts';
import { archiveFrom, articleTitled } from '../../helpers/archive-of.ts';
import { articleFile } from '../../helpers/content-from.ts';
import { HOSTILE_HEADLINES, hostileContent } from '../../helpers/hostile-headlines.ts';
import { planOf, viewAt } from '../../helpers/plan-of.ts';
import { fileAddresses, textAt } from '../../helpers/texts-of.ts';

const SITE = '-- site.yaml --\ntitle: The Archive\nurl: https://archive.example\n';

function citation(content: string, title: string): Citation {
  const archive = archiveFrom(content);
  return citationOf(articleTitled(archive, title), pageContext(archive));
}

/** What a reader of citations makes of a text: always the same four things. */
function read(text: string): { title: string; outlet: string; day: string; authors: string[] }[] {
  return new Cite(text, { generateGraph: false }).data.map((data) => ({
    title: data.title,
    outlet: data['container-title'],
    day: data.issued['date-parts'][0]?.join('-') ?? '',
    authors: authorsOf(data),
  }));
}

/** In RIS citation-js makes reporters of the authors of newspaper articles, as the names are written. */
function authorsOf({ author, reporter }: CslData): string[] {
  if (reporter !== undefined) return [reporter].flat();
  return (author ?? []).map((name: CslName) =>
    [
      [name['non-dropping-particle'], name.family].filter(Boolean).join(' '),
      name.given,
      name.suffix,
      name.literal,
    ]
      .filter(Boolean)
      .join(', '),
  );
}

describe.each(HOSTILE_HEADLINES)('%j', (headline) => {
  const cited = citation(SITE + hostileContent(), headline);
  const day = `2023-10-${20 - HOSTILE_HEADLINES.indexOf(headline)}`;
  const same = {
    title: headline,
    outlet: 'Fish & Chips Gazette',
    day,
    authors: ['O’Brien-Smith, Jane', 'Reuters'],
  };

  test('survives RIS', () => {
    // Of the dates of a newspaper article citation-js reads only the year; that of the day is looked at by itself.
    expect(read(risRecord(cited))).toEqual([{ ...same, day: '2023' }]);
    expect(risRecord(cited)).toContain(`\r\nDA  - ${day.replaceAll('-', '/')}\r\n`);
  });

  test('survives BibTeX', () => {
    expect(read(bibtexEntry(cited))).toEqual([same]);
  });

  test('survives CSL-JSON', () => {
    expect(read(JSON.stringify([cslRecord(cited)]))).toEqual([same]);
  });
});

describe('a record of RIS', () => {
  const record = risRecord(
    citation(
      `${SITE}-- articles/2023-10-13-a.md --\n${articleFile('byline: Jane Reporter\ndateline: Nairobi, Kenya\ncountries: [KE]\ntopics: [Trade]\nsummary: In short.\nsource: {name: Gazette, captured: 2023-10-14}')}`,
      'Port strike',
    ),
  );

  test('has every field of a newspaper article, one a line', () => {
    expect(record.split('\r\n')).toEqual([
      'TY  - NEWS',
      'ID  - gazette-2023-10-13-a',
      'TI  - Port strike',
      'AU  - Reporter, Jane',
      'T2  - Gazette',
      'CY  - Nairobi, Kenya',
      'DA  - 2023/10/13',
      'PY  - 2023',
      'SE  - Trade',
      'LA  - en',
      'KW  - Kenya',
      'KW  - Trade',
      'AB  - In short.',
      'UR  - https://archive.example/2023/10/13-a/',
      'DP  - The Archive',
      'Y2  - 2023/10/14',
      'ER  - ',
      '',
    ]);
  });
});

describe('a key', () => {
  const key = (stem: string, more = ''): string =>
    citation(
      `${SITE}-- articles/${stem}.md --\n${articleFile(`source: Gazette\n${more}`.trim())}`,
      'Port strike',
    ).key;

  test('is made of the outlet, the day and the slug, and not of the headline', () => {
    expect(key('2023-10-13-strike')).toBe('gazette-2023-10-13-strike');
    const other = citation(
      `${SITE}-- articles/2023-10-13-strike.md --\n${articleFile('title: Another headline\nsource: Gazette')}`,
      'Another headline',
    );
    expect(other.key).toBe('gazette-2023-10-13-strike');
  });

  test('is plain ASCII in every script, and different for different articles', () => {
    const [first, second] = [key('2023-10-13-забастовка'), key('2023-10-13-перемирие')];
    expect(first).toMatch(/^gazette-2023-10-13-[0-9a-f]{6}$/u);
    expect(first).not.toBe(second);
  });
});

test.each([
  ['50 % & more', '50 \\% \\& more'],
  ['{a}_b #1 $2', '\\{a\\}\\_b \\#1 \\$2'],
  ['~ ^ \\', '\\textasciitilde{} \\textasciicircum{} \\textbackslash{}'],
  ["a -- b ''c` d-e", "a -{}- b '{}'c\\textasciigrave{} d-e"],
])('%s is %s to TeX', (text, tex) => {
  expect(escapeTex(text)).toBe(tex);
});

describe('the panel of an article', () => {
  const plan = planOf(SITE + hostileContent());
  const { cite } = viewAt<ArticleView>(plan, '/2023/10/20-hostile-0/');

  test('holds three files in its links, which open as what they are', () => {
    expect(cite?.files.map(({ label, file }) => `${label} ${file}`)).toEqual([
      'RIS fish-and-chips-gazette-2023-10-20-hostile-0.ris',
      'BibTeX fish-and-chips-gazette-2023-10-20-hostile-0.bib',
      'CSL-JSON fish-and-chips-gazette-2023-10-20-hostile-0.json',
    ]);
    for (const { url } of cite?.files ?? []) {
      expect(url).toMatch(/^data:application\/[a-z.+-]+;charset=utf-8,[^\s"<>#]+$/u);
      const [, text = ''] = /^data:[^,]*,(.*)$/u.exec(url) ?? [];
      expect(read(decodeURIComponent(text))[0]?.title).toBe(HOSTILE_HEADLINES[0]);
    }
  });

  test.each(HOSTILE_HEADLINES.map((headline, index) => [headline, index] as const))(
    'holds %j whole',
    (headline, index) => {
      const view = viewAt<ArticleView>(plan, `/2023/10/${20 - index}-hostile-${index}/`);
      for (const { url } of view.cite?.files ?? []) {
        expect(read(decodeURIComponent(url.slice(url.indexOf(',') + 1)))[0]?.title).toBe(headline);
      }
    },
  );

  test('says how to cite a paragraph where there are any', () => {
    expect(cite?.paragraphs).toContain('#p3');
    const bare = planOf(`-- articles/2023-10-13-a.md --\n${articleFile('rights: metadata')}`);
    expect(viewAt<ArticleView>(bare, '/2023/10/13-a/').cite?.paragraphs).toBeUndefined();
  });

  test('is not there on a withdrawn article', () => {
    const gone = planOf(
      `-- articles/2023-10-13-a.md --\n${articleFile('status: withdrawn\nwithdrawn: {date: 2023-11-01, reason: It was not true.}')}`,
    );
    expect(viewAt<ArticleView>(gone, '/2023/10/13-a/').cite).toBeUndefined();
  });
});

describe('files of citations', () => {
  const plan = planOf(
    SITE +
      hostileContent(`-- articles/2022-01-01-a.md --\n${articleFile('date: 2022-01-01\ncountries: [UG]')}`),
  );

  test('stand beside every name with three articles, and beside every year', () => {
    expect(fileAddresses(plan).filter((address) => address.includes('/cite.'))).toEqual([
      '/2022/cite.bib',
      '/2022/cite.json',
      '/2022/cite.ris',
      '/2023/cite.bib',
      '/2023/cite.json',
      '/2023/cite.ris',
      '/countries/kenya/cite.bib',
      '/countries/kenya/cite.ris',
      '/sources/fish-and-chips-gazette/cite.bib',
      '/sources/fish-and-chips-gazette/cite.ris',
      '/topics/fish-and-chips-hot-sharp-1/cite.bib',
      '/topics/fish-and-chips-hot-sharp-1/cite.ris',
    ]);
  });

  test.each([
    '/2023/cite.bib',
    '/2023/cite.json',
    '/2023/cite.ris',
    '/countries/kenya/cite.bib',
    '/countries/kenya/cite.ris',
  ] as const)('%s has every article, newest first', (address) => {
    expect(read(textAt(plan, address)).map(({ title }) => title)).toEqual(HOSTILE_HEADLINES);
  });
});
