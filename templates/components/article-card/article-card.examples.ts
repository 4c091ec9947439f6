// Examples of the article card; other lists of articles use them too.
import type { ArticleCard } from '../../../src/pages/article-card.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

export const plainCard: ArticleCard = {
  url: '/2023/10/13-cis-summit-bishkek/',
  headline: 'Bishkek hosts CIS summit with Putin present and Armenia absent',
  language: undefined,
  direction: undefined,
  date: { iso: '2023-10-13', text: '13 October 2023' },
  countries: [
    { text: 'Kyrgyzstan', url: '/countries/kyrgyzstan/' },
    { text: 'Russia', url: '/countries/russia/' },
  ],
  source: 'Dateline sample desk',
  summary: 'The Russian president makes his first journey abroad since the ICC issued a warrant for him.',
  draft: undefined,
  corrected: undefined,
};

export const arabicCard: ArticleCard = {
  ...plainCard,
  url: '/2023/10/13-qimma/',
  headline: 'بشكيك تستضيف قمة رابطة الدول المستقلة',
  language: 'ar',
  direction: 'rtl',
  summary: 'أول رحلة للرئيس الروسي إلى الخارج منذ صدور مذكرة التوقيف.',
};

export const examples = {
  plain: [plainCard, 3],
  'long headline': [
    {
      ...plainCard,
      headline:
        'One week to restore Bazoum: the Economic Community of West African States sets the junta in Niamey a deadline',
    },
    3,
  ],
  'no summary, no source, no country': [{ ...plainCard, countries: [], source: undefined, summary: '' }, 3],
  corrected: [{ ...plainCard, corrected: 'Corrected on 18 October 2023' }, 3],
  draft: [{ ...plainCard, draft: 'Draft' }, 3],
  'written from right to left': [arabicCard, 3],
  brief: [plainCard, 3, 'brief'],
  lead: [plainCard, 3, 'lead'],
} satisfies Examples<readonly [card: ArticleCard, level: number, size?: 'full' | 'brief' | 'lead']>;
