import type { Examples } from '../../../src/site/component-examples.ts';

export const examples = {
  'town and country': ['Bishkek, Kyrgyzstan'],
  'in Cyrillic': ['Бишкек, Кыргызстан'],
} satisfies Examples<readonly [place: string]>;
