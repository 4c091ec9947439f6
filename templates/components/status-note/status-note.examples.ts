import type { LinkView } from '../../../src/pages/page-view.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

export const examples = {
  'label alone': ['Draft: not published.'],
  'with a reason': ['Withdrawn on 2 November 2023', 'It named the wrong city.'],
  'with a link': ['Corrected on 18 September 2023', '', { text: 'See the correction', url: '#corrections' }],
} satisfies Examples<readonly [label: string, text?: string, link?: LinkView]>;
