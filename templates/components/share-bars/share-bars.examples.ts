import type { SourceShare } from '../../../src/pages/coverage-page.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

export const examples = {
  'two sources': [
    [
      {
        name: { text: 'Harbour Post', url: '/sources/harbour-post/' },
        figures: '38 articles, 91%',
        width: 91,
      },
      { name: { text: 'Wire', url: undefined }, figures: '4 articles, 9%', width: 9 },
    ],
  ],
} satisfies Examples<readonly [shares: readonly SourceShare[]]>;
