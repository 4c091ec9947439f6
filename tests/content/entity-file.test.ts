import { describe, expect, test } from 'vitest';
import { contentFrom, problemsOf } from '../helpers/content-from.ts';

function entity(path: string, frontMatter: string, text = '') {
  const content = contentFrom(`-- ${path} --\n---\n${frontMatter}\n---\n${text}`);
  expect(content.problems).toEqual([]);
  return [...content.entityFiles, ...content.pages][0]!;
}

test('a file without a title is called by its name', () => {
  expect(entity('topics/central-asia.md', '').title).toBe('Central asia');
  expect(entity('topics/central-asia.md', 'title: Central Asia').title).toBe('Central Asia');
});

test('the introduction is kept without the blank lines around it, and knows where it begins', () => {
  expect(entity('topics/a.md', 'title: A', '\n\nWords.\n\n')).toMatchObject({ text: 'Words.', textLine: 6 });
});

describe('each kind has keys of its own', () => {
  test.each([
    [
      'topics/a.md',
      'broader: Conflict\niptc: medtop:20000418',
      { broader: 'Conflict', iptc: 'medtop:20000418' },
    ],
    [
      'organisations/a.md',
      'abbreviation: CSTO\nkind: military alliance\nseat: RU\nasOf: 2023\nmembers: [KG, {name: FI, from: 2023-04-04}, {name: TM, as: associate}]',
      {
        abbreviation: 'CSTO',
        kind: 'military alliance',
        seat: 'RU',
        asOf: { iso: '2023' },
        members: [
          { name: 'KG' },
          { name: 'FI', from: { iso: '2023-04-04' } },
          { name: 'TM', as: 'associate' },
        ],
      },
    ],
    [
      'people/a.md',
      'country: Kazakhstan\nroles: [{title: President, of: KZ, from: 2019-03-20}]',
      { country: 'KZ', roles: [{ title: 'President', of: 'KZ', from: { iso: '2019-03-20' } }] },
    ],
    ['events/a.md', 'from: 2022-07-22\nto: 2023-07', { from: { iso: '2022-07-22' }, to: { iso: '2023-07' } }],
    [
      'sources/a.md',
      'url: https://g.example\ncountry: KG\nlanguage: RU',
      { url: 'https://g.example', country: 'KG', language: 'ru' },
    ],
    ['countries/a.md', 'code: Kyrgyzstan', { code: 'KG' }],
    ['pages/about.md', 'title: About\nredirects: [/info/]', { title: 'About', redirects: ['/info/'] }],
    [
      'topics/a.md',
      'otherNames: [B, C]\nwikidata: Q813\nredirects: [/old/]\nfeatured: [2023-10-13-a]',
      { otherNames: ['B', 'C'], wikidata: 'Q813', redirects: ['/old/'], featured: ['2023-10-13-a'] },
    ],
  ])('%s: %s', (path, frontMatter, fields) => {
    expect(entity(path, frontMatter).fields).toMatchObject(fields);
  });

  test.each([
    ['topics/a.md', 'brother: X', '2:1  error  unknown key "brother"\n    did you mean "broader"?'],
    ['topics/a.md', 'members: [KG]', '2:1  error  unknown key "members"'],
    ['topics/a.md', 'iptc: 20000418', '2:7  error  "iptc" is a number, not text'],
    ['topics/a.md', 'iptc: medtop:1', '2:7  error  "iptc" must be an IPTC code'],
    ['topics/a.md', 'wikidata: 813', '2:11  error  "wikidata" is a number'],
    ['topics/a.md', 'wikidata: Q0', '2:11  error  "wikidata" must be a Wikidata id'],
    ['organisations/a.md', 'members: KG', '2:10  error  "members" must be a list'],
    ['organisations/a.md', 'members: [{as: member}]', '"members[1].name" is missing'],
    [
      'organisations/a.md',
      'members: [{name: KG, as: friend}]',
      '"members[1].as" must be member, associate or observer',
    ],
    ['organisations/a.md', 'members: [{name: KG, to: present}]', 'members[1].to: "present" is not a date'],
    ['organisations/a.md', 'seat: Atlantis', '2:7  error  unknown country "Atlantis"'],
    ['people/a.md', 'roles: [{of: KG}]', '"roles[1].title" is missing'],
    ['events/a.md', 'from: soon', '2:7  error  from: "soon" is not a date'],
    ['events/a.md', 'from: 2023-07\nto: 2022', '3:5  error  "to" is before "from"'],
    ['people/a.md', 'roles: [{title: Mayor, from: 2023, to: 2022}]', '"roles[1].to" is before "from"'],
    ['organisations/a.md', 'members: [{name: KG, from: 2023, to: 2022}]', '"members[1].to" is before "from"'],
    ['sources/a.md', 'url: javascript:alert(1)', 'is not a web address'],
    ['countries/a.md', 'title: A', '1  error  "code" is missing'],
    ['countries/a.md', 'code: CS', '"CS" could be "Czechoslovakia" (CSHH) or'],
    ['pages/about.md', 'redirects: [/a/]', '1  error  "title" is missing'],
  ])('%s: %s is refused', (path, frontMatter, problem) => {
    expect(problemsOf(`-- ${path} --\n---\n${frontMatter}\n---\n`).join('\n')).toContain(problem);
  });
});
