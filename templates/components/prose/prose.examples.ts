// Examples of texts. The HTML is what src/pages/html.ts makes of Markdown, so a change there shows here.
import type { MediaFile } from '../../../src/content/parse-content.ts';
import { PageHtml } from '../../../src/pages/html.ts';
import { linksFor } from '../../../src/pages/urls.ts';
import { wordsFor } from '../../../src/pages/words/words.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

const map: MediaFile = {
  path: 'media/map.svg',
  kind: 'media',
  stem: 'map',
  bytes: 1,
  mtimeMs: 0,
  sha256: '1a2b3c4d',
  size: { width: 1200, height: 675, animated: false },
  info: { credit: 'Dateline sample desk' },
};
const html = new PageHtml(linksFor(undefined), wordsFor('en'), new Map([[map.path, map]]));
const rendered = (markdown: string): string =>
  html.render(markdown, { path: 'articles/a.md', links: [], anchors: true });

export const examples = {
  'paragraphs, headings and lists': [
    rendered(
      `Russia's president came and Armenia's prime minister *stayed away*. See <https://example.org/>.

Another paragraph with \`code\` and **weight**.

## What was decided

- A rule was signed.
- Russia takes the chair in 2024.

1. First
2. Second

### And then

    a line of code`,
    ),
  ],
  'a quotation with a speaker': [
    rendered(`Before.

> It is important to work together.
>
> — Vladimir Putin, President of Russia

After.`),
  ],
  'a quotation without': [rendered('> Words from a document.')],
  'a table': [
    rendered(`| Day | Counter | Figure |
| --- | --- | ---: |
| 12 September | officials | 2,300 |
| 15 September | reported as a count of the Red Crescent, which later disowned it | 11,300 |`),
  ],
  footnotes: [
    rendered('A claim[^1] and another[^2], and the first again[^1].\n\n[^1]: A source.\n[^2]: Another.'),
  ],
  'a definition list': [
    rendered('CIS\n:   Commonwealth of Independent States\n\nICC\n:   International Criminal Court'),
  ],
  'a picture': [rendered('![A map of the islands](map.svg)')],
} satisfies Examples<readonly [bodyHtml: string]>;
