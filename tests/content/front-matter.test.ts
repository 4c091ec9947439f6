import { describe, expect, test } from 'vitest';
import { fieldPosition, parseFrontMatter, parseYamlFile } from '../../src/content/front-matter.ts';

/** The problem of a file that is refused: `line:column message | hint`. */
function refusal(text: string): string {
  const result = parseFrontMatter('articles/a.md', text);
  if (!('problems' in result)) return `accepted: ${JSON.stringify(result.data)}`;
  const [problem] = result.problems;
  const place = [problem?.line, problem?.column].filter((part) => part !== undefined).join(':');
  return [`${place} ${problem?.message}`, problem?.hint].filter((part) => part !== undefined).join(' | ');
}

function accepted(text: string) {
  const result = parseFrontMatter('articles/a.md', text);
  if ('problems' in result) throw new Error(refusal(text));
  return result;
}

describe('a file is taken apart', () => {
  test('into fields, body and the line of the body', () => {
    expect(accepted('---\ntitle: A\n---\n\nText.\n')).toEqual({
      data: { title: 'A' },
      body: '\nText.\n',
      bodyLine: 4,
      yaml: 'title: A\n',
    });
  });

  test.each([
    ['---\n---\nText.', {}, 'Text.', 3],
    ['---\n---', {}, '', 3],
    ['---  \ntitle: A\n--- \t\nText.', { title: 'A' }, 'Text.', 4],
    ['---\ntitle: A\n---', { title: 'A' }, '', 4],
    ['---\n# only a remark\n---\nText.', {}, 'Text.', 4],
    ['---\ntitle: A\n---\nText.\n---\nMore.', { title: 'A' }, 'Text.\n---\nMore.', 4],
    ['---\ntitle: |\n  A\n   ---\n  B\n---\n', { title: 'A\n ---\nB\n' }, '', 7],
  ])('%j', (text, data, body, bodyLine) => {
    expect(accepted(text)).toMatchObject({ data, body, bodyLine });
  });

  test('dates, "no" and version numbers in quotes stay text', () => {
    const { data } = accepted('---\ndate: 2023-10-13\ncountries: [NO, no, yes, on]\ntitle: "1.10"\n---\n');
    expect(data).toEqual({ date: '2023-10-13', countries: ['NO', 'no', 'yes', 'on'], title: '1.10' });
  });

  test('keys of every object are keys like any other', () => {
    const { data } = accepted('---\nconstructor: a\ntoString: b\n---\n');
    expect(Object.entries(data)).toEqual([
      ['constructor', 'a'],
      ['toString', 'b'],
    ]);
  });
});

describe('a fence that is none', () => {
  const keys = 'put the keys between two lines ---, for example: title: Port strike widens';
  const missing = 'the front matter is missing: the first line must be ---';

  test.each([
    ['', `1 ${missing} | ${keys}`],
    ['title: A\n', `1 ${missing} | ${keys}`],
    ['\n---\ntitle: A\n---\n', `1 ${missing} | remove the blank line or spaces before it`],
    [' ---\ntitle: A\n---\n', `1 ${missing} | remove the blank line or spaces before it`],
    ['----\ntitle: A\n----\n', `1 ${missing} | the fence is exactly three hyphens`],
    ['---js\n{}\n---\n', `1 ${missing} | only YAML between two --- lines is read`],
    ['---yaml\ntitle: A\n---\n', `1 ${missing} | only YAML between two --- lines is read`],
    ['+++\ntitle = "A"\n+++\n', `1 ${missing} | only YAML between two --- lines is read`],
    [';;;\n{}\n;;;\n', `1 ${missing} | only YAML between two --- lines is read`],
    ['--- js\n{}\n---\n', `1 ${missing} | only YAML between two --- lines is read`],
    ['–––\ntitle: A\n–––\n', `1 ${missing} | ${keys}`],
    ['---\ntitle: A\n', '1 the front matter has no end | put a line --- below its last key'],
    ['---', '1 the front matter has no end | put a line --- below its last key'],
    ['---\ntitle: A\n ---\nText.', '1 the front matter has no end | put a line --- below its last key'],
    ['---\ntitle: A\n----\nText.', '1 the front matter has no end | put a line --- below its last key'],
  ])('%j', (text, problem) => {
    expect(refusal(text)).toBe(problem);
  });

  test('a line that only begins with three hyphens never ends the front matter early', () => {
    const text = '---\ntitle: A\n---x: 1\ncountries: [KG]\n---\n';
    expect(refusal(text)).toBe(
      '3 a line of the front matter begins with --- and goes on | the fence is exactly three hyphens; put a value in quotes',
    );
  });
});

describe('YAML that cannot be read', () => {
  test.each([
    [
      '---\ntitle: Grain deal: what next\n---\n',
      '2:18 the YAML cannot be read: bad indentation of a mapping entry | put the value in quotes: title: "Grain deal: what next"',
    ],
    [
      '---\ntitle: "Open\ndate: 2023-10-13\n---\n',
      '4:1 the YAML cannot be read: unexpected end of the stream within a double quoted scalar | close the quotation mark',
    ],
    [
      '---\ntitle: A\ntopics:\n\t- b\n---\n',
      '4:1 the YAML cannot be read: tab characters must not be used in indentation | indent with spaces, not with tabs',
    ],
    ['---\ntitle: A\ntitle: B\n---\n', '3:1 "title" stands here and on line 2 | keep one of the two'],
    [
      '---\ntitle: A\nsource: {name: B, name: C}\n---\n',
      '3:19 the YAML cannot be read: duplicated mapping key | keep one of the two',
    ],
    ['---\ntitle: A\n  b: c\n---\n', '3:4 the YAML cannot be read: bad indentation of a mapping entry'],
    [
      '---\ntitle: A\n...\nsummary: B\n---\n',
      'the YAML cannot be read: expected a single document in the stream, but found more | keep one, and put a value',
    ],
    ['---\n- a\n- b\n---\n', '2 front matter must be lines of the form "key: value"'],
    ['---\njust text\n---\n', '2 front matter must be lines of the form "key: value"'],
    [
      '---\ntitle: &a A\nsummary: *a\n---\n',
      '2 anchors and aliases (& and *) are not allowed here | write the value out',
    ],
    [
      '---\ntitle: !!js/function "x"\n---\n',
      '2:25 the YAML cannot be read: unknown tag !<tag:yaml.org,2002:js/function>',
    ],
  ])('%j', (text, problem) => {
    expect(refusal(text)).toContain(problem);
  });

  test('lists in lists without end are refused', () => {
    expect(refusal(`---\na: ${'['.repeat(10_000)}\n---\n`)).toBe('2 lists and maps are nested too deep');
    expect(refusal(`---\na: ${'['.repeat(12)}${']'.repeat(12)}\n---\n`)).toBe(
      '2 lists and maps are nested too deep',
    );
    expect(accepted(`---\na: [[[1]]]\n---\n`).data).toEqual({ a: [[[1]]] });
  });

  test('aliases that stand for gigabytes are refused before they are read', () => {
    const bomb = [
      'a: &a [x, x]',
      ...'bcdefghij'.split('').map((key, at) => `${key}: &${key} [*${'abcdefghi'[at]}]`),
    ];
    expect(refusal(`---\n${bomb.join('\n')}\n---\n`)).toContain('2 anchors and aliases');
  });

  test('front matter beyond 64 KB is refused', () => {
    expect(refusal(`---\ntitle: ${'x'.repeat(70_000)}\n---\n`)).toBe(
      '1 the front matter is too large; the limit is 64 KB | move text into the body',
    );
  });

  test('the same mistake is reported each time it is read', () => {
    const text = '---\ntitle: [\n---\n';
    expect(refusal(text)).toBe(refusal(text));
    expect(refusal(text)).toContain('the YAML cannot be read');
  });
});

test('a YAML file counts its lines from its first', () => {
  const result = parseYamlFile('site.yaml', 'title: A\nurl: b: c\n');
  expect('problems' in result && result.problems).toMatchObject([{ path: 'site.yaml', line: 2 }]);
  expect(parseYamlFile('site.yaml', '')).toMatchObject({ data: {} });
});

test('a YAML file that holds two documents is refused: only one of them would be read', () => {
  const result = parseYamlFile('site.yaml', 'title: A\n---\nurl: https://a.example\n');
  expect('problems' in result && result.problems).toMatchObject([
    { severity: 'error', message: expect.stringContaining('expected a single document') as string },
  ]);
});

describe('the place of a field', () => {
  const yaml = [
    'title: A',
    'countries: [KG, "RU"]',
    'topics:',
    '  - One',
    '  - Two',
    'source:',
    '  name: Desk',
    'references:',
    '  - title: B',
    '    url: x',
    '',
  ].join('\n');

  test.each([
    [['title'], 1, 8],
    [['countries', 1], 2, 17],
    [['countries'], 2, 1],
    [['topics', 1], 5, 5],
    [['source', 'name'], 7, 9],
    [['references', 0, 'url'], 10, 10],
    [['references', 0, 'date'], 9, 5],
    [['source', 'url'], 6, 1],
  ])('%j is at %i:%i', (path, line, column) => {
    expect(fieldPosition(yaml, path)).toEqual({ line, column });
  });

  test('can be that of its key', () => {
    expect(fieldPosition(yaml, ['title'], 'key')).toEqual({ line: 1, column: 1 });
    expect(fieldPosition(yaml, ['source', 'name'], 'key')).toEqual({ line: 7, column: 3 });
  });

  test('is unknown where nothing around it is there', () => {
    expect(fieldPosition(yaml, ['date'])).toBeUndefined();
  });
});
