import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestBody } from '../../src/content/digest-body.ts';
import { createMarkdown } from '../../src/content/markdown.ts';
import { plainToMarkdown } from '../../src/import/plain-to-markdown.ts';

const markdown = createMarkdown();

/** The words that a reader of the Markdown sees, paragraph by paragraph; only paragraphs may be there. */
function wordsShown(text: string): string[][] {
  const tokens = markdown.parse(text, {});
  const kinds = new Set(tokens.map(({ type }) => type));
  expect(
    [...kinds].filter((kind) => !['paragraph_open', 'inline', 'paragraph_close'].includes(kind)),
  ).toEqual([]);
  return tokens
    .filter(({ type }) => type === 'inline')
    .map((token) =>
      words(
        (token.children ?? [])
          .map(({ type, content }) => (type === 'softbreak' || type === 'hardbreak' ? '\n' : content))
          .join(''),
      ),
    );
}

function words(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

test.each([
  ['plain words stay as they are', 'Leaders met (again) in Bishkek, at 10 a.m.; 3 of 4 came — late.'],
  ['brackets without a link stay', '“He [Putin] came,” she said.'],
  ['one asterisk between blanks stays', 'Two * two is four'],
  ['a name with an underline stays', 'The file is called new_name.txt'],
  ['an ampersand between words stays', 'Standard & Poor’s'],
  ['less than a number stays', 'a < 5 and b > 3'],
])('%s', (_, paragraph) => {
  expect(plainToMarkdown([paragraph])).toBe(`${paragraph}\n`);
});

test.each([
  ['a year that begins a line is no list', '1986. A great year.', '1986\\. A great year.'],
  ['a hyphen that begins a line is no list', '- he said', '\\- he said'],
  ['a plus that begins a line is no list', '+ 3 degrees', '\\+ 3 degrees'],
  ['a number sign is no heading', '# 1 of 3', '\\# 1 of 3'],
  ['an angle that begins a line is no quotation', '> 100 dead', '\\> 100 dead'],
  ['stars are no emphasis', 'The *only* word', 'The \\*only\\* word'],
  ['underlines are no emphasis', 'The _only_ word', 'The \\_only\\_ word'],
  ['a link stays text', 'See [here](https://a.example)', 'See \\[here](https://a.example)'],
  ['a footnote stays text', 'See [^1] there', 'See \\[^1] there'],
  ['a definition of a link stays text', '[a]: https://a.example', '\\[a]: https://a.example'],
  ['a tag stays text', 'The <b>bold</b> tag', 'The \\<b>bold\\</b> tag'],
  ['an entity stays text', 'AT&amp;T', 'AT\\&amp;T'],
  ['code stays text', 'The `ls` program', 'The \\`ls\\` program'],
  ['a struck word stays text', 'The ~~old~~ plan', 'The \\~\\~old\\~\\~ plan'],
  ['stars alone are no rule', '***', '\\*\\*\\*'],
  ['hyphens alone are no rule', '- - -', '\\- - -'],
  ['a line of hyphens below a line makes no heading', 'Title\n---', 'Title\n\\---'],
  ['a line of equals signs below a line makes no heading', 'Title\n===', 'Title\n\\==='],
  ['columns make no table', 'a | b\n- | -', 'a | b\n\\- | -'],
  ['a colon that begins a line is no definition', 'Term\n: meaning', 'Term\n\\: meaning'],
  ['an indented line is no code', '     four or more', 'four or more'],
])('%s', (_, paragraph, expected) => {
  expect(plainToMarkdown([paragraph])).toBe(`${expected}\n`);
  expect(wordsShown(plainToMarkdown([paragraph]))).toEqual([words(paragraph)]);
});

test('an address that Markdown would show otherwise stays as it was written', () => {
  const paragraph = 'See https://a.example/%D0%90 there';
  expect(wordsShown(plainToMarkdown([paragraph]))).toEqual([words(paragraph)]);
});

test('paragraphs that are syntax only together stay paragraphs', () => {
  const paragraphs = ['Term', ': meaning', '~ other', '[a]', '[a]: /x'];
  expect(wordsShown(plainToMarkdown(paragraphs))).toEqual(paragraphs.map(words));
});

/** Characters that mean something to Markdown, and a few that do not. */
const character = fc.constantFrom(
  ...'\\`*_{}[]()#+-.!<>&|~:=^"\'@/;1aZé Ж漢–“”’$%?, \n'.split(''),
  'http://a.b',
  '&amp;',
  '1. ',
  '  \n',
);
const paragraph = fc
  .array(character, { minLength: 1, maxLength: 40 })
  .map((characters) =>
    characters
      .join('')
      .replace(/\n\s*\n/gu, '\n')
      .trim(),
  )
  .filter((text) => text !== '');

test('whatever the words are, the page shows exactly these', () => {
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 5 }), (paragraphs) => {
      const text = plainToMarkdown(paragraphs);
      expect(wordsShown(text)).toEqual(paragraphs.map(words));
      expect(digestBody(text).paragraphs).toBe(paragraphs.length);
    }),
    { numRuns: 400 },
  );
});
