import type { ShelfView } from '../../../src/pages/shelf-page.ts';
import { wordsFor, type Words } from '../../../src/pages/words/words.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

const words = wordsFor('en');
const earlier = { text: '2022', url: '/countries/russia/2022/' };
const later = { text: '2024', url: '/countries/russia/2024/' };

export const examples = {
  'earlier and later': [{ earlier, later }, 'By year', words],
  'the newest': [{ earlier, later: undefined }, 'By year', words],
  'the only one': [{ earlier: undefined, later: undefined }, 'By year', words],
} satisfies Examples<readonly [view: Pick<ShelfView, 'earlier' | 'later'>, label: string, words: Words]>;
