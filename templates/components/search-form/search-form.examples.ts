import type { SearchTools } from '../../../src/pages/search/search-page.ts';
import type { Examples } from '../../../src/site/component-examples.ts';
import { en } from '../../../src/pages/words/en.ts';
import type { Words } from '../../../src/pages/words/words.ts';

const tools: SearchTools = {
  actionUrl: '/search/',
  scriptUrl: '/assets/search.js',
  facets: [],
  from: '2022-01',
  to: '2023-12',
};

export const examples = {
  'two years': [tools, en],
  'an empty archive': [{ ...tools, from: undefined, to: undefined }, en],
} satisfies Examples<readonly [tools: SearchTools, words: Words]>;
