// Makes an Archive from short lines, or from content with all its files.
import { buildArchive, type Archive, type Edition } from '../../src/archive/archive.ts';
import type { FiledArticle } from '../../src/archive/filed-article.ts';
import type { Content } from '../../src/content/parse-content.ts';
import { formatProblem } from '../../src/content/problem.ts';
import { contentFrom } from './content-from.ts';

const LATER: Edition = { asOf: '2030-01-01', drafts: false };

/** The archive of a content or of a string of content; throws where the content itself is not right. */
export function archiveFrom(content: Content | string, edition: Partial<Edition> = {}): Archive {
  const parsed = typeof content === 'string' ? contentFrom(content) : content;
  const errors = parsed.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new Error(errors.map((problem) => formatProblem(problem, 'content')).join('\n'));
  return buildArchive(parsed, { ...LATER, ...edition });
}

/**
 * `archiveOf('2024-05-03 KE,UG shipping,strikes Port strike widens', …)`: day, countries, topics, headline; a hyphen
 * where there are none. The slug is made of the headline.
 */
export function archiveOf(...lines: readonly string[]): Archive {
  return archiveFrom(contentOf(...lines));
}

/** The content of the same short lines, as one string of files. */
export function contentOf(...lines: readonly string[]): string {
  return lines
    .map((line) => {
      const [day = '', countries = '', topics = '', ...headline] = line.trim().split(' ');
      const list = (names: string): string => (names === '-' ? '[]' : `[${names}]`);
      const slug = headline.join('-').toLowerCase();
      return `-- articles/${day}-${slug}.md --
---
title: ${headline.join(' ')}
countries: ${list(countries)}
topics: ${list(topics)}
source: Desk
---

The text of ${headline.join(' ')}.
`;
    })
    .join('');
}

/** The article of an archive with a headline. */
export function articleTitled(archive: Archive, title: string): FiledArticle {
  const found = [...archive.articles, ...archive.withdrawn].find((article) => article.title === title);
  if (found === undefined) throw new Error(`the archive has no article "${title}"`);
  return found;
}

/** The headlines of a list. */
export function titles(articles: readonly { readonly title: string }[]): string[] {
  return articles.map(({ title }) => title);
}
