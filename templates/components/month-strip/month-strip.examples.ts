import type { MonthStripView } from '../../../src/pages/month-strip.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

const strip: MonthStripView = {
  heading: 'When it was reported',
  summary: '4 articles, 2 sources, nothing between January and April 2023',
  height: 66,
  groundY: 48,
  tickY: 62,
  bars: [
    { url: '/2023/01/', label: 'January 2023: 1 article', x: 0, width: 8.33, y: 32, height: 16 },
    { url: '/2023/04/', label: 'April 2023: 3 articles', x: 25, width: 8.33, y: 0, height: 48 },
  ],
  ticks: [{ x: 0, text: '2023' }],
  listLabel: 'Month by month',
  periods: [
    { text: 'April 2023', url: '/2023/04/', count: '3' },
    { text: 'January 2023', url: '/2023/01/', count: '1' },
  ],
};

export const examples = {
  'a year of months': [strip],
  'one article': [
    { ...strip, summary: '1 article', bars: strip.bars.slice(0, 1), periods: strip.periods.slice(1) },
  ],
} satisfies Examples<readonly [strip: MonthStripView]>;
