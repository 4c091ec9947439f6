import type { HeatGridView } from '../../../src/pages/heat-grid.ts';
import { en } from '../../../src/pages/words/en.ts';
import type { Words } from '../../../src/pages/words/words.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

const grid: HeatGridView = {
  caption: 'Number of articles about each country in each year',
  corner: 'Country',
  columns: ['2022', '2023'],
  panels: [
    [
      {
        name: { text: 'Kenya', url: '/countries/kenya/' },
        cells: [
          { count: '12', step: 5 },
          { count: '1', step: 1 },
        ],
      },
      {
        name: { text: 'Uganda', url: undefined },
        cells: [
          { count: '', step: 0 },
          { count: '3', step: 2 },
        ],
      },
    ],
  ],
  legend: [
    { step: 1, text: '1–2' },
    { step: 2, text: '3 or more' },
  ],
};

export const examples = {
  'one table': [grid, en],
  'tables beside each other': [{ ...grid, panels: [grid.panels[0]!, grid.panels[0]!] }, en],
} satisfies Examples<readonly [grid: HeatGridView, words: Words]>;
