import type { QuotationView } from '../../../src/pages/entity-page.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

const quotation: QuotationView = {
  text: 'It is important to work together, together with like-minded people from other regions of the world.',
  role: 'President of Russia',
  headline: 'Bishkek hosts CIS summit with Putin present and Armenia absent',
  url: '/2023/10/13-cis-summit-bishkek/#q1',
  date: { iso: '2023-10-13', text: '13 October 2023' },
};

export const examples = {
  'with a role': [quotation],
  'without a role': [{ ...quotation, role: '' }],
} satisfies Examples<readonly [quote: QuotationView]>;
