import type { ArticleView } from '../../../src/pages/article-page.ts';
import { wordsFor, type Words } from '../../../src/pages/words/words.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

type Dates = Pick<ArticleView, 'published' | 'captured' | 'happened' | 'updated' | 'source'>;

const words = wordsFor('en');
const published: Dates = {
  published: { iso: '2023-10-13T18:00:00+06:00', text: '13 October 2023', url: '/2023/10/#d13' },
  captured: undefined,
  happened: undefined,
  updated: undefined,
  source: undefined,
};
const source = { original: undefined, archivedCopy: undefined, counters: undefined };

export const examples = {
  'date alone': [published, words],
  everything: [
    {
      ...published,
      captured: { iso: '2023-10-15', text: '15 October 2023' },
      happened: '12 to 13 October 2023',
      updated: { iso: '2023-10-16', text: '16 October 2023' },
      source: { ...source, name: { text: 'Dateline sample desk', url: '/sources/dateline-sample-desk/' } },
    },
    words,
  ],
  'source without a page': [
    { ...published, source: { ...source, name: { text: 'Newspaper', url: undefined } } },
    words,
  ],
} satisfies Examples<readonly [view: Dates, words: Words]>;
