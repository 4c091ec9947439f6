import { describe, expect, test } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { archiveFrom } from '../helpers/archive-of.ts';
import { articleFile } from '../helpers/content-from.ts';

function pairsOf(archive: Archive): string[] {
  return archive.together.pairs.map(
    ({ first, second, articles }) =>
      `${first.kind} ${first.slug} + ${second.kind} ${second.slug}: ${articles.length}`,
  );
}

/** `count` articles, a day each, with the same front matter. */
function articles(count: number, frontMatter: string, month = '2023-01'): string {
  return Array.from({ length: count }, (_, index) => {
    const day = `${month}-${String(index + 1).padStart(2, '0')}`;
    return `-- articles/${day}-story-${index}-${count}.md --\n${articleFile(`date: ${day}\n${frontMatter}`)}`;
  }).join('');
}

describe('names reported together', () => {
  test('are a pair once they share five articles', () => {
    const four = archiveFrom(articles(4, 'countries: [AM, RU]'));
    const five = archiveFrom(articles(5, 'countries: [AM, RU]'));
    expect(pairsOf(four)).toEqual([]);
    expect(pairsOf(five)).toEqual(['country armenia + country russia: 5']);
  });

  test('stand in the order of kinds, then of slugs, and never as a source', () => {
    const archive = archiveFrom(
      articles(
        5,
        'countries: [RU, AM]\ntopics: [Aid]\norganisations: [Zebra]\npeople: [Bea]\nevent: War\nsource: Desk',
      ),
    );
    expect(pairsOf(archive)).toEqual([
      'country armenia + country russia: 5',
      'country armenia + organisation zebra: 5',
      'country armenia + person bea: 5',
      'country armenia + event war: 5',
      'country armenia + topic aid: 5',
      'country russia + organisation zebra: 5',
      'country russia + person bea: 5',
      'country russia + event war: 5',
      'country russia + topic aid: 5',
      'organisation zebra + person bea: 5',
      'organisation zebra + event war: 5',
      'organisation zebra + topic aid: 5',
      'person bea + event war: 5',
      'person bea + topic aid: 5',
      'event war + topic aid: 5',
    ]);
  });

  test('list the shared articles newest first, and are found in either order', () => {
    const archive = archiveFrom(
      articles(5, 'countries: [AM, RU]') + articles(3, 'countries: [AM]', '2023-02'),
    );
    const [armenia, russia] = ['AM', 'RU'].map((code) => archive.find('country', code)!);
    const pair = archive.together.of(russia!, armenia!);
    expect(pair).toBe(archive.together.of(armenia!, russia!));
    expect(pair?.articles.map(({ date }) => date.day)).toEqual([
      '2023-01-05',
      '2023-01-04',
      '2023-01-03',
      '2023-01-02',
      '2023-01-01',
    ]);
  });

  test('come with most articles first for one name', () => {
    const archive = archiveFrom(
      articles(5, 'countries: [AM, RU]') + articles(6, 'countries: [AM, GE]', '2023-02'),
    );
    const armenia = archive.find('country', 'AM')!;
    expect(archive.together.ofEntity(armenia).map(({ articles: shared }) => shared.length)).toEqual([6, 5]);
  });

  test('do not count mentions', () => {
    expect(pairsOf(archiveFrom(articles(6, 'countries: [AM]\nmentions: [RU]')))).toEqual([]);
  });

  test('stay a pair when a shared article is withdrawn', () => {
    const withdrawn = `-- articles/2023-03-01-gone.md --\n${articleFile(
      'date: 2023-03-01\ncountries: [AM, RU]\nstatus: withdrawn\nwithdrawn: {date: 2023-04-01, reason: It was wrong.}',
    )}`;
    expect(pairsOf(archiveFrom(articles(4, 'countries: [AM, RU]') + withdrawn))).toEqual([
      'country armenia + country russia: 4',
    ]);
  });

  test('count an article once that spells one name in two ways', () => {
    const file = '-- organisations/un.md --\n---\ntitle: United Nations\notherNames: [UN]\n---\n';
    const archive = archiveFrom(file + articles(5, 'countries: [AM]\norganisations: [UN, United Nations]'));
    expect(pairsOf(archive)).toEqual(['country armenia + organisation un: 5']);
  });
});
