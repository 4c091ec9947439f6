// The pages that show the archive as a whole: map, timeline, coverage; as far as there is something to show.
import type { Archive } from '../archive/archive.ts';
import type { PageContext } from './page-context.ts';
import type { LinkView } from './page-view.ts';
import { coveragePath, mapPath, timelinePath } from './urls.ts';

export function overviews({ articles }: Archive, { words, links }: PageContext): LinkView[] {
  if (articles.length === 0) return [];
  return [
    ...(articles.some(({ countries }) => countries.length > 0)
      ? [{ text: words.map.title, url: links.to(mapPath) }]
      : []),
    { text: words.timeline.title, url: links.to(timelinePath) },
    { text: words.coverage.title, url: links.to(coveragePath) },
  ];
}
