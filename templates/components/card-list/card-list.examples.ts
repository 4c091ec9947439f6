import type { ArticleCard } from '../../../src/pages/article-card.ts';
import type { Examples } from '../../../src/site/component-examples.ts';
import { arabicCard, plainCard } from '../article-card/article-card.examples.ts';

export const examples = {
  rows: [[plainCard, arabicCard, plainCard], 3],
  'brief rows': [[plainCard, plainCard], 3, 'brief'],
  'front page': [[plainCard, plainCard, plainCard, plainCard], 3, 'full', 'front'],
} satisfies Examples<
  readonly [cards: readonly ArticleCard[], level: number, size?: 'full' | 'brief', layout?: 'rows' | 'front']
>;
