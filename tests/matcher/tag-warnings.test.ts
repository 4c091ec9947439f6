import { expect, test } from 'vitest';
import { formatProblem } from '../../src/content/problem.ts';
import { checkTags } from '../../src/matcher/tag-warnings.ts';
import { articleFile, contentFrom } from '../helpers/content-from.ts';

/** The warnings for one article, in an archive with a few names. */
function warnings(frontMatter: string, text: string, more = ''): string[] {
  const content = contentFrom(`-- articles/2023-10-13-a.md --
${articleFile(frontMatter, text)}-- people/p.md --
---
title: Asha Otieno
---
-- topics/t.md --
---
title: Human rights
---
${more}`);
  expect(content.problems).toEqual([]);
  return checkTags(content).map((problem) => formatProblem(problem, 'content'));
}

const THRICE = 'Nobody came.\n\nKenya waited. Kenyan traders left.\n\nThen Nairobi spoke.';

test('what a text names three times and the article does not tag is a warning with its line and a sentence', () => {
  expect(warnings('', THRICE)).toEqual([
    'content/articles/2023-10-13-a.md:8  warning  the text names Kenya 3 times, but the article does not tag it\n' +
      '    add KE to countries or mentions, if the article should be found there: “Kenya waited.”',
  ]);
  expect(warnings('countries: [KE]', THRICE)).toEqual([]);
  expect(warnings('mentions: [KE]', THRICE)).toEqual([]);
});

test('twice is no warning', () => {
  expect(warnings('', 'Kenya waited. Kenyan traders left.')).toEqual([]);
});

test('people and topics of the archive count as well', () => {
  expect(warnings('', 'Asha Otieno came. Otieno spoke. Otieno left.')).toHaveLength(1);
  expect(warnings('', 'Human rights. Human rights. Human rights.')).toHaveLength(1);
});

test('an organisation that only the built-in list knows is no warning', () => {
  expect(warnings('', 'NATO met. NATO voted. NATO left.')).toEqual([]);
});

test('tags that the text never mentions are warnings', () => {
  expect(
    warnings(
      'countries: [KE]\nmentions: [UG]\npeople: [Asha Otieno]\norganisations: [Port Union]\ntopics: [Ferries]',
      'It rained.',
    ),
  ).toEqual(
    [
      '"countries" has "KE"',
      '"mentions" has "UG"',
      '"people" has "Asha Otieno"',
      '"organisations" has "Port Union"',
    ].map(
      (tag) =>
        `content/articles/2023-10-13-a.md  warning  ${tag}, which the text never mentions\n    take it out, or name it in the text`,
    ),
  );
});

test('the headline and the dateline mention, and so does a surname of somebody who is tagged', () => {
  expect(
    warnings(
      'title: Kenya waits\ndateline: Kampala\ncountries: [KE, UG]\npeople: [Asha Otieno]',
      'Otieno came.',
    ),
  ).toEqual([]);
});

test('a word that two countries share is no reason to doubt the tag of either', () => {
  expect(warnings('countries: [CD]', 'Congolese troops crossed the river.')).toEqual([]);
});

test('an article without a text is judged by its summary', () => {
  const content = contentFrom(
    `-- articles/2023-10-13-a.md --\n${articleFile('summary: Kenya waits.\ncountries: [KE]\nrights: metadata', '')}`,
  );
  expect(checkTags(content)).toEqual([]);
});

test('articles in another language, and withdrawn ones, are passed over', () => {
  const tag = 'countries: [KE]';
  expect(warnings(`${tag}\nlanguage: ru`, 'Дождь.')).toEqual([]);
  expect(warnings(tag, 'Дождь.', '-- site.yaml --\nlanguage: ru\n')).toEqual([]);
  expect(warnings(`${tag}\nlanguage: en-GB`, 'It rained.')).toHaveLength(1);
  expect(
    warnings(`${tag}\nstatus: withdrawn\nwithdrawn: {date: 2023-10-14, reason: Wrong}`, 'It rained.'),
  ).toEqual([]);
});
