import type { ArticleCard } from '../../../src/pages/article-card.ts';
import type { Examples } from '../../../src/site/component-examples.ts';
import { plainCard } from '../article-card/article-card.examples.ts';

export const examples = {
  'four articles': [plainCard, [plainCard, plainCard, plainCard], 3],
  'the first article of an archive': [plainCard, [], 3],
} satisfies Examples<readonly [lead: ArticleCard, others: readonly ArticleCard[], level: number]>;
