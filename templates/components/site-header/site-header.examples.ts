// Examples of the masthead; the site in them serves the foot too.
import type { HomeView } from '../../../src/pages/home-page.ts';
import type { SiteView } from '../../../src/pages/site-view.ts';
import { wordsFor } from '../../../src/pages/words/words.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

/** What masthead and foot print of a site. */
export type Frame = Pick<
  SiteView,
  | 'title'
  | 'tagline'
  | 'homeUrl'
  | 'logoUrl'
  | 'language'
  | 'direction'
  | 'navigation'
  | 'foot'
  | 'publisher'
  | 'licence'
  | 'words'
>;

export const sampleSite: Frame = {
  title: 'Dateline sample archive',
  tagline: 'World events of 2022 and 2023',
  homeUrl: '/',
  logoUrl: undefined,
  language: 'en',
  direction: 'ltr',
  navigation: [
    { text: 'Latest', url: '/latest/' },
    { text: 'Countries', url: '/countries/' },
    { text: 'Topics', url: '/topics/' },
  ],
  foot: [
    { text: 'About this archive', url: '/about/' },
    { text: 'Corrections', url: '/corrections/' },
  ],
  publisher: 'Dateline sample desk',
  licence: { text: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  words: wordsFor('en'),
};

export const examples = {
  'inner page': [sampleSite],
  'with a logo': [{ ...sampleSite, logoUrl: '/media/logo.svg' }],
  'home page': [sampleSite, { size: '51 articles about 104 countries, January 2022 to December 2023.' }],
} satisfies Examples<readonly [site: Frame, home?: Pick<HomeView, 'size'>]>;
