import type { RelatedView } from '../../../src/pages/other-articles.ts';
import type { Examples } from '../../../src/site/component-examples.ts';
import { arabicCard, plainCard } from '../article-card/article-card.examples.ts';

export const examples = {
  'with reasons': [
    [
      { card: plainCard, reason: 'same event' },
      { card: arabicCard, reason: 'Kyrgyzstan + Central Asia' },
    ],
  ],
} satisfies Examples<readonly [related: readonly RelatedView[]]>;
