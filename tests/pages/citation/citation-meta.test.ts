import { describe, expect, test } from 'vitest';
import type { ArticleView } from '../../../src/pages/article-page.ts';
import type { PageView } from '../../../src/pages/page-view.ts';
import { articleFile } from '../../helpers/content-from.ts';
import { HOSTILE_HEADLINES, hostileContent } from '../../helpers/hostile-headlines.ts';
import { planOf, viewAt } from '../../helpers/plan-of.ts';

const SITE = '-- site.yaml --\ntitle: The Archive\nurl: https://archive.example\nlicence: CC BY 4.0\n';

function tags(frontMatter: string, site = SITE): string[] {
  const plan = planOf(`${site}-- articles/2023-10-13-a.md --\n${articleFile(frontMatter)}`);
  return viewAt<PageView>(plan, '/2023/10/13-a/').metaTags.map((tag) => {
    const name = 'name' in tag ? tag.name : tag.property;
    return `${name}: ${tag.content}`;
  });
}

describe('the tags of an article', () => {
  test('are those with which Zotero saves a newspaper article of the right outlet', () => {
    expect(
      tags(
        'byline: [Jane Reporter, Reuters]\ntopics: [Trade]\ncountries: [KE]\nsummary: In short.\nsource: {name: Gazette}\nlanguage: ru',
      ),
    ).toEqual([
      'DC.type: newspaperArticle',
      'DC.source: Gazette',
      'DC.rights: CC BY 4.0',
      'citation_title: Port strike',
      'citation_author: Reporter, Jane',
      'citation_author: Reuters',
      'citation_publication_date: 2023/10/13',
      'citation_language: ru',
      'citation_keywords: Kenya; Trade',
      'citation_public_url: https://archive.example/2023/10/13-a/',
      'citation_abstract: In short.',
      'article:published_time: 2023-10-13',
      'article:section: Trade',
      'og:type: article',
      'og:title: Port strike',
      'og:description: In short.',
      'og:url: https://archive.example/2023/10/13-a/',
      'og:site_name: The Archive',
      'twitter:card: summary',
    ]);
  });

  test('name no journal, no author who is not known, and no rights in the text of others', () => {
    const names = tags('rights: excerpt\nsummary: In short.').map((tag) => tag.split(':')[0]);
    expect(names).not.toContain('citation_journal_title');
    expect(names).not.toContain('citation_author');
    expect(names).not.toContain('DC.rights');
  });

  test('of a withdrawn article are none', () => {
    expect(tags('status: withdrawn\nwithdrawn: {date: 2023-11-01, reason: It was not true.}')).toEqual([]);
  });

  test('lead to the original where the site has no address', () => {
    expect(tags('source: {name: Gazette, url: "https://gazette.example/1"}', '')).toContain(
      'citation_public_url: https://gazette.example/1',
    );
  });
});

describe('hidden citations', () => {
  const plan = planOf(
    SITE +
      hostileContent(
        `-- articles/2023-10-01-a.md --\n${articleFile('title: Gone\ndate: 2023-10-01\ncountries: [KE]\nstatus: withdrawn\nwithdrawn: {date: 2023-11-01, reason: Not true.}')}`,
      ),
  );
  const titles = (address: `/${string}`): (string | null)[] =>
    viewAt<PageView>(plan, address).coins.map((coins) => new URLSearchParams(coins).get('rft.title'));

  test.each(['/latest/', '/countries/kenya/', '/2023/', '/2023/10/'] as const)(
    'stand on the list %s, one for each article that is not withdrawn',
    (address) => {
      expect(titles(address)).toEqual(HOSTILE_HEADLINES);
    },
  );

  test('say what a reference manager needs', () => {
    const [first] = viewAt<PageView>(plan, '/latest/').coins;
    expect(Object.fromEntries(new URLSearchParams(first))).toMatchObject({
      ctx_ver: 'Z39.88-2004',
      rft_val_fmt: 'info:ofi/fmt:kev:mtx:dc',
      'rft.type': 'newspaperArticle',
      'rft.source': 'Fish & Chips Gazette',
      'rft.date': '2023-10-20',
      'rft.identifier': 'https://archive.example/2023/10/20-hostile-0/',
      'rft.language': 'en',
    });
    expect(new URLSearchParams(first).getAll('rft.au')).toEqual(['O’Brien-Smith, Jane', 'Reuters']);
  });

  test('do not stand on the page of an article, where they would win over its tags', () => {
    expect(viewAt<ArticleView>(plan, '/2023/10/20-hostile-0/').coins).toEqual([]);
  });
});
