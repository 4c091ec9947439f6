import type { FileRow } from '../../../src/pages/page-view.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

export const examples = {
  feeds: [
    [
      {
        name: { text: 'Kenya', url: '/countries/kenya/' },
        files: [
          { text: 'Atom', url: '/countries/kenya/feed.xml' },
          { text: 'JSON Feed', url: '/countries/kenya/feed.json' },
        ],
        note: undefined,
      },
    ],
  ],
  'a table with its rows': [
    [{ name: { text: '2023', url: undefined }, files: [{ text: 'CSV', url: '/a.csv' }], note: '1,204 rows' }],
  ],
} satisfies Examples<readonly [rows: readonly FileRow[]]>;
