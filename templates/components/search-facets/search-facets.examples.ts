import type { Facet } from '../../../src/pages/search/search-config.ts';
import type { Examples } from '../../../src/site/component-examples.ts';
import { en } from '../../../src/pages/words/en.ts';
import type { Words } from '../../../src/pages/words/words.ts';

const facets: readonly Facet[] = [
  { filter: 'country', label: 'Country', several: true },
  { filter: 'year', label: 'Year', several: false },
];

export const examples = {
  'two lists, closed': [facets, en],
} satisfies Examples<readonly [facets: readonly Facet[], words: Words]>;
