import type { ArticleView } from '../../../src/pages/article-page.ts';
import { wordsFor, type Words } from '../../../src/pages/words/words.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

type Head = Pick<
  ArticleView,
  'kicker' | 'title' | 'standfirst' | 'byline' | 'draft' | 'withdrawn' | 'corrected'
>;

const words = wordsFor('en');
const plain: Head = {
  kicker: { text: 'Central Asia', url: '/topics/central-asia/' },
  title: 'Bishkek hosts CIS summit with Putin present and Armenia absent',
  standfirst: 'The Russian president makes his first journey abroad since the ICC issued a warrant for him.',
  byline: 'A. Reporter, B. Writer',
  draft: false,
  withdrawn: undefined,
  corrected: undefined,
};

export const examples = {
  plain: [plain, words],
  'headline alone': [{ ...plain, kicker: undefined, standfirst: undefined, byline: undefined }, words],
  'topic without a page': [{ ...plain, kicker: { text: 'Central Asia', url: undefined } }, words],
  corrected: [{ ...plain, corrected: 'Corrected on 18 October 2023' }, words],
  draft: [{ ...plain, draft: true }, words],
  withdrawn: [
    { ...plain, withdrawn: { label: 'Withdrawn on 2 November 2023', reason: 'It named the wrong city.' } },
    words,
  ],
} satisfies Examples<readonly [view: Head, words: Words]>;
