// Plain paragraphs as Markdown that shows the same words. Escapes what Markdown would take for syntax and nothing else,
// so that the text stays easy to read and edit.
import { digestBody } from '../content/digest-body.ts';
import { plainParagraphs } from '../matcher/article-text.ts';
import { escapeAll, escapeInline, escapeLineStart } from './markdown-escapes.ts';

/** The Markdown of paragraphs of plain text; line breaks inside one stay. Ends in a line break. */
export function plainToMarkdown(paragraphs: readonly string[]): string {
  const written = paragraphs.map((paragraph) => {
    const escaped = escapeLines(paragraph, (line) => escapeLineStart(escapeInline(line)));
    return showsAs(escaped, [paragraph]) ? escaped : escapeLines(paragraph, escapeAll);
  });
  const text = `${written.join('\n\n')}\n`;
  // Paragraphs that are plain by themselves may be syntax together: a term and its definition.
  return showsAs(text, paragraphs)
    ? text
    : `${paragraphs.map((each) => escapeLines(each, escapeAll)).join('\n\n')}\n`;
}

/** Whether Markdown shows exactly these paragraphs, word for word, and no headings, lists or quotations. */
function showsAs(markdown: string, paragraphs: readonly string[]): boolean {
  const { paragraphs: anchored, headings, quotations } = digestBody(markdown);
  if (anchored !== paragraphs.length || headings.length > 0 || quotations.length > 0) return false;
  const shown = plainParagraphs(markdown).paragraphs;
  return (
    shown.length === paragraphs.length && shown.every((text, index) => sameWords(text, paragraphs[index]!))
  );
}

function sameWords(a: string, b: string): boolean {
  return a.replace(/\s+/gu, ' ').trim() === b.replace(/\s+/gu, ' ').trim();
}

function escapeLines(paragraph: string, escape: (line: string) => string): string {
  return paragraph
    .split('\n')
    .map((line) => escape(line.trim()))
    .filter((line) => line !== '')
    .join('\n');
}
