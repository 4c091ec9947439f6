import type { FiledGroup } from '../../../src/pages/article-page.ts';
import { wordsFor, type Words } from '../../../src/pages/words/words.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

const words = wordsFor('en');

export const examples = {
  'countries and people': [
    [
      {
        label: 'Countries',
        names: [
          { text: 'Kyrgyzstan', url: '/countries/kyrgyzstan/' },
          { text: 'Russia', url: '/countries/russia/' },
        ],
      },
      { label: 'People', names: [{ text: 'Nobody else', url: undefined }] },
    ],
    words,
  ],
  nothing: [[], words],
} satisfies Examples<readonly [groups: readonly FiledGroup[], words: Words]>;
