import type { SharedName } from '../../../src/pages/reported-with.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

const names: readonly SharedName[] = [
  {
    text: 'Uganda',
    url: '/countries/uganda/',
    count: '12',
    together: { url: '/countries/kenya/with/countries/uganda/', label: '12 articles about Kenya and Uganda' },
  },
  { text: 'Rwanda', url: '/countries/rwanda/', count: '3', together: undefined },
  { text: 'Malta', url: undefined, count: '1', together: undefined },
];

export const examples = {
  'a list': [names],
  'in columns': [names, 'columns'],
} satisfies Examples<readonly [names: readonly SharedName[], layout?: 'stack' | 'columns']>;
