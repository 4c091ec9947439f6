// Parses the text of one article file, and writes its problems on a line each.
import { articleParser, type Article, type ParsedArticle } from '../../src/content/article.ts';
import { countryRegistry } from '../../src/content/countries.ts';
import { formatProblem } from '../../src/content/problem.ts';
import { articleFile } from './content-from.ts';

const parse = articleParser(countryRegistry());

/** What the parser makes of a text. */
export function parsed(text: string, stem = '2023-10-13-port-strike'): ParsedArticle {
  const path = `articles/${stem}.md`;
  return parse({ path, kind: 'article', stem, bytes: 0, mtimeMs: 0, sha256: '', text });
}

/** The article of some lines of front matter. */
export function article(frontMatter: string, stem?: string): Article {
  const { article: found, problems } = parsed(articleFile(frontMatter), stem);
  if (found === undefined)
    throw new Error(problems.map((problem) => formatProblem(problem, 'content')).join());
  return found;
}

/** The problems of a file, each as `line:column severity: message | hint`. */
export function problems(text: string, stem?: string): string[] {
  return parsed(text, stem).problems.map(({ line, column, severity, message, hint }) => {
    const place = [line, column].filter((part) => part !== undefined).join(':');
    return [`${place} ${severity}: ${message}`, hint].filter((part) => part !== undefined).join(' | ');
  });
}
