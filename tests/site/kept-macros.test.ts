import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createEnvironment } from '../../src/site/nunjucks.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const MACRO = `{% macro articleCard(card, some, others) %}{{ card.asked() }}{{ some }},{{ others }};{% endmacro %}`;

/** Prints the calls of a macro for one object. @returns also how often the macro was worked out */
function printed(calls: readonly string[]) {
  const folder = temporaryFolder('macros');
  writeFileSync(join(folder, 'card.njk'), MACRO);
  const asked = { times: 0 };
  const page = calls.map((words) => `{{ articleCard(card, ${words}) }}`).join('');
  writeFileSync(join(folder, 'page.njk'), `{% from "card.njk" import articleCard %}${page}`);
  const card = {
    asked: () => {
      asked.times++;
      return '';
    },
  };
  return { text: createEnvironment(folder).render('page.njk', { card }), asked };
}

test('a macro prints once for an object and the words behind it', () => {
  const { text, asked } = printed(['"a", "b"', '"a", "c"', '"a", "b"']);
  expect(text).toBe('a,b;a,c;a,b;');
  expect(asked.times).toBe(2);
});

test.each([
  ['words with blanks', ['"a", "b c"', '"a b", "c"'], 'a,b c;a b,c;'],
  ['a number and its digits', ['1, "x"', '"1", "x"'], '1,x;1,x;'],
])('calls that only look alike are two: %s', (_, calls, text) => {
  const both = printed(calls);
  expect(both.text).toBe(text);
  expect(both.asked.times).toBe(2);
});
