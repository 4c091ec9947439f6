// Renders planned pages into a staging folder, in batches: by this thread, and by others where there are many pages. What
// is written does not depend on who draws it.
import { setImmediate } from 'node:timers/promises';
import type { SiteView } from '../pages/site-view.ts';
import type { BuildThreads } from './build-threads.ts';
import type { DrawablePage } from './page-batch.ts';
import { PageDrawer, type DrawnPages, type DrawOptions } from './page-drawer.ts';
import { addLinks, noLinks } from './page-links.ts';
import { RenderWorkers } from './render-workers.ts';
import type { WrittenFile } from './written-file.ts';

/** Measured with 10,000 articles: smaller batches cost start-up time, larger ones memory. */
const BATCH = 125;

/**
 * @param pages taken as they can be drawn, and not held
 * @param count how many they are
 * @param threads those that may draw besides this one
 */
export async function renderPages(
  pages: Iterable<DrawablePage>,
  count: number,
  site: SiteView,
  options: DrawOptions,
  threads: BuildThreads,
): Promise<DrawnPages> {
  const workers = new RenderWorkers(threads, threads.forDrawing(count), site, options);
  const drawer = new PageDrawer(site, options);
  const written: WrittenFile[] = [];
  const links = noLinks();
  const add = (drawn: DrawnPages): void => {
    written.push(...drawn.written);
    addLinks(links, drawn.links);
  };
  const elsewhere: Promise<void>[] = [];
  let left = Math.ceil(count / BATCH);
  for (const batch of inBatches(pages)) {
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

function* inBatches(pages: Iterable<DrawablePage>): Iterable<DrawablePage[]> {
  let batch: DrawablePage[] = [];
  for (const page of pages) {
    if (batch.push(page) < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
