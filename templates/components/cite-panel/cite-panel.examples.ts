import type { CitePanel } from '../../../src/pages/citation/cite-panel.ts';
import { wordsFor, type Words } from '../../../src/pages/words/words.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

const words = wordsFor('en');
const texts = [
  {
    style: 'APA',
    before: 'Reporter, J. (2023, October 13). Fish & chips: “2 < 3”. ',
    outlet: 'Example Gazette',
    after: '. News archive. https://archive.example/2023/10/13-fish/',
  },
  {
    style: 'MLA',
    before: 'Reporter, Jane. “Fish & chips: “2 < 3”.” ',
    outlet: 'Example Gazette',
    after: ', 13 Oct. 2023. News archive, https://archive.example/2023/10/13-fish/.',
  },
] as const;
const files = [
  { label: 'RIS', url: 'data:application/x-research-info-systems;charset=utf-8,TY%20', file: 'a.ris' },
];

export const examples = {
  'with paragraphs': [{ texts, files, paragraphs: words.cite.paragraphs }, words],
  'without text': [{ texts, files, paragraphs: undefined }, words],
} satisfies Examples<readonly [cite: CitePanel, words: Words]>;
