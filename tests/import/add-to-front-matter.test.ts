import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFrontMatter } from '../../src/content/front-matter.ts';
import { addToFrontMatter, type Additions } from '../../src/import/add-to-front-matter.ts';

const BODY = '\nThe text: [KG] is not a list.\n';

/** The front matter after additions to `yaml`. */
function added(yaml: string, additions: Additions): string {
  const result = addToFrontMatter(`---\n${yaml}\n---\n${BODY}`, additions);
  if ('problem' in result) throw new Error(result.problem);
  expect(result.text.startsWith('---\n')).toBe(true);
  expect(result.text.endsWith(`\n---\n${BODY}`)).toBe(true);
  return result.text.slice(4, -BODY.length - 5);
}

test.each<[layout: string, yaml: string, additions: Additions, expected: string]>([
  [
    'a list on one line',
    'title: A\ncountries: [KG, RU]',
    { countries: ['KE'] },
    'title: A\ncountries: [KG, RU, KE]',
  ],
  [
    'with a comment behind',
    'title: A\ncountries: [KG]   # the host',
    { countries: ['KE'] },
    'title: A\ncountries: [KG, KE]   # the host',
  ],
  [
    'with blanks inside',
    'title: A\ncountries: [ KG , RU ]',
    { countries: ['KE'] },
    'title: A\ncountries: [ KG , RU, KE ]',
  ],
  [
    'with a comma at the end',
    'title: A\npeople: [A B, C D,]',
    { people: ['E F'] },
    'title: A\npeople: [A B, C D, E F,]',
  ],
  ['an empty one', 'title: A\ncountries: []', { countries: ['KE', 'UG'] }, 'title: A\ncountries: [KE, UG]'],
  [
    'over several lines',
    'title: A\npeople: [\n  "A B", # first\n  C D # second\n]',
    { people: ['E F'] },
    'title: A\npeople: [\n  "A B", # first\n  C D, E F # second\n]',
  ],
  [
    'a name a line',
    'title: A\npeople:\n  - A B\n  - C D\nsource: S',
    { people: ['E F'] },
    'title: A\npeople:\n  - A B\n  - C D\n  - E F\nsource: S',
  ],
  [
    'a name a line, not indented',
    'title: A\npeople:\n- A B\nsource: S',
    { people: ['E F'] },
    'title: A\npeople:\n- A B\n- E F\nsource: S',
  ],
  [
    'a name a line, far indented, with comments',
    'title: A\npeople: # who\n      - A B # one\n\n      # more to come\nsource: S',
    { people: ['E F'] },
    'title: A\npeople: # who\n      - A B # one\n      - E F\n\n      # more to come\nsource: S',
  ],
  [
    'a name a line in quotes',
    "title: A\npeople:\n  - 'A: B'",
    { people: ['C: D'] },
    'title: A\npeople:\n  - \'A: B\'\n  - "C: D"',
  ],
  [
    'a single name',
    'title: A\npeople: A B # chief\nsource: S',
    { people: ['C D'] },
    'title: A\npeople: [A B, C D] # chief\nsource: S',
  ],
  [
    'a single name with a comma',
    'title: A\npeople: B, A',
    { people: ['C D'] },
    'title: A\npeople: ["B, A", C D]',
  ],
  [
    'a single name in quotes',
    "title: A\ncountries: 'NO'",
    { countries: ['SE'] },
    'title: A\ncountries: ["NO", SE]',
  ],
  [
    'a key without a value',
    'title: A\npeople:   # nobody yet\nsource: S',
    { people: ['C D'] },
    'title: A\npeople: [C D]   # nobody yet\nsource: S',
  ],
  [
    'a key with null',
    'title: A\npeople: ~\nsource: S',
    { people: ['C D'] },
    'title: A\npeople: [C D]\nsource: S',
  ],
  ['a key in quotes', 'title: A\n"people": [A B]', { people: ['C D'] }, 'title: A\n"people": [A B, C D]'],
  [
    'a missing list of codes',
    'title: A\ndate: 2023-10-13\nsource: S',
    { countries: ['NO', 'KE'] },
    'title: A\ndate: 2023-10-13\ncountries: ["NO", KE]\nsource: S',
  ],
  [
    'a missing list of names',
    'title: A\ntopics: [T]\nsource: S',
    { people: ['A B', 'C D'] },
    'title: A\ntopics: [T]\npeople:\n  - A B\n  - C D\nsource: S',
  ],
  [
    'a missing list of names where lists are not indented',
    'title: A\ntopics:\n- T\nsource: S',
    { people: ['A B'] },
    'title: A\ntopics:\n- T\npeople:\n- A B\nsource: S',
  ],
  [
    'a missing list behind a block of text',
    'title: A\nsummary: |\n  One.\n  Two.\nsource: S',
    { countries: ['KE'] },
    'title: A\nsummary: |\n  One.\n  Two.\ncountries: [KE]\nsource: S',
  ],
  [
    'a missing list behind a folded line',
    'title: A\n  goes on\nsource: S',
    { countries: ['KE'] },
    'title: A\n  goes on\ncountries: [KE]\nsource: S',
  ],
  [
    'a missing list behind a comment',
    'title: A # working title\n# the source\nsource: S',
    { countries: ['KE'] },
    'title: A # working title\ncountries: [KE]\n# the source\nsource: S',
  ],
  [
    'a missing list where nothing stands before it',
    'source: S',
    { countries: ['KE'] },
    'countries: [KE]\nsource: S',
  ],
  [
    'several at once',
    'title: A\ncountries:\n  - KG\nsource: S',
    { countries: ['RU'], mentions: ['KE'], people: ['A B'] },
    'title: A\ncountries:\n  - KG\n  - RU\nmentions: [KE]\npeople:\n  - A B\nsource: S',
  ],
  [
    'keys in another order',
    'people: [A B]\ntitle: A\nevent: E',
    { people: ['C D'], topics: ['T'] },
    'people: [A B, C D]\ntitle: A\ntopics:\n  - T\nevent: E',
  ],
])('%s', (_, yaml, additions, expected) => {
  expect(added(yaml, additions)).toBe(expected);
});

test('line ends of Windows and a byte order mark stay', () => {
  const text = '\ufeff---\r\ntitle: A\r\npeople:\r\n  - A B\r\nsource: S\r\n---\r\n\r\nText.\r\n';
  expect(addToFrontMatter(text, { people: ['C D'], countries: ['KE'] })).toEqual({
    text: '\ufeff---\r\ntitle: A\r\ncountries: [KE]\r\npeople:\r\n  - A B\r\n  - C D\r\nsource: S\r\n---\r\n\r\nText.\r\n',
  });
});

test.each([
  ['{title: A, people: [B C]}', 'its front matter is not one key a line'],
  ['title: A\npeople: |\n  B C', 'its "people" is written in a way that cannot be added to'],
  ['title: A\npeople:\n  - >\n    B C', 'its "people" is written in a way that cannot be added to'],
  ['title: A\npeople: !!str B', 'its "people" is written in a way that cannot be added to'],
])('%s is left to a person', (yaml, problem) => {
  expect(addToFrontMatter(`---\n${yaml}\n---\n`, { people: ['D E'] })).toEqual({ problem });
});

const name = fc.constantFrom(
  'A B',
  'NO',
  'B, A',
  'C: D',
  '- x',
  '# y',
  'O’Neil',
  "it's",
  '2023-10-13',
  '[z]',
  'yes',
  '"q"',
);
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 3 });
const layouts: ((values: readonly string[]) => string)[] = [
  (values) => `people: [${values.map((value) => JSON.stringify(value)).join(', ')}] # c`,
  (values) => `people:\n${values.map((value) => `    - ${JSON.stringify(value)}   # c`).join('\n')}`,
  (values) => `people:\n${values.map((value) => `- '${value.replaceAll("'", "''")}'`).join('\n')}`,
  (values) => `people: [ # c\n${values.map((value) => `  ${JSON.stringify(value)},`).join('\n')}\n  ]`,
];

test('in every layout exactly the added names are new, and every other line is as before', () => {
  fc.assert(
    fc.property(fc.constantFrom(...layouts), names, names, (layout, old, more) => {
      const yaml = `title: "A: B" # c\n${layout(old)}\n# c\nsource: {name: S, url: 'https://s.example'}`;
      const result = added(yaml, { people: more, topics: more });
      const front = parseFrontMatter('a.md', `---\n${result}\n---\n`);
      expect('data' in front && front.data).toEqual({
        title: 'A: B',
        people: [...old, ...more],
        topics: more,
        source: { name: 'S', url: 'https://s.example' },
      });
      for (const line of ['title: "A: B" # c', '# c', "source: {name: S, url: 'https://s.example'}"]) {
        expect(result.split('\n')).toContain(line);
      }
    }),
    { numRuns: 300 },
  );
});
