import fc from 'fast-check';
import { parseFragment, type ParserError } from 'parse5';
import { describe, expect, test } from 'vitest';
import { digestBody } from '../../src/content/digest-body.ts';
import { render } from '../helpers/rendered.ts';

describe('whatever an author writes', () => {
  const piece = fc.constantFrom(
    ...[
      '# A',
      '## B *c*',
      '###### D',
      'Words.',
      'Two\nlines',
      '> Said.\n> — A. Speaker, role',
      '> *Said\n> — A*',
      '> a\n>\n> > b\n> > — C',
    ],
    ...[
      '- one\n- two\n\n  three',
      '1. a',
      '| a | b |\n|---|:-:|\n| 1 | 2 |',
      '```js\ncode\n```',
      '    code',
      '---',
      'Term\n: Meaning',
    ],
    ...[
      'Note.[^1]\n\n[^1]: One.\n\n    Two.',
      'Inline.^[note *x*] again.^[y]',
      '[a](https://example.org "t") [b](#p1) [](/c)',
      '![p](map.svg) ![q](https://x.example/y.png)',
    ],
    ...[
      '[![p](https://x.example/y.png)](https://z.example)',
      '<b>x</b> &amp; &copy; <!-- y -->',
      '*a **b* c**',
      '[^1] [^2]',
      'a  \nb\\\nc',
      '> - # in\n>   - list',
      '=\n===',
      '[x]: /y\n\n[x]',
    ],
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('\n\n')),
    fc
      .array(fc.oneof(piece, fc.string({ maxLength: 12 })), { maxLength: 6 })
      .map((pieces) => pieces.join('\n')),
  );

  test('its page has exactly the anchors that links may lead to, and its tags are in order', () => {
    fc.assert(
      fc.property(text, (markdown) => {
        const shown = render(markdown, [], true);
        const ids = [...shown.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id!);
        expect(new Set(ids).size).toBe(ids.length);
        const { paragraphs, quotations, headings } = digestBody(markdown);
        expect(ids.filter((id) => /^p\d+$/u.test(id))).toHaveLength(paragraphs);
        expect(ids.filter((id) => /^q\d+$/u.test(id))).toHaveLength(quotations.length);
        expect(ids.filter((id) => id.startsWith('h-'))).toEqual(headings);
        const errors: ParserError[] = [];
        parseFragment(shown, { onParseError: (error) => errors.push(error) });
        expect(errors.map(({ code }) => code)).toEqual([]);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});
