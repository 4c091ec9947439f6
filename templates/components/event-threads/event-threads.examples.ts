import type { EventThreadsView } from '../../../src/pages/event-threads.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

export const examples = {
  'two events': [
    {
      heading: 'Running stories',
      height: 104,
      months: [
        { x: 0, text: 'Jan', quarter: true },
        { x: 8.49, text: 'Feb', quarter: false },
      ],
      lanes: [
        {
          event: { text: 'Port strike', url: '/events/port-strike/' },
          labelY: 38,
          lineY: 50,
          from: 3.5,
          to: 20,
          dots: [
            { x: 3.5, url: '/2023/01/14-port-strike/', label: '14 January 2023: Port strike' },
            { x: 20, url: '/2023/03/15-port-strike-ends/', label: '15 March 2023: Port strike ends' },
          ],
        },
        { event: { text: 'Flood', url: undefined }, labelY: 78, lineY: 90, from: 50, to: 50, dots: [] },
      ],
    },
  ],
} satisfies Examples<readonly [threads: EventThreadsView]>;
