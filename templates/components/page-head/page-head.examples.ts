import type { EntityView } from '../../../src/pages/entity-page.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

type Head = Pick<EntityView, 'title'> & Partial<Pick<EntityView, 'kindLabel' | 'extent'>>;

export const examples = {
  country: [
    { title: 'Kyrgyzstan', kindLabel: 'Country', extent: '4 articles, January 2022 to October 2023' },
  ],
  list: [{ title: 'Corrections' }],
  'long title': [
    { title: 'United Nations Framework Convention on Climate Change', kindLabel: 'Organisation' },
  ],
} satisfies Examples<readonly [view: Head]>;
