// Renders planned pages into a staging folder, in batches: by this thread, and by others where there are many pages. What
// is written does not depend on who draws it.
import { setImmediate } from 'node:timers/promises';
import type { SiteView } from '../pages/site-view.ts';
import type { BuildThreads } from './build-threads.ts';
import type { DrawablePage } from './page-batch.ts';
import { DrawingAhead } from './draw-ahead.ts';
import type { DrawOptions } from './draw-options.ts';
import { PageDrawer, type DrawnPages } from './page-drawer.ts';
import { addLinks, noLinks } from './page-links.ts';
import type { WrittenFile } from './written-file.ts';

/** Measured with 10,000 articles: smaller batches cost start-up time, larger ones memory. */
const BATCH = 125;

/**
 * @param pages taken as they can be drawn, and not held
 * @param count how many they are
 * @param threads those that may draw besides this one
 * @param ahead what was drawn before all pages were known
 */
export async function renderPages(
  pages: Iterable<DrawablePage>,
  count: number,
  site: SiteView,
  options: DrawOptions,
  threads: BuildThreads,
  ahead = new DrawingAhead(threads, () => {}, options),
): Promise<DrawnPages> {
  const workers = ahead.workers(threads.forDrawing(count), site);
  const drawer = new PageDrawer(site, options);
  const written: WrittenFile[] = [];
  const links = noLinks();
  const add = (drawn: DrawnPages): void => {
    written.push(...drawn.written);
    addLinks(links, drawn.links);
  };
  const elsewhere = ahead.drawn.map((drawn) => drawn.then(add));
  for (const drawn of elsewhere) drawn.catch(() => {});
  let left = Math.ceil((count - ahead.paths.size) / BATCH);
  for (const batch of inBatches(pages, ahead.paths)) {
    const sent = workers.send(batch, --left)?.then(add);
    if (sent === undefined) add(await drawer.draw(batch));
    else {
      // Waits here only for its own batches; one that fails elsewhere is found at the end.
      sent.catch(() => {});
      elsewhere.push(sent);
      // Lets what they answer come in: who has drawn enough is told by it.
      await setImmediate();
    }
  }
  await Promise.all(elsewhere);
  return { written, links };
}

function* inBatches(pages: Iterable<DrawablePage>, but: ReadonlySet<string>): Iterable<DrawablePage[]> {
  let batch: DrawablePage[] = [];
  for (const page of pages) {
    if (but.has(page.path) || batch.push(page) < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
