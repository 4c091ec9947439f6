import type { LinkView } from '../../../src/pages/page-view.ts';
import { wordsFor, type Words } from '../../../src/pages/words/words.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

const words = wordsFor('en');

export const examples = {
  'two steps': [
    [
      { text: 'Home', url: '/' },
      { text: 'Countries', url: '/countries/' },
    ],
    words,
  ],
  'a step without a page': [
    [
      { text: 'Home', url: '/' },
      { text: 'Somewhere', url: undefined },
    ],
    words,
  ],
  'at home': [[], words],
} satisfies Examples<readonly [links: readonly LinkView[], words: Words]>;
