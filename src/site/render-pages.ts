// Renders planned pages into a staging folder, in batches: by this thread, and by others where there are many pages. What
// is written does not depend on who draws it.
import type { SiteView } from '../pages/site-view.ts';
import type { DrawablePage } from './page-batch.ts';
import { PageDrawer, type DrawnPages, type DrawOptions } from './page-drawer.ts';
import { addLinks, noLinks } from './page-links.ts';
import { RenderWorkers, threadsFor } from './render-workers.ts';

/** Measured with 10,000 articles: smaller batches cost start-up time, larger ones memory. */
const BATCH = 250;

/** @param threads how many draw besides this one; otherwise as many as make it quicker */
export async function renderPages(
  outputs: readonly DrawablePage[],
  site: SiteView,
  options: DrawOptions,
  threads = threadsFor(outputs.length),
): Promise<DrawnPages> {
  const workers = new RenderWorkers(threads, site, options);
  try {
    const drawer = new PageDrawer(site, options);
    const drawn: Promise<DrawnPages>[] = [];
    for (let start = 0; start < outputs.length; start += BATCH) {
      const batch = outputs.slice(start, start + BATCH);
      const elsewhere = workers.send(batch);
      // Waits here only for its own batches; one that fails elsewhere is found at the end.
      elsewhere?.catch(() => {});
      drawn.push(elsewhere ?? Promise.resolve(await drawer.draw(batch)));
    }
    const links = noLinks();
    const batches = await Promise.all(drawn);
    for (const batch of batches) addLinks(links, batch.links);
    return { written: batches.flatMap(({ written }) => written), links };
  } finally {
    await workers.end();
  }
}
