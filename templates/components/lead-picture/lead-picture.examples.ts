import type { PictureView } from '../../../src/pages/article-page.ts';
import { wordsFor, type Words } from '../../../src/pages/words/words.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

const words = wordsFor('en');
const here: PictureView = {
  url: '/media/tonga-eruption-locator.svg',
  width: 1200,
  height: 675,
  sources: [],
  remote: false,
  alt: 'Map: the volcano lies 65 km north of the capital.',
  caption: 'Where the volcano lies. Schematic drawing, not to scale.',
  credit: 'Dateline sample desk',
};

export const examples = {
  'caption and credit': [here, words],
  'picture alone': [{ ...here, caption: undefined, credit: undefined }, words],
  'credit alone': [{ ...here, caption: undefined }, words],
  'a photograph in several versions': [
    {
      ...here,
      url: '/media/harbour.jpg',
      sources: [
        {
          type: 'image/avif',
          srcset: '/media/harbour.1a2b3c4d-480w.avif 480w, /media/harbour.1a2b3c4d-960w.avif 960w',
          sizes: '100vw',
        },
        {
          type: 'image/webp',
          srcset: '/media/harbour.1a2b3c4d-480w.webp 480w, /media/harbour.1a2b3c4d-960w.webp 960w',
          sizes: '100vw',
        },
      ],
    },
    words,
  ],
  'a drawing that does not say its size': [{ ...here, width: undefined, height: undefined }, words],
  elsewhere: [{ ...here, remote: true, url: 'https://example.org/picture.jpg' }, words],
} satisfies Examples<readonly [picture: PictureView, words: Words]>;
