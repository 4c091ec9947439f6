import { describe, expect, test } from 'vitest';
import { checkPlan } from '../../../src/pages/check-plan.ts';
import { planSite, type SitePlan } from '../../../src/pages/plan-site.ts';
import type { SearchConfig } from '../../../src/pages/search/search-config.ts';
import type { SearchView } from '../../../src/pages/search/search-page.ts';
import type { VocabularyEntry } from '../../../src/pages/search/vocabulary.ts';
import type { SiteAsset } from '../../../src/pages/site-assets.ts';
import { archiveFrom } from '../../helpers/archive-of.ts';
import { articleFile } from '../../helpers/content-from.ts';
import { outputAt, viewAt } from '../../helpers/plan-of.ts';

const ASSETS: readonly SiteAsset[] = [
  { role: 'stylesheet', path: '/assets/style.css', content: '' },
  { role: 'typeface', path: '/assets/typeface.woff2', content: '' },
  { role: 'icon', path: '/favicon.svg', content: '' },
  { role: 'search-script', path: '/assets/search.js', content: () => '' },
  { role: 'verify-script', path: '/assets/verify.js', content: () => '' },
];
const SITE = '-- site.yaml --\ntitle: The archive of everything\nurl: https://site.example/news\n';
const article = (frontMatter: string, name = '2023-10-13-a'): string =>
  `-- articles/${name}.md --\n${articleFile(`date: ${name.slice(0, 10)}\n${frontMatter}`)}`;

function planOf(content: string, search = true): SitePlan {
  return planSite(archiveFrom(content), ASSETS, search ? { search: { version: '9.9.9' } } : {});
}

const textAt = (plan: SitePlan, path: `/${string}`): string => {
  const output = outputAt(plan, path);
  if (output.writer !== 'text') throw new Error(`${path} is no text`);
  return output.text() as string;
};
const configOf = (plan: SitePlan): SearchConfig =>
  JSON.parse(viewAt<SearchView>(plan, '/search/').configHtml) as SearchConfig;

describe('the search page', () => {
  test('tells its script where everything lies', () => {
    const config = configOf(planOf(SITE + article('countries: [KE]')));
    expect(config.program).toBe('/news/search/pagefind-9.9.9/');
    expect(config.indexes).toMatchObject([
      { url: '/news/search/index/en-2020s/', language: 'en', from: '2023-10', to: '2023-10' },
    ]);
    expect(config.vocabulary).toBe('/news/search/vocabulary.json');
  });

  test.each([
    [
      'what the archive has',
      'countries: [KE]\nmentions: [UG]\npeople: [Jo]',
      ['country', 'mention', 'person', 'year'],
    ],
    ['little, where there is little', '', ['year']],
  ])('has lists for %s', (_, frontMatter, filters) => {
    expect(configOf(planOf(SITE + article(frontMatter))).facets.map(({ filter }) => filter)).toEqual(filters);
  });

  test('has a list of languages where there are several', () => {
    const plan = planOf(SITE + article('') + article('language: ru', '2023-10-14-b'));
    expect(configOf(plan).facets.map(({ filter }) => filter)).toContain('language');
  });

  test('keeps what could end its script out of the configuration', () => {
    const plan = planOf(`-- site.yaml --\ntitle: "</script><b>"\n${article('')}`);
    expect(viewAt<SearchView>(plan, '/search/').configHtml).not.toMatch(/[<>]/u);
    expect(configOf(plan).siteTitle).toBe('</script><b>');
  });

  test('is built for an archive without articles', () => {
    expect(configOf(planOf('-- site.yaml --\ntitle: Empty\n')).indexes).toEqual([]);
  });
});

describe('a site without its search', () => {
  const plan = planOf(SITE + article('countries: [KE]'), false);

  test('says so on the page, which has the other ways in', () => {
    const view = viewAt<SearchView>(plan, '/search/');
    expect(view.tools).toBeUndefined();
    expect(view.without).toContain('no search');
    expect(view.ways.map(({ url }) => url)).toContain('/news/countries/');
    expect(view.years.map(({ url }) => url)).toEqual(['/news/2023/']);
  });

  test('has no index, no script, no box and no description', () => {
    const paths = plan.outputs.map(({ path }) => path);
    expect(paths.filter((path) => /^search\/(?!index\.html)|opensearch|search\.js/u.test(path))).toEqual([]);
    expect(plan.siteView.search).toBeUndefined();
  });
});

describe('the vocabulary', () => {
  test('has every name with its codes and other names, those with most articles first', () => {
    const plan = planOf(
      SITE +
        article('countries: [KE]\nmentions: [UG]') +
        article('countries: [KE]\npeople: [Jo]', '2023-10-14-b') +
        '-- people/jo.md --\n---\ntitle: Jo\notherNames: [Joseph]\n---\n',
    );
    const entries = JSON.parse(textAt(plan, '/search/vocabulary.json')) as VocabularyEntry[];
    expect(entries.map(([kind, name]) => `${kind} ${name}`)).toEqual([
      'country Kenya',
      'person Jo',
      'country Uganda',
    ]);
    expect(entries[0]).toContain('KE');
    expect(entries[1]).toEqual(['person', 'Jo', 'Joseph']);
  });

  test('has no name of a withdrawn or held article', () => {
    const plan = planOf(
      SITE +
        article('people: [Ann Hidden]\nstatus: withdrawn\nwithdrawn: {date: 2023-10-14, reason: Wrong.}') +
        article('people: [Bo Hidden]\nstatus: draft', '2023-10-14-b') +
        article('people: [Cy Hidden]', '2031-01-01-c'),
    );
    expect(textAt(plan, '/search/vocabulary.json')).not.toContain('Hidden');
  });
});

describe('the OpenSearch description', () => {
  const text = textAt(planOf(SITE + article('')), '/opensearch.xml');

  test('leads to the search page', () => {
    expect(text).toContain('template="https://site.example/news/search/?q={searchTerms}"');
  });

  test('has a name of at most 16 characters', () => {
    expect(/<ShortName>(.*)<\/ShortName>/u.exec(text)?.[1]).toBe('The archive of');
  });

  test('says where it lies itself', () => {
    expect(text).toMatch(/rel="self" template="https:\/\/site\.example\/news\/opensearch\.xml"/u);
  });

  test('is not there where the site has no address', () => {
    const plan = planOf(article(''));
    expect(plan.outputs.map(({ path }) => path)).not.toContain('opensearch.xml');
    expect(plan.siteView.search?.description).toBeUndefined();
  });
});

test('a file of the public folder cannot lie in an index', () => {
  const archive = archiveFrom(`${SITE}${article('')}-- public/search/index/en-2020s/x.txt --\nx\n`);
  const { outputs } = planSite(archive, ASSETS, { search: { version: '9.9.9' } });
  expect(checkPlan(outputs, archive).map(({ message }) => message)).toEqual([
    'lies in /search/index/en-2020s, which belongs to the search index en-2020s',
  ]);
});
