import type { TimelineMonth } from '../../../src/pages/timeline.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

const strike = {
  date: { iso: '2023-10-13', text: '13 October' },
  headline: 'Port strike widens',
  url: '/2023/10/13-port-strike-widens/',
  language: undefined,
  direction: undefined,
};

const october: TimelineMonth = {
  heading: 'October 2023',
  id: 't2023-10',
  threads: [
    {
      event: { text: 'Port strike', url: '/events/port-strike/' },
      count: undefined,
      entries: [strike, { ...strike, headline: 'إضراب الميناء يتسع', language: 'ar', direction: 'rtl' }],
    },
    { event: undefined, count: undefined, entries: [{ ...strike, headline: 'Harvest fails' }] },
  ],
  others: undefined,
};

export const examples = {
  'a thread and an article': [[october], 2],
  'more than can be listed': [
    [
      {
        ...october,
        threads: [{ ...october.threads[0]!, count: '120 articles', entries: [] }],
        others: { text: 'Others: 210 articles', url: '/2023/10/' },
      },
    ],
    2,
  ],
} satisfies Examples<readonly [months: readonly TimelineMonth[], level: number]>;
