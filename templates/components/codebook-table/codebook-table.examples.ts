import type { DataView } from '../../../src/pages/data/data-page.ts';
import { wordsFor, type Words } from '../../../src/pages/words/words.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

const columns = [
  { name: 'id', type: 'string', text: 'Day and slug.' },
  { name: 'words', type: 'integer', text: 'Words of the text that may be shown.' },
];

export const examples = {
  articles: [{ kind: 'articles', heading: 'Articles', columns }, wordsFor('en')],
} satisfies Examples<readonly [table: DataView['codebook'][number], words: Words]>;
