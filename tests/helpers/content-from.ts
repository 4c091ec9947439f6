// Parsed content from one string, see content-folder.ts.
import { parseContent, type Content } from '../../src/content/parse-content.ts';
import { compareProblems, formatProblem } from '../../src/content/problem.ts';
import { contentFolder } from './content-folder.ts';

/** The content of a string with lines `-- articles/2023-10-13-a.md --`; its problems are part of it. */
export function contentFrom(text: string): Content {
  return parseContent(contentFolder(text));
}

/** The problems of a string's content as a person reads them: file by file, below `content`. */
export function problemsOf(text: string): string[] {
  return [...contentFrom(text).problems]
    .sort(compareProblems)
    .map((problem) => formatProblem(problem, 'content'));
}

/** An article file: front matter as given and a text, below a title and a date of its own unless it has them. */
export function articleFile(frontMatter: string, text = 'A text.'): string {
  const has = (key: string): boolean => new RegExp(`^${key}:`, 'mu').test(frontMatter);
  const lines = [
    ...(has('title') ? [] : ['title: Port strike']),
    ...(has('date') ? [] : ['date: 2023-10-13']),
    ...(frontMatter === '' ? [] : [frontMatter]),
  ];
  return `---\n${lines.join('\n')}\n---\n\n${text}\n`;
}
