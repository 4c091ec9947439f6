import { expect, test } from 'vitest';
import { parsePage } from '../../../src/import/old-site/page-front-matter.ts';

function fieldsOf(text: string) {
  const page = parsePage(text);
  if (page === undefined || 'problem' in page) throw new Error(JSON.stringify(page));
  const { language, values, body, bodyLine } = page;
  const { title, date } = { title: values.text('title'), date: values.text('date') };
  return { language, title, date, tags: values.list('tags'), draft: values.flag('draft'), body, bodyLine };
}

const expected = {
  title: 'Strike: day 2',
  date: '2014-06-30',
  tags: ['NO', '1.10'],
  draft: true,
  body: 'Text\n',
};

test.each([
  [
    'YAML',
    'yaml',
    '---\ntitle: "Strike: day 2"\ndate: 2014-06-30\ntags: [NO, 1.10]\ndraft: true\n---\nText\n',
    7,
  ],
  [
    'YAML by name',
    'yaml',
    '---yaml\ntitle: "Strike: day 2"\ndate: 2014-06-30\ntags:\n- NO\n- 1.10\ndraft: yes\n---\nText\n',
    9,
  ],
  [
    'TOML',
    'toml',
    '+++\ntitle = "Strike: day 2"\ndate = 2014-06-30\ntags = ["NO", "1.10"]\ndraft = true\n+++\nText\n',
    7,
  ],
  [
    'JSON',
    'json',
    '{\n"title": "Strike: day 2",\n"date": "2014-06-30", "tags": ["NO", "1.10"], "draft": true\n}\nText\n',
    5,
  ],
  [
    'JSON between fences',
    'json',
    '---json\n{"title": "Strike: day 2", "date": "2014-06-30", "tags": ["NO", "1.10"], "draft": true}\n---\nText\n',
    4,
  ],
])('%s is read', (_, language, text, bodyLine) => {
  expect(fieldsOf(text)).toEqual({ ...expected, language, bodyLine });
});

test('a time of TOML keeps its offset', () => {
  expect(fieldsOf('+++\ndate = 2014-06-30T23:00:10-04:00\n+++\n').date).toBe('2014-06-30T23:00:10.000-04:00');
  expect(fieldsOf('+++\ndate = 2014-06-30T23:00:10\n+++\n').date).toBe('2014-06-30T23:00:10.000');
});

test('keys are found whatever their case, lists also of maps', () => {
  const page = parsePage('---\nTitle: A\nAuthors:\n  - name: A. Writer\n    url: x\n  - B. Reporter\n---\n');
  if (page === undefined || 'problem' in page) throw new Error('cannot be read');
  expect(page.values.text('title')).toBe('A');
  expect(page.values.list('authors')).toEqual(['A. Writer', 'B. Reporter']);
});

test.each([
  ['---js\nprocess.exit(1)\n---\n', 'its front matter is js, which would be run', 1],
  ['---\ntitle: A\n', 'its front matter has no end', 1],
  [
    '---\ntitle: A\nb: [1\n---\n',
    'its YAML cannot be read: Flow sequence in block collection must be sufficiently indented and end with a ]',
    4,
  ],
  [
    '---\ntitle: A\nb: c: d\n---\n',
    'its YAML cannot be read: Nested mappings are not allowed in compact mappings',
    3,
  ],
  ['---\n- a\n---\n', 'its front matter is not one key a line', 2],
  ['+++\ntitle = "A"\ndate = 2014-02-31\n+++\n', '"2014-02-31" is not a day that exists', 3],
  ['{\n"title": }\n', 'its JSON cannot be read: Unexpected end of JSON input', 1],
])('%j is refused with its line', (text, problem, line) => {
  const page = parsePage(text);
  expect(page).toMatchObject({ line });
  expect(page).toHaveProperty('problem', expect.stringContaining(problem.split(':')[0]!));
});

test.each(['Plain text', '', '----\na: b\n---\n', '{{ template }}', '<html>'])(
  '%j is no page with front matter',
  (text) => {
    expect(parsePage(text)).toBeUndefined();
  },
);

test('a few lines of aliases cannot stand for gigabytes', () => {
  const levels = Array.from(
    { length: 20 },
    (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}, *a${i}]`,
  );
  expect(parsePage(`---\na0: &a0 [x, x]\n${levels.join('\n')}\n---\n`)).toHaveProperty('problem');
});
