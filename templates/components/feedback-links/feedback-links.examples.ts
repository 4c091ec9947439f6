import type { ArticleView } from '../../../src/pages/article-page.ts';
import { wordsFor, type Words } from '../../../src/pages/words/words.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

const words = wordsFor('en');
const reportUrl = 'mailto:desk@example.org?subject=A%20headline';
const editUrl = 'https://example.org/archive/articles/2023-10-13-cis-summit-bishkek.md';

export const examples = {
  both: [{ reportUrl, editUrl }, words],
  'report alone': [{ reportUrl, editUrl: undefined }, words],
  neither: [{ reportUrl: undefined, editUrl: undefined }, words],
} satisfies Examples<readonly [view: Pick<ArticleView, 'reportUrl' | 'editUrl'>, words: Words]>;
