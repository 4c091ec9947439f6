import type { DirectoryView } from '../../../src/pages/directory-page.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

export const examples = {
  'two letters': [
    [
      {
        letter: 'A',
        id: 'letter-a',
        names: [
          { text: 'Angola', url: '/countries/angola/', count: '0' },
          { text: 'Armenia', url: '/countries/armenia/', count: '5' },
        ],
      },
      { letter: 'B', id: 'letter-b', names: [{ text: 'Brazil', url: '/countries/brazil/', count: '5' }] },
    ],
  ],
} satisfies Examples<readonly [groups: DirectoryView['groups']]>;
