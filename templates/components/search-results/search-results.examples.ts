import type { Examples } from '../../../src/site/component-examples.ts';
import { en } from '../../../src/pages/words/en.ts';
import type { Words } from '../../../src/pages/words/words.ts';

export const examples = {
  'before a search': [en],
} satisfies Examples<readonly [words: Words]>;
