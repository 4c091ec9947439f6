// An article that has nothing to do with the others changes only the pages that show the newest, or that count.
import { beforeAll, expect, test } from 'vitest';
import { contentOf } from '../helpers/archive-of.ts';
import { builtSite } from '../helpers/built-site.ts';
import { hashesBelow } from '../helpers/files-below.ts';

/** Kenya has shelves: 20 articles in 2021, 20 in 2022. */
const ARCHIVE = contentOf(
  ...Array.from({ length: 40 }, (_, index) => {
    const day = String(1 + (index % 20)).padStart(2, '0');
    return `${index < 20 ? 2021 : 2022}-05-${day} KE,TZ shipping,labour Article ${index}`;
  }),
  '2023-02-01 FR wine Harvest',
);

let changed: string[];
let added: string[];

beforeAll(async () => {
  const before = hashesBelow((await builtSite(ARCHIVE)).folder);
  const unrelated = contentOf('2023-12-01 JP robots Unrelated').replace('source: Desk', 'source: Other desk');
  const after = hashesBelow((await builtSite(ARCHIVE + unrelated)).folder);
  changed = Object.keys(before).filter((path) => after[path] !== before[path]);
  added = Object.keys(after).filter((path) => !(path in before));
});

test('no page of another article changes', () => {
  expect(changed.filter((path) => /^\d{4}\/\d\d\/\d\d-/u.test(path))).toEqual([]);
});

test('no shelf and no calendar page of the past changes', () => {
  expect(changed.filter((path) => /(?:^|\/)202[12]\//u.test(path) && path.endsWith('.html'))).toEqual([]);
  expect(added).toContain('2023/12/index.html');
});

test('no page of a name that it does not have changes', () => {
  const names = /^(?:countries|topics|people|organisations|events|sources)\/[^/]+\//u;
  expect(changed.filter((path) => names.test(path))).toEqual([]);
  expect(added).toEqual(expect.arrayContaining(['countries/japan/index.html', 'topics/robots/index.html']));
});

test('what changes is what shows the newest, or counts', () => {
  const expected =
    /^(?:index\.html|latest\/|map\/|coverage\/|timeline\/(?:2023\/)?index\.html|(?:countries|topics|sources)\/index\.html|2023\/|feed\.|feeds\/|articles\.|data\/|sitemap|search\/|pagefind\/|manifest-sha256\.txt)/u;
  expect(changed.filter((path) => !expected.test(path))).toEqual([]);
});
