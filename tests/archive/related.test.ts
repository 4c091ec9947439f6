import { describe, expect, test } from 'vitest';
import { archiveFrom, archiveOf, articleTitled } from '../helpers/archive-of.ts';
import { articleFile } from '../helpers/content-from.ts';

type Archive = ReturnType<typeof archiveOf>;

/** The related articles of one, each with the reason. */
function related(archive: Archive, title: string): string[] {
  return archive.related(articleTitled(archive, title)).map(({ article, event, shared }) => {
    const reason = event === undefined ? shared.map(({ name }) => name).join(' + ') : 'same event';
    return `${article.title}: ${reason === '' ? 'chosen' : reason}`;
  });
}

function fileOf(day: string, title: string, frontMatter: string): string {
  return `-- articles/${day}-${title.toLowerCase()}.md --\n${articleFile(`title: ${title}\ndate: ${day}\n${frontMatter}`)}`;
}

test('articles that share two subjects are related, most shared first', () => {
  const archive = archiveOf(
    '2023-10-10 KG,RU - Two',
    '2023-10-09 KG,RU summits Three',
    '2023-10-08 KG - One',
    '2023-10-13 KG,RU summits Summit',
  );
  expect(related(archive, 'Summit')).toEqual([
    'Three: Kyrgyzstan + Russia + summits',
    'Two: Kyrgyzstan + Russia',
  ]);
});

test('of equally much shared the nearer in time comes first', () => {
  const archive = archiveOf('2022-01-01 KG,RU - Far', '2023-10-01 KG,RU - Near', '2023-10-13 KG,RU - Summit');
  expect(related(archive, 'Summit')).toEqual(['Near: Kyrgyzstan + Russia', 'Far: Kyrgyzstan + Russia']);
});

test('a later article relates to an earlier one, never the other way round: a page once made stays', () => {
  const archive = archiveOf('2023-10-13 KG,RU - Earlier', '2023-10-14 KG,RU - Later');
  expect(related(archive, 'Earlier')).toEqual([]);
  expect(related(archive, 'Later')).toEqual(['Earlier: Kyrgyzstan + Russia']);
});

test('within an event earlier and later articles are related, before any other', () => {
  const archive = archiveFrom(
    fileOf('2023-10-01', 'Before', 'event: Summit') +
      fileOf('2023-10-02', 'Shares', 'countries: [KG, RU]') +
      fileOf('2023-10-03', 'Now', 'event: Summit\ncountries: [KG, RU]') +
      fileOf('2023-10-05', 'After', 'event: Summit'),
  );
  expect(related(archive, 'Now')).toEqual([
    'After: same event',
    'Before: same event',
    'Shares: Kyrgyzstan + Russia',
  ]);
});

test('at most four are named', () => {
  const lines = Array.from({ length: 6 }, (_, index) => `2023-10-0${index + 1} KG,RU - Article${index}`);
  const archive = archiveOf(...lines, '2023-10-13 KG,RU - Summit');
  expect(related(archive, 'Summit')).toHaveLength(4);
});

describe('articles chosen by hand', () => {
  test('come first, and are not named twice', () => {
    const archive = archiveFrom(
      fileOf('2023-10-01', 'Chosen', 'countries: [KG, RU]') +
        fileOf('2023-10-02', 'Computed', 'countries: [KG, RU]') +
        fileOf('2023-10-03', 'Now', 'countries: [KG, RU]\nrelated: [2023-10-01-chosen, 2023-10-01-chosen]'),
    );
    expect(related(archive, 'Now')).toEqual(['Chosen: chosen', 'Computed: Kyrgyzstan + Russia']);
  });

  test('must be there', () => {
    const archive = archiveFrom(
      fileOf('2023-10-01', 'Chosen', '') + fileOf('2023-10-03', 'Now', 'related: [2023-10-01-chosn]'),
    );
    expect(archive.problems).toMatchObject([
      {
        severity: 'error',
        path: 'articles/2023-10-03-now.md',
        message: '"related": there is no article "2023-10-01-chosn"',
        hint: 'did you mean "2023-10-01-chosen"?',
      },
    ]);
  });

  test('cannot be the article itself', () => {
    const archive = archiveFrom(fileOf('2023-10-03', 'Now', 'related: [2023-10-03-now]'));
    expect(archive.problems).toMatchObject([
      {
        severity: 'error',
        path: 'articles/2023-10-03-now.md',
        message: '"related" names the article itself',
      },
    ]);
    expect(related(archive, 'Now')).toEqual([]);
  });

  test('are left out with a warning while they are held back', () => {
    const archive = archiveFrom(
      fileOf('2023-10-01', 'Draft', 'status: draft') +
        fileOf('2023-10-03', 'Now', 'related: [2023-10-01-draft]'),
    );
    expect(archive.problems).toMatchObject([
      { severity: 'warning', message: '"related" names "2023-10-01-draft", which is held back and left out' },
    ]);
  });
});

test('the same article in another language is not related: its page links it as such', () => {
  const archive = archiveFrom(
    fileOf('2023-10-01', 'Before', 'event: Summit') +
      fileOf('2023-10-03', 'Now', 'event: Summit') +
      fileOf('2023-10-03', 'Jetzt', 'event: Summit\ntranslationOf: 2023-10-03-now'),
  );
  expect(related(archive, 'Now')).toEqual(['Before: same event']);
  expect(related(archive, 'Jetzt')).toEqual(['Before: same event']);
});
