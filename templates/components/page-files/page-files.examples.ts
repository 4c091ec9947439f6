import type { FileGroup } from '../../../src/pages/page-view.ts';
import { wordsFor, type Words } from '../../../src/pages/words/words.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

const words = wordsFor('en');
const data = {
  label: 'Data',
  files: [
    { text: 'CSV', url: '/countries/kenya/articles.csv' },
    { text: 'JSON', url: '/countries/kenya/articles.json' },
  ],
};
const follow = { label: 'Follow', files: [{ text: 'Atom', url: '/countries/kenya/feed.xml' }] };

export const examples = {
  'feeds and data': [[follow, data], words],
  'data alone': [[data], words],
  none: [[], words],
} satisfies Examples<readonly [groups: readonly FileGroup[], words: Words]>;
