import { describe, expect, test } from 'vitest';
import type { DirectoryView } from '../../src/pages/directory-page.ts';
import { articleFile } from '../helpers/content-from.ts';
import { pageAddresses, planOf, viewAt } from '../helpers/plan-of.ts';

/** The plan of an archive with one article under each of these topics. */
function planWith(topics: readonly string[]) {
  const articles: string[] = [];
  // An article may have fifty.
  for (let from = 0; from < topics.length; from += 50) {
    const some = JSON.stringify(topics.slice(from, from + 50));
    articles.push(`-- articles/2023-10-13-a${from}.md --\n${articleFile(`topics: ${some}`)}`);
  }
  return planOf(articles.join(''));
}

function directory(topics: readonly string[]): DirectoryView {
  return viewAt<DirectoryView>(planWith(topics), '/topics/');
}

const many = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${String.fromCodePoint(65 + (index % 26))}${index}`);

test('names stand under their letters, accents aside, with how much there is', () => {
  const { groups, letters } = directory(['Élan', 'apple', 'Ärzte', '5G', 'Energy', 'Жизнь', 'C++']);
  expect(groups.map(({ letter, names }) => [letter, names.map(({ text }) => text)])).toEqual([
    ['Other', ['5G']],
    ['A', ['apple', 'Ärzte']],
    ['C', ['C++']],
    ['E', ['Élan', 'Energy']],
    ['Ж', ['Жизнь']],
  ]);
  expect(groups[1]?.names[0]).toMatchObject({ url: '/topics/apple/', count: '1' });
  expect(letters).toEqual([]);
});

test('a longer one has links to its letters', () => {
  const { groups, letters } = directory(many(40));
  expect(letters).toHaveLength(26);
  expect(letters[0]).toEqual({ text: 'A', url: '#letter-a', count: '2' });
  expect(groups[0]?.id).toBe('letter-a');
});

describe('with more than 500 names', () => {
  const plan = planWith([...many(520), '5G']);

  test('each letter has its page, whose address is English in every language', () => {
    const pages = pageAddresses(plan).filter((address) => address.startsWith('/topics/by-letter/'));
    expect(pages).toHaveLength(27);
    expect(pages).toContain('/topics/by-letter/other/');
  });

  test('the directory links the letters and lists no names', () => {
    const view = viewAt<DirectoryView>(plan, '/topics/');
    expect(view.groups).toEqual([]);
    expect(view.letters.find(({ text }) => text === 'B')).toEqual({
      text: 'B',
      url: '/topics/by-letter/b/',
      count: '20',
    });
  });

  test('the page of a letter leads back up', () => {
    const view = viewAt<DirectoryView>(plan, '/topics/by-letter/b/');
    expect(view.title).toBe('Topics: B');
    expect(view.groups[0]?.names).toHaveLength(20);
    expect(view.breadcrumbs.at(-1)).toEqual({ text: 'Topics', url: '/topics/' });
  });
});

test('a kind of which there is nothing has no directory: no page is empty', () => {
  const addresses = pageAddresses(planWith(['A']));
  expect(addresses).toContain('/topics/');
  expect(addresses).not.toContain('/people/');
  expect(addresses).not.toContain('/countries/');
});
