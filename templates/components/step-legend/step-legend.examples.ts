import type { LegendEntry } from '../../../src/pages/steps.ts';
import { en } from '../../../src/pages/words/en.ts';
import type { Words } from '../../../src/pages/words/words.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

export const examples = {
  'five steps': [
    [
      { step: 1, text: '1–2' },
      { step: 2, text: '3–7' },
      { step: 3, text: '8–19' },
      { step: 4, text: '20–49' },
      { step: 5, text: '50 or more' },
    ],
    en,
  ],
} satisfies Examples<readonly [entries: readonly LegendEntry[], words: Words]>;
