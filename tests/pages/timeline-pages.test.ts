import { describe, expect, test } from 'vitest';
import type { EntityView } from '../../src/pages/entity-page.ts';
import type { TimelineView } from '../../src/pages/timeline-pages.ts';
import type { TimelineMonth } from '../../src/pages/timeline.ts';
import { contentOf } from '../helpers/archive-of.ts';
import { articleFile } from '../helpers/content-from.ts';
import { pageAddresses, planOf, viewAt } from '../helpers/plan-of.ts';

function articles(...all: readonly (readonly [day: string, title: string, frontMatter?: string])[]): string {
  return all
    .map(([day, title, more = '']) => {
      const stem = `${day}-${title.toLowerCase().replaceAll(' ', '-')}`;
      return `-- articles/${stem}.md --\n${articleFile(`title: ${title}\ndate: ${day}\n${more}`.trim())}`;
    })
    .join('');
}

/** A month as `October 2023: 13 October Strike | Port strike (7 October One, 9 October Two)`. */
function shown({ heading, threads, others }: TimelineMonth): string {
  const parts = threads.map(({ event, count, entries }) => {
    const list = entries.map(({ date, headline }) => `${date.text} ${headline}`).join(', ');
    return event === undefined ? list : `${event.text} (${count ?? list})`;
  });
  return `${heading}: ${[...parts, ...(others ? [others.text] : [])].join(' | ')}`;
}

describe('the timelines', () => {
  test('are one a year, and the newest as the way in', () => {
    const plan = planOf(contentOf('2021-03-01 KE - Old', '2023-03-02 KE - New'));
    expect(pageAddresses(plan).filter((address) => address.startsWith('/timeline/'))).toEqual([
      '/timeline/',
      '/timeline/2021/',
      '/timeline/2023/',
    ]);
    const newest = viewAt<TimelineView>(plan, '/timeline/');
    expect(newest.months.map(shown)).toEqual(['March 2023: 2 March New']);
    expect(newest.years.map(({ text, url, count }) => `${text} ${url} ${count}`)).toEqual([
      '2023 /timeline/2023/ 1',
      '2021 /timeline/2021/ 1',
    ]);
  });

  test('are not made for an archive without articles', () => {
    expect(pageAddresses(planOf(''))).not.toContain('/timeline/');
  });

  test('go by the day on which a thing happened, oldest first', () => {
    const plan = planOf(
      articles(
        ['2023-05-09', 'Verdict'],
        ['2023-05-10', 'Attack remembered', 'happened: 2023-02-03'],
        ['2023-05-11', 'Old files', 'happened: 1991-08'],
      ),
    );
    expect(viewAt<TimelineView>(plan, '/timeline/2023/').months.map(shown)).toEqual([
      'February 2023: 3 February Attack remembered',
      'May 2023: 9 May Verdict',
    ]);
    expect(viewAt<TimelineView>(plan, '/timeline/1991/').months.map(shown)).toEqual([
      'August 1991: August 1991 Old files',
    ]);
  });

  test('say when only the year is known, or a stretch of days', () => {
    const plan = planOf(
      articles(
        ['2023-05-09', 'Long drought', 'happened: 2023'],
        ['2023-05-10', 'Summit', 'happened: 2023-05-01/2023-05-03'],
      ),
    );
    expect(viewAt<TimelineView>(plan, '/timeline/2023/').months.map(shown)).toEqual([
      'Some time in 2023: 2023 Long drought',
      'May 2023: 1–3 May 2023 Summit',
    ]);
  });

  test('keep the articles of one event together within a month', () => {
    const plan = planOf(
      articles(
        ['2023-10-07', 'One', 'event: Strike'],
        ['2023-10-08', 'Rain'],
        ['2023-10-09', 'Two', 'event: Strike'],
        ['2023-11-01', 'Three', 'event: Strike'],
      ),
    );
    const view = viewAt<TimelineView>(plan, '/timeline/2023/');
    expect(view.months.map(shown)).toEqual([
      'October 2023: Strike (7 October One, 9 October Two) | 8 October Rain',
      'November 2023: Strike (1 November Three)',
    ]);
    expect(view.threads?.lanes.map(({ event, dots }) => [event.text, dots.length])).toEqual([['Strike', 3]]);
  });

  test('name events and count where there are too many articles to list', () => {
    const plan = planOf(
      Array.from({ length: 320 }, (_, index) => {
        const day = `2023-10-${String((index % 28) + 1).padStart(2, '0')}`;
        return articles([day, `Story ${index}`, index < 20 ? 'event: Strike' : '']);
      }).join(''),
    );
    expect(viewAt<TimelineView>(plan, '/timeline/2023/').months.map(shown)).toEqual([
      'October 2023: Strike (20 articles) | Others: 300 articles',
    ]);
  });

  test('of a year change with its own articles only', () => {
    const own = articles(['2022-05-09', 'Verdict'], ['2022-05-10', 'Appeal']);
    const year = (content: string) => viewAt<TimelineView>(planOf(content), '/timeline/2022/');
    const [before, after] = [
      year(own + articles(['2023-01-01', 'New'])),
      year(own + articles(['2023-01-01', 'New'], ['2023-01-02', 'Newer'])),
    ];
    expect(after).toEqual(before);
  });

  test('stand on the page of an event, with all that belongs to it', () => {
    const plan = planOf(
      articles(
        ['2022-12-30', 'One', 'event: Strike'],
        ['2023-01-02', 'Two', 'event: Strike\nhappened: 2022-12-31'],
        ['2023-01-03', 'Other'],
      ),
    );
    expect(viewAt<EntityView>(plan, '/events/strike/').timeline.map(shown)).toEqual([
      'December 2022: 30 December One | 31 December Two',
    ]);
  });
});
