import type { SearchBox } from '../../../src/pages/site-view.ts';
import type { Examples } from '../../../src/site/component-examples.ts';
import { en } from '../../../src/pages/words/en.ts';
import type { Words } from '../../../src/pages/words/words.ts';

const search: SearchBox = { actionUrl: '/search/', description: undefined };

export const examples = {
  'the box': [search, en],
} satisfies Examples<readonly [search: SearchBox, words: Words]>;
