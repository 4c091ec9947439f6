import { describe, expect, test } from 'vitest';
import { releaseOf } from '../../src/archive/release.ts';
import { article, type ArticleParts } from '../helpers/article.ts';
import { archiveFrom, titles } from '../helpers/archive-of.ts';
import { articleFile } from '../helpers/content-from.ts';

/** Why an article is held back on 13 October 2023, and until when; undefined if it is published. */
function held(parts: ArticleParts, drafts = false) {
  const [found] = releaseOf([article(parts)], '2023-10-13', drafts).held;
  return found && [found.reason, found.until];
}

describe('an article on the as-of day', () => {
  test.each<[string, ArticleParts, ReturnType<typeof held>]>([
    ['of the past is published', { date: '2023-10-12' }, undefined],
    ['of the day itself is published', { date: '2023-10-13' }, undefined],
    ['of the day itself, later that day, is published', { date: '2023-10-13T23:59-11:00' }, undefined],
    ['of the next day is held back until then', { date: '2023-10-14' }, ['future', '2023-10-14']],
    ['a draft is held back without end', { status: 'draft' }, ['draft', undefined]],
    [
      'an embargoed one is held back until its day',
      { status: 'embargoed', embargoUntil: '2023-10-14' },
      ['embargoed', '2023-10-14'],
    ],
    ['an embargo ends on its day', { status: 'embargoed', embargoUntil: '2023-10-13' }, undefined],
    [
      'an embargo that ends before its date gives way to the date',
      { date: '2023-10-20', status: 'embargoed', embargoUntil: '2023-10-01' },
      ['future', '2023-10-20'],
    ],
    [
      'an embargoed one of the future is held back until both are over',
      { date: '2023-10-20', status: 'embargoed', embargoUntil: '2023-10-15' },
      ['embargoed', '2023-10-20'],
    ],
    [
      'a withdrawn one is published as withdrawn',
      { status: 'withdrawn', withdrawn: { date: '2023-10-12', reason: 'R' } },
      undefined,
    ],
  ])('%s', (_name, parts, expected) => {
    expect(held(parts)).toEqual(expected);
  });
});

test('drafts are shown while editing, but not the future', () => {
  expect(held({ status: 'draft' }, true)).toBeUndefined();
  expect(held({ status: 'draft', date: '2023-10-14' }, true)).toEqual(['future', '2023-10-14']);
});

test('no article is lost: each is published or held back', () => {
  const all = [article({ date: '2023-10-14' }), article(), article({ status: 'draft' })];
  const { published, held: back } = releaseOf(all, '2023-10-13', false);
  expect(published.length + back.length).toBe(3);
});

test('what is held back makes no page, no name and no link', () => {
  const archive = archiveFrom(
    `-- articles/2023-10-13-open.md --
${articleFile('title: Open', 'See [the other](2023-10-13-secret.md).')}
-- articles/2023-10-13-secret.md --
${articleFile('title: Secret\ntopics: [Secret topic]\ncountries: [KG]\nstatus: draft')}`,
  );
  expect(titles(archive.articles)).toEqual(['Open']);
  expect(archive.find('topic', 'Secret topic')).toBeUndefined();
  expect(archive.entities.ofKind('country')).toEqual([]);
  expect(archive.articles[0]?.links).toEqual([{ href: '2023-10-13-secret.md', target: undefined }]);
  expect(archive.problems).toMatchObject([
    {
      severity: 'warning',
      path: 'articles/2023-10-13-open.md',
      message: 'the link to "2023-10-13-secret.md" is shown as plain text: that article is held back',
    },
  ]);
});
