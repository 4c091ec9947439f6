import type { CardGroup } from '../../../src/pages/article-card.ts';
import type { Examples } from '../../../src/site/component-examples.ts';
import { plainCard } from '../article-card/article-card.examples.ts';

const october: CardGroup = {
  heading: { text: 'October 2023', url: undefined },
  id: undefined,
  cards: [plainCard, plainCard],
};

export const examples = {
  months: [[october, { ...october, heading: { text: 'September 2023', url: undefined } }], 2],
  'days with anchors': [[{ ...october, heading: { text: '13 October', url: undefined }, id: 'd13' }], 2],
  'days with pages of their own': [
    [
      { heading: { text: '13 October', url: '/2023/10/13/' }, id: 'd13', count: '128', cards: [] },
      { heading: { text: '12 October', url: '/2023/10/12/' }, id: 'd12', count: '7', cards: [] },
    ],
    2,
  ],
  'brief cards': [[october], 3, 'brief'],
} satisfies Examples<
  readonly [
    groups: readonly (CardGroup & { readonly count?: string })[],
    level: number,
    size?: 'full' | 'brief',
  ]
>;
