import type { LinkView } from '../../../src/pages/page-view.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

export const examples = {
  'to a directory': [{ text: 'All countries', url: '/countries/' }],
} satisfies Examples<readonly [link: LinkView]>;
