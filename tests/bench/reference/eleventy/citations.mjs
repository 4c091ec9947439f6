// The citation files of an article.
import { SITE_TITLE, SITE_URL } from './site.mjs';

export function citationKey({ source, day, slug }) {
  return `${source.slug}-${day}-${slug}`;
}

export function ris(article) {
  const lines = [
    ['TY', 'NEWS'],
    ['ID', citationKey(article)],
    ['TI', article.title],
    ['T2', article.source.name],
    ['DA', article.day.replaceAll('-', '/')],
    ['PY', article.day.slice(0, 4)],
    ['SE', article.topics[0]?.name],
    ['LA', 'en'],
    ...article.subjects.map(({ name }) => ['KW', name]),
    ['UR', SITE_URL + article.url],
    ['DP', SITE_TITLE],
    ['ER', ''],
  ];
  return lines
    .filter(([, value]) => value !== undefined)
    .map(([tag, value]) => `${tag}  - ${value}\r\n`)
    .join('');
}

export function bibtex(article) {
  const fields = Object.entries({
    entrysubtype: 'newspaper',
    title: `{${article.title}}`,
    journal: `{${article.source.name}}`,
    date: article.day,
    year: article.day.slice(0, 4),
    url: SITE_URL + article.url,
    language: 'en',
  });
  return `@article{${citationKey(article)},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
}

export function cslJson(article) {
  const url = SITE_URL + article.url;
  return JSON.stringify([
    {
      id: citationKey(article),
      type: 'article-newspaper',
      title: article.title,
      'container-title': article.source.name,
      issued: { 'date-parts': [article.day.split('-').map(Number)] },
      section: article.topics[0]?.name,
      language: 'en',
      URL: url,
      archive: SITE_TITLE,
      archive_location: url,
    },
  ]);
}

export function fileInAddress(text, mediaType) {
  return `data:${mediaType};charset=utf-8,${encodeURIComponent(text)}`;
}
