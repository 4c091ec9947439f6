import type { TranslationView } from '../../../src/pages/other-articles.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

export const examples = {
  'Russian and Arabic': [
    [
      {
        languageName: 'Russian',
        headline: 'Саммит СНГ в Бишкеке: Путин приехал, Армения не участвует',
        url: '/2023/10/13-sammit-sng-bishkek/',
        language: 'ru',
        direction: 'ltr',
      },
      {
        languageName: 'Arabic',
        headline: 'بشكيك تستضيف قمة رابطة الدول المستقلة',
        url: '/2023/10/13-qimma/',
        language: 'ar',
        direction: 'rtl',
      },
    ],
  ],
} satisfies Examples<readonly [translations: readonly TranslationView[]]>;
