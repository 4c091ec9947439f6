import { expect, test } from 'vitest';
import { reportedWith } from '../../src/archive/entity.ts';
import { archiveOf } from '../helpers/archive-of.ts';

const archive = archiveOf(
  '2023-10-10 KG,RU summits One',
  '2023-10-11 KG,RU summits,energy Two',
  '2023-10-12 KG,CN energy Three',
  '2023-10-13 RU - Four',
);

test('what a name is most reported with: most articles first, and never itself', () => {
  const [kyrgyzstan] = archive.entities.ofKind('country').filter(({ ref }) => ref.key === 'KG');
  const shared = reportedWith(kyrgyzstan!).map(({ ref, count }) => `${ref.name} ${count}`);
  expect(shared).toEqual(['Desk 3', 'energy 2', 'Russia 2', 'summits 2', 'China 1']);
});

test('countries are listed from A to Z with their articles, newest first', () => {
  expect(archive.entities.ofKind('country').map(({ ref, articles }) => [ref.name, articles.length])).toEqual([
    ['China', 1],
    ['Kyrgyzstan', 3],
    ['Russia', 3],
  ]);
});

test('asking for a name of another archive is a mistake of the program', () => {
  const [other] = archiveOf('2023-10-10 FR - One').entities.ofKind('country');
  expect(() => archive.entities.of(other!.ref)).toThrow('no entity country FR');
});
