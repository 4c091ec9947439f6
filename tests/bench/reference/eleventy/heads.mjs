// What the head of each kind of page says: title, description, the way to it, structured data.
import { counted, monthName, periodText, weekday } from './dates.mjs';
import { SITE_TITLE, SITE_URL } from './site.mjs';

const HOME = { text: 'Home', url: '/' };
const WEBSITE = { '@type': 'WebSite', '@id': `${SITE_URL}/`, name: SITE_TITLE };
const THINGS = {
  countries: 'Country',
  topics: 'DefinedTerm',
  people: 'Person',
  sources: 'NewsMediaOrganization',
};

export function homeHead(articles, countries) {
  const months = [articles.at(-1), articles[0]].map(({ day }) => periodText(day.slice(0, 7)));
  const organization = { '@type': 'Organization', name: SITE_TITLE, url: `${SITE_URL}/` };
  return {
    url: '/',
    description: `${counted(articles.length, 'article')} about ${counted(countries, 'country', 'countries')}, ${months.join(' to ')}.`,
    ld: graph({
      ...WEBSITE,
      url: `${SITE_URL}/`,
      inLanguage: 'en',
      publisher: organization,
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${SITE_URL}/search/?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    }),
  };
}

export function articleHead(article) {
  const { title, summary, day, url, source, topics, countries, subjects } = article;
  const [year, month] = day.split('-');
  const trail = [HOME, { text: year, url: `/${year}/` }, { text: monthName(day), url: `/${year}/${month}/` }];
  const address = SITE_URL + url;
  return {
    url,
    title,
    description: summary,
    type: 'article',
    trail,
    ld: graph(
      {
        '@type': 'NewsArticle',
        '@id': address,
        url: address,
        mainEntityOfPage: address,
        headline: title,
        abstract: summary,
        datePublished: day,
        author: { ...thing(source), '@type': 'Organization' },
        publisher: thing(source),
        sdPublisher: { '@type': 'Organization', name: SITE_TITLE, url: `${SITE_URL}/` },
        inLanguage: 'en',
        wordCount: article.words,
        articleSection: topics[0]?.name,
        about: subjects.map(thing),
        spatialCoverage: countries.map(thing),
        creditText: source.name,
        isAccessibleForFree: true,
        isPartOf: WEBSITE,
      },
      breadcrumbs(trail, title, url),
    ),
  };
}

export function nameHead(name) {
  const months = [name.articles.at(-1), name.articles[0]].map(({ day }) => periodText(day.slice(0, 7)));
  const extent = `${counted(name.articles.length, 'article')}, ${[...new Set(months)].join(' to ')}`;
  const isPerson = name.kind === 'people';
  return {
    ...listHead(
      name.url,
      name.name,
      `${name.name}: ${extent}`,
      [{ text: name.words.many, url: `/${name.kind}/` }],
      { '@type': isPerson ? 'ProfilePage' : 'CollectionPage' },
      { [isPerson ? 'mainEntity' : 'about']: thing(name) },
    ),
    type: isPerson ? 'profile' : 'website',
    extent,
    feeds: name.hasFeed ? name : undefined,
  };
}

export function shelfHead({ name, period, url }) {
  const when = periodText(period);
  return {
    ...listHead(
      url,
      `${name.name}: ${when}`,
      `Articles about ${name.name}, ${when}.`,
      [
        { text: name.words.many, url: `/${name.kind}/` },
        { text: name.name, url: name.url },
        ...yearAbove(name.url, period),
      ],
      {},
      { about: { '@id': `${SITE_URL}${name.url}#main` } },
    ),
    feeds: name,
  };
}

export function calendarHead({ period, url }) {
  const year = period.slice(0, 4);
  const titles = {
    4: `The year ${year}`,
    7: periodText(period),
    10: period.length === 10 ? weekday(period) : '',
  };
  const above = [];
  if (period.length > 4) above.push({ text: year, url: `/${year}/` });
  if (period.length > 7) above.push({ text: monthName(period), url: `/${year}/${period.slice(5, 7)}/` });
  return listHead(url, titles[period.length], `What was reported in ${periodText(period)}.`, above);
}

export function timelineHead(timeline, isWayIn) {
  const title = isWayIn ? 'Timeline' : `Timeline of ${timeline.period}`;
  const url = isWayIn ? '/timeline/' : timeline.url;
  const above = isWayIn ? [] : [{ text: 'Timeline', url: '/timeline/' }];
  return listHead(url, title, `${title}: what happened when, by months and events.`, above);
}

export function pairHead(pair, shelf) {
  const title = shelf ? `${pair.title}: ${periodText(shelf.period)}` : pair.title;
  const extent = counted((shelf ?? pair).articles.length, 'article');
  const above = [
    { text: pair.first.words.many, url: `/${pair.first.kind}/` },
    { text: pair.first.name, url: pair.first.url },
  ];
  if (shelf) above.push({ text: pair.title, url: pair.url }, ...yearAbove(pair.url, shelf.period));
  return {
    ...listHead((shelf ?? pair).url, title, `${title} in the same articles: ${extent}.`, above),
    extent,
  };
}

export function pairListHead({ name, kind, url }) {
  return listHead(
    url,
    `${name.name}: ${kind} reported together`,
    `${kind.charAt(0).toUpperCase()}${kind.slice(1)} that share five articles or more with ${name.name}.`,
    [
      { text: name.words.many, url: `/${name.kind}/` },
      { text: name.name, url: name.url },
    ],
  );
}

export function directoryHead({ title, url }) {
  return listHead(url, title, `${title} in ${SITE_TITLE}, from A to Z.`);
}

/** @param title of a page that has nothing above it but the home page */
export function plainHead(url, title, description) {
  return listHead(url, title, description);
}

function listHead(url, title, description, above = [], type = {}, more = {}) {
  const trail = [HOME, ...above];
  return {
    url,
    title,
    description,
    type: 'website',
    trail,
    ld: graph({
      '@type': 'CollectionPage',
      ...type,
      '@id': SITE_URL + url,
      url: SITE_URL + url,
      name: title,
      description,
      inLanguage: 'en',
      isPartOf: WEBSITE,
      breadcrumb: breadcrumbs(trail, title, url),
      ...more,
    }),
  };
}

function yearAbove(base, period) {
  const year = period.slice(0, 4);
  return period === year ? [] : [{ text: year, url: `${base}${year}/` }];
}

function breadcrumbs(trail, title, url) {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [...trail, { text: title, url }].map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.text,
      item: SITE_URL + step.url,
    })),
  };
}

function thing({ kind, url, name, facts }) {
  return {
    '@type': THINGS[kind],
    '@id': `${SITE_URL}${url}#main`,
    name,
    identifier: facts && {
      '@type': 'PropertyValue',
      propertyID: 'ISO 3166-1 alpha-3',
      value: facts.alpha3,
    },
  };
}

function graph(...things) {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');
}
