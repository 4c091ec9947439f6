// The HTML of a Markdown text in an archive that has three pictures.
import type { ResolvedLink } from '../../src/archive/filed-article.ts';
import type { MediaFile } from '../../src/content/parse-content.ts';
import { PageHtml } from '../../src/pages/html.ts';
import { linksFor } from '../../src/pages/urls.ts';
import { en } from '../../src/pages/words/en.ts';

const pictures = [
  picture('media/map.svg', { width: 1200, height: 675 }, { credit: 'Desk', alt: 'The islands' }),
  picture('articles/2023/é.jpg', { width: 1000, height: 500 }),
  { ...picture('articles/2023/plan.svg', { width: 1, height: 1 }), size: undefined },
];
/** The writer of HTML for these pictures. */
export const html = new PageHtml(
  linksFor('https://example.org/archive'),
  en,
  new Map(pictures.map((file) => [file.path, file])),
);

function picture(
  path: string,
  size: { width: number; height: number },
  info: MediaFile['info'] = {},
): MediaFile {
  return {
    path,
    kind: 'media',
    stem: path,
    bytes: 1,
    mtimeMs: 0,
    sha256: '1a2b3c4d5e6f',
    size: { ...size, animated: false },
    info,
  };
}

/** The HTML of a text in an article of 2023. */
export function render(markdown: string, links: readonly ResolvedLink[] = [], anchors = false): string {
  return html.render(markdown, { path: 'articles/2023/2023-10-13-a.md', links, anchors });
}
