import type { NeighbourView } from '../../../src/pages/other-articles.ts';
import { wordsFor, type Words } from '../../../src/pages/words/words.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

const words = wordsFor('en');
const earlier: NeighbourView = {
  label: 'Earlier: Kyrgyzstan',
  headline: 'Kazakhstan calls in allied troops as fuel protests become riots',
  url: '/2022/01/06-kazakhstan-unrest-csto/',
  rel: 'prev',
  language: undefined,
};

export const examples = {
  'earlier and later': [
    [
      earlier,
      {
        ...earlier,
        label: 'Later: Kyrgyzstan',
        rel: 'next',
        headline: 'Саммит СНГ в Бишкеке',
        language: 'ru',
      },
    ],
    words,
  ],
  none: [[], words],
} satisfies Examples<readonly [links: readonly NeighbourView[], words: Words]>;
