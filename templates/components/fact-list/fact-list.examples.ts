import type { Fact } from '../../../src/pages/entity-facts.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

export const examples = {
  country: [
    [
      { label: 'Also known as', values: [{ text: 'Kyrgyz Republic', url: undefined }] },
      {
        label: 'Borders in this archive',
        values: [
          { text: 'China', url: '/countries/china/' },
          { text: 'Kazakhstan', url: '/countries/kazakhstan/' },
        ],
      },
    ],
  ],
  'no facts': [[]],
} satisfies Examples<readonly [facts: readonly Fact[]]>;
