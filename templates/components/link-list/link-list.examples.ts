import type { LinkView } from '../../../src/pages/page-view.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

type Name = LinkView & { readonly count?: string; readonly span?: string };

const names: readonly Name[] = [
  { text: 'Commonwealth of Independent States', url: '/organisations/commonwealth-of-independent-states/' },
  { text: 'A name without a page', url: undefined },
];
const counted: readonly Name[] = names.map((name, index) => ({ ...name, count: String(index) }));
const members: readonly Name[] = names.map((name) => ({ ...name, span: 'since 1991' }));

export const examples = {
  'names in a row': [names],
  'counted names in a row': [counted],
  'counted names below one another': [counted, 'stack'],
  'members in columns': [members, 'columns'],
} satisfies Examples<readonly [links: readonly Name[], layout?: 'cluster' | 'stack' | 'columns']>;
