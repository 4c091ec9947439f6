// The text of an article as the matcher reads it: plain paragraphs with the lines of the file on which they begin.
import type { Article } from '../content/article.ts';
import { plainText } from '../content/digest-body.ts';
import { createMarkdown } from '../content/markdown.ts';
import type { NewsText } from './text-blocks.ts';

const markdown = createMarkdown();

/**
 * The headline, dateline and plain paragraphs of an article. List items, table cells and quotations are paragraphs of
 * their own; a subheading begins the paragraph below it. An article without text has its summary for one.
 */
export function articleText(
  article: Pick<Article, 'title' | 'dateline' | 'summary' | 'bodyLine'>,
  body: string,
): NewsText {
  const { paragraphs, lines } = plainParagraphs(body);
  if (paragraphs.length === 0 && article.summary !== undefined) {
    return { headline: article.title, dateline: article.dateline, paragraphs: [article.summary] };
  }
  return {
    headline: article.title,
    dateline: article.dateline,
    paragraphs,
    lines: lines.map((line) => article.bodyLine + line - 1),
  };
}

/** The paragraphs of a Markdown text as plain text, and the line, from 1, on which each begins. */
export function plainParagraphs(body: string): { readonly paragraphs: string[]; readonly lines: number[] } {
  const paragraphs: string[] = [];
  const lines: number[] = [];
  const tokens = markdown.parse(body, {});
  let line = 1;
  let heading: { text: string; line: number } | undefined;
  tokens.forEach((token, index) => {
    if (token.map) line = token.map[0] + 1;
    if (token.type !== 'inline') return;
    const text = plainText(token);
    if (text === '') return;
    if (tokens[index - 1]?.type === 'heading_open') {
      heading = {
        text: heading === undefined ? text : `${heading.text}\n${text}`,
        line: heading?.line ?? line,
      };
      return;
    }
    paragraphs.push(heading === undefined ? text : `${heading.text}\n${text}`);
    lines.push(heading?.line ?? line);
    heading = undefined;
  });
  if (heading !== undefined) {
    paragraphs.push(heading.text);
    lines.push(heading.line);
  }
  return { paragraphs, lines };
}
