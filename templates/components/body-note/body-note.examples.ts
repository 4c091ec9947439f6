import { wordsFor, type Words } from '../../../src/pages/words/words.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

const words = wordsFor('en');

export const examples = {
  excerpt: [words.article.excerpt, words],
} satisfies Examples<readonly [note: string, words: Words]>;
