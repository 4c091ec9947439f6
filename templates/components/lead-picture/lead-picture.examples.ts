import type { PictureView } from '../../../src/pages/article-page.ts';
import { wordsFor, type Words } from '../../../src/pages/words/words.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

const words = wordsFor('en');
const here: PictureView = {
  url: '/media/tonga-eruption-locator.svg',
  remote: false,
  alt: 'Map: the volcano lies 65 km north of the capital.',
  caption: 'Where the volcano lies. Schematic drawing, not to scale.',
  credit: 'Dateline sample desk',
};

export const examples = {
  'caption and credit': [here, words],
  'picture alone': [{ ...here, caption: undefined, credit: undefined }, words],
  'credit alone': [{ ...here, caption: undefined }, words],
  elsewhere: [{ ...here, remote: true, url: 'https://example.org/picture.jpg' }, words],
} satisfies Examples<readonly [picture: PictureView, words: Words]>;
