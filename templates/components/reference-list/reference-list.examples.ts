import type { ReferenceView } from '../../../src/pages/article-page.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

const whole: ReferenceView = {
  publisher: 'The Moscow Times',
  text: 'Putin arrives in Kyrgyzstan for first foreign visit since ICC warrant',
  url: 'https://www.themoscowtimes.com/2023/10/12/putin-arrives-in-kyrgyzstan',
  date: { iso: '2023-10-12', text: '12 October 2023' },
};

export const examples = {
  'whole and title alone': [
    [whole, { publisher: undefined, text: 'A newspaper clipping', url: undefined, date: undefined }],
  ],
} satisfies Examples<readonly [references: readonly ReferenceView[]]>;
