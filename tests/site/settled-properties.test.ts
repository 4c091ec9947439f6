import { expect, test } from 'vitest';
import { withoutTwins, withSettledProperties } from '../../src/site/settled-properties.ts';

test.each([
  [
    'a value that never changes stands where it is used',
    ':root{--line:1px;--ink:#123}p{border:var(--line) solid var(--ink)}',
    ':root{}p{border:1px solid #123}',
  ],
  [
    'one that is declared again, in the dark or in a part of the page, stays',
    ':root{--ink:#123;--rail:9rem}@media (dark){:root{--ink:#eee}}p{color:var(--ink)}q{--rail:4rem;width:var(--rail)}',
    ':root{--ink:#123;--rail:9rem}@media (dark){:root{--ink:#eee}}p{color:var(--ink)}q{--rail:4rem;width:var(--rail)}',
  ],
  [
    'one made of others stands there when they do',
    ':root{--small:9px;--type:var(--small)/1 sans}p{font:var(--type)}',
    ':root{}p{font:9px/1 sans}',
  ],
  [
    'one made of what changes stays',
    ':root{--ink:#123;--line:var(--ink) 1px}@media (dark){:root{--ink:#eee}}p{border:var(--line)}',
    ':root{--ink:#123;--line:var(--ink) 1px}@media (dark){:root{--ink:#eee}}p{border:var(--line)}',
  ],
  [
    'a long one that is used often stays',
    ':root{--face:Georgia, "Noto Serif", serif}p{font-family:var(--face)}q{font-family:var(--face)}',
    ':root{--face:Georgia, "Noto Serif", serif}p{font-family:var(--face)}q{font-family:var(--face)}',
  ],
  ['one that is not for the whole page stays', 'p{--x:1;width:var(--x)}', 'p{--x:1;width:var(--x)}'],
])('%s', (_, css, finished) => {
  expect(withSettledProperties(css)).toBe(finished);
});

test.each([
  [
    'of two that are alike in every rule one is enough',
    ':root{--edge:#123;--ink:#123}@media (dark){:root{--edge:#eee;--ink:#eee}}p{color:var(--ink);border:1px solid var(--edge)}',
    ':root{--edge:#123;}@media (dark){:root{--edge:#eee;}}p{color:var(--edge);border:1px solid var(--edge)}',
  ],
  [
    'two that differ somewhere stay',
    ':root{--edge:#123;--ink:#123}@media (dark){:root{--edge:#eee}}p{color:var(--ink)}',
    ':root{--edge:#123;--ink:#123}@media (dark){:root{--edge:#eee}}p{color:var(--ink)}',
  ],
])('%s', (_, css, finished) => {
  expect(withoutTwins(css)).toBe(finished);
});
