import type { ArticleView } from '../../../src/pages/article-page.ts';
import type { PageView } from '../../../src/pages/page-view.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

const correction = {
  date: { iso: '2023-02-09', text: '9 February 2023' },
  text: 'An earlier version of this article said that the second earthquake struck at 13:42. It struck at 13:24.',
};

export const examples = {
  one: [[correction], { language: 'en', direction: 'ltr' }],
  two: [[correction, correction], { language: 'en', direction: 'ltr' }],
} satisfies Examples<
  readonly [corrections: ArticleView['corrections'], view: Pick<PageView, 'language' | 'direction'>]
>;
