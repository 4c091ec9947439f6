import { describe, expect, test } from 'vitest';
import type { PageView } from '../../../src/pages/page-view.ts';
import type { SitePath } from '../../../src/pages/urls.ts';
import { articleFile } from '../../helpers/content-from.ts';
import { HOSTILE_HEADLINES, hostileContent } from '../../helpers/hostile-headlines.ts';
import { outputAt, pageAddresses, planOf, viewAt } from '../../helpers/plan-of.ts';
import { deep, HOST, only, RICH, SITE, stated } from '../../helpers/stated-things.ts';

describe('an article', () => {
  const plan = planOf(RICH);
  const article = only(plan, '/2023/10/13-a/', 'NewsArticle');
  const gazette = { '@id': `${HOST}/news/sources/gazette/#main`, name: 'Gazette' };

  test('is a news article with its own address and dates', () => {
    expect(article).toMatchObject({
      '@id': `${HOST}/news/2023/10/13-a/`,
      url: `${HOST}/news/2023/10/13-a/`,
      mainEntityOfPage: `${HOST}/news/2023/10/13-a/`,
      headline: 'Port strike',
      alternativeHeadline: 'Саммит',
      abstract: 'In short.',
      datePublished: '2023-10-13T18:30:00+06:00',
      dateModified: '2023-10-15',
      dateCreated: '2023-10-14',
      temporalCoverage: '2023-10-12/2023-10-13',
      inLanguage: 'en',
      wordCount: 2,
      articleSection: 'Climate',
      dateline: 'Bishkek, Kyrgyzstan',
      contentLocation: { '@type': 'Place', name: 'Bishkek, Kyrgyzstan' },
      correction: [{ '@type': 'CorrectionComment', text: 'A day was wrong.', datePublished: '2023-10-15' }],
    });
  });

  test('keeps the outlet that published it and this archive apart', () => {
    expect(article).toMatchObject({
      publisher: { '@type': 'NewsMediaOrganization', ...gazette, url: 'https://gazette.example' },
      sdPublisher: { '@type': 'Organization', name: 'The Desk', url: `${HOST}/news/` },
      isBasedOn: 'https://gazette.example/1',
      archivedAt: 'https://web.example/1',
      author: [
        { '@type': 'Person', name: 'Jane Reporter' },
        { '@type': 'Organization', name: 'Gazette' },
      ],
      license: 'https://creativecommons.org/licenses/by/4.0/',
    });
  });

  test('is about things of their types, with codes and Wikidata', () => {
    const country = (slug: string, name: string, propertyID: string, value: string) => ({
      '@type': 'Country',
      '@id': `${HOST}/news/countries/${slug}/#main`,
      name,
      identifier: { '@type': 'PropertyValue', propertyID, value },
    });
    const countries = [
      country('kyrgyzstan', 'Kyrgyzstan', 'ISO 3166-1 alpha-3', 'KGZ'),
      country('soviet-union', 'Soviet Union', 'ISO 3166-3', 'SUHH'),
    ];
    expect(article.about).toEqual([
      ...countries,
      {
        '@type': 'Organization',
        '@id': `${HOST}/news/organisations/united-nations/#main`,
        name: 'United Nations',
      },
      {
        '@type': 'Person',
        '@id': `${HOST}/news/people/jane-doe/#main`,
        name: 'Jane Doe',
        sameAs: 'https://www.wikidata.org/wiki/Q1',
      },
      {
        '@type': 'Event',
        '@id': `${HOST}/news/events/summit/#main`,
        name: 'Summit',
        startDate: '2023-10-12',
        endDate: '2023-10-13',
      },
      {
        '@type': 'DefinedTerm',
        '@id': `${HOST}/news/topics/climate/#main`,
        name: 'Climate',
        sameAs: ['https://www.wikidata.org/wiki/Q7942', 'http://cv.iptc.org/newscodes/mediatopic/20000418'],
        termCode: 'medtop:20000418',
        inDefinedTermSet: 'http://cv.iptc.org/newscodes/mediatopic/',
      },
    ]);
    expect(article.spatialCoverage).toEqual(countries);
    expect(article.mentions).toEqual([country('netherlands', 'Netherlands', 'ISO 3166-1 alpha-3', 'NLD')]);
  });

  test('knows its translations and its original', () => {
    const address = (slug: string) => ({ '@id': `${HOST}/news/2023/10/13-${slug}/` });
    expect(article.workTranslation).toEqual([address('b')]);
    const other = only(plan, '/2023/10/13-b/', 'NewsArticle');
    expect(other.translationOfWork).toEqual(address('a'));
    expect(other.workTranslation).toBeUndefined();
  });

  test('has its outlet for an author where nobody signed it', () => {
    const unsigned = planOf(`${SITE}-- articles/2023-10-13-a.md --\n${articleFile('source: Gazette')}`);
    expect(only(unsigned, '/2023/10/13-a/', 'NewsArticle').author).toEqual({
      '@type': 'Organization',
      ...gazette,
    });
  });

  test('that was withdrawn states nothing', () => {
    const gone = planOf(
      `-- articles/2023-10-13-a.md --\n${articleFile('status: withdrawn\nwithdrawn: {date: 2023-11-01, reason: Not true.}')}`,
    );
    expect(stated(gone, '/2023/10/13-a/')).toEqual([]);
  });

  test('that asks not to be listed is an article all the same', () => {
    const hidden = planOf(`-- articles/2023-10-13-a.md --\n${articleFile('index: false')}`);
    expect(only(hidden, '/2023/10/13-a/', 'NewsArticle').headline).toBe('Port strike');
  });
});

describe('other pages', () => {
  const plan = planOf(RICH);

  test.each([
    ['/people/jane-doe/', 'ProfilePage', 'mainEntity', 'Person'],
    ['/organisations/united-nations/', 'ProfilePage', 'mainEntity', 'Organization'],
    ['/countries/kyrgyzstan/', 'CollectionPage', 'about', 'Country'],
    ['/topics/climate/', 'CollectionPage', 'about', 'DefinedTerm'],
    ['/events/summit/', 'CollectionPage', 'about', 'Event'],
    ['/sources/gazette/', 'CollectionPage', 'about', 'NewsMediaOrganization'],
  ] as const)('%s is a %s with a %s of type %s', (address, type, key, subject) => {
    expect(only(plan, address, type)[key]).toMatchObject({
      '@type': subject,
      '@id': `${HOST}/news${address}#main`,
    });
  });

  test('lists are collections, with the trail to them', () => {
    expect(only(plan, '/2023/10/', 'CollectionPage').breadcrumb).toEqual({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Home', item: `${HOST}/news/` },
        { '@type': 'ListItem', position: 2, name: '2023', item: `${HOST}/news/2023/` },
        { '@type': 'ListItem', position: 3, name: 'October 2023', item: `${HOST}/news/2023/10/` },
      ],
    });
  });

  test('home is the site, which can be searched', () => {
    expect(only(plan, '/', 'WebSite')).toMatchObject({
      '@id': `${HOST}/news/`,
      name: 'The Archive',
      potentialAction: {
        '@type': 'SearchAction',
        target: { urlTemplate: `${HOST}/news/search/?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    });
    expect(only(planOf(''), '/', 'WebSite').potentialAction).toBeUndefined();
  });

  test('the data are a data set with its files', () => {
    const dataset = only(plan, '/data/', 'Dataset');
    expect(dataset).toMatchObject({
      name: 'The Archive',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      creator: { name: 'The Desk' },
      temporalCoverage: '2023',
    });
    expect(deep(dataset, 'contentUrl')).toContain(`${HOST}/news/data/articles-2023.csv`);
  });

  test('a page that is not there states nothing', () => {
    expect(stated(plan, '/404.html')).toEqual([]);
  });
});

describe.each([
  ['at an address', `${HOST}/news`, SITE],
  ['at no address', '', '-- site.yaml --\ntitle: The Archive\n'],
])('on a site %s', (_, start, site) => {
  const plan = planOf(site + RICH.slice(SITE.length) + hostileContent());

  test('every @id leads to a page of the site', () => {
    for (const address of pageAddresses(plan) as SitePath[]) {
      for (const thing of stated(plan, address)) {
        for (const id of deep(thing, '@id') as string[]) {
          expect(id.startsWith(`${start}/`), id).toBe(true);
          const [path = '', fragment = 'main'] = id.slice(start.length).split('#');
          expect(outputAt(plan, decodeURI(path) as SitePath).writer, id).toBe('page');
          expect(fragment).toBe('main');
        }
      }
    }
  });

  test('nothing that is stated can end the script', () => {
    for (const address of pageAddresses(plan) as SitePath[]) {
      expect(viewAt<PageView>(plan, address).jsonLdHtml).not.toMatch(/[<>&\u2028\u2029]/u);
    }
  });

  test.each(HOSTILE_HEADLINES.map((headline, index) => [headline, index] as const))(
    'the headline %j is stated as it is',
    (headline, index) => {
      const article = only(plan, `/2023/10/${20 - index}-hostile-${index}/`, 'NewsArticle');
      expect(article.headline).toBe(headline);
    },
  );
});
