import { wordsFor, type Words } from '../../../src/pages/words/words.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

export const examples = {
  'seen when it has the focus': [wordsFor('en')],
} satisfies Examples<readonly [words: Words]>;
