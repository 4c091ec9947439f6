import type { ProvenanceLine } from '../../../src/pages/article-page.ts';
import { wordsFor, type Words } from '../../../src/pages/words/words.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

export const examples = {
  imported: [
    [
      { label: 'Imported by', text: 'clipping' },
      {
        label: 'SHA-256 of the original text',
        text: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      },
    ],
    wordsFor('en'),
  ],
} satisfies Examples<readonly [lines: readonly ProvenanceLine[], words: Words]>;
