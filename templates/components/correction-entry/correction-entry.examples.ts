import type { CorrectionEntry } from '../../../src/pages/corrections-page.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

const corrected: CorrectionEntry = {
  label: 'Corrected',
  date: { iso: '2023-02-09', text: '9 February 2023' },
  headline: 'Thousands killed as twin earthquakes strike Türkiye and Syria',
  language: undefined,
  url: '/2023/02/06-turkiye-syria-earthquake/',
  text: 'An earlier version of this article said that the second earthquake struck at 13:42. It struck at 13:24.',
};

export const examples = {
  corrected: [corrected, 2],
  withdrawn: [{ ...corrected, label: 'Withdrawn', text: 'It named the wrong city.' }, 2],
  'in another language': [{ ...corrected, language: 'ru', headline: 'Саммит СНГ в Бишкеке' }, 2],
  brief: [corrected, 3, true],
} satisfies Examples<readonly [entry: CorrectionEntry, level: number, brief?: boolean]>;
