import type { ArticleView } from '../../../src/pages/article-page.ts';
import { wordsFor, type Words } from '../../../src/pages/words/words.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

type Sourced = Pick<ArticleView, 'source' | 'originalTitle'>;

const words = wordsFor('en');

export const examples = {
  everything: [
    {
      source: {
        name: { text: 'Newspaper', url: '/sources/newspaper/' },
        original: { text: 'newspaper.example', url: 'https://newspaper.example/2023/10/13' },
        archivedCopy: 'https://archive.example/20231015/newspaper.example',
        counters: '12 comments, 3,405 views, as captured',
      },
      originalTitle: 'On his first foreign trip this year',
    },
    words,
  ],
  'name alone': [
    {
      source: {
        name: { text: 'Newspaper', url: undefined },
        original: undefined,
        archivedCopy: undefined,
        counters: undefined,
      },
      originalTitle: undefined,
    },
    words,
  ],
} satisfies Examples<readonly [view: Sourced, words: Words]>;
