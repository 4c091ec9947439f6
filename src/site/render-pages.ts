// Renders planned pages into a staging folder, in batches: by this thread, and by others where there are many pages. What
// is written does not depend on who draws it.
import { setImmediate } from 'node:timers/promises';
import type { SiteView } from '../pages/site-view.ts';
import { PAGES_A_BATCH } from './batch-messages.ts';
import type { Drawing } from './drawing.ts';
import type { DrawablePage } from './page-batch.ts';
import { PageDrawer, type DrawnPages } from './page-drawer.ts';
import { addLinks, noLinks } from './page-links.ts';
import type { WrittenFile } from './written-file.ts';

/**
 * @param pages taken as they can be drawn, and not held
 * @param count how many they are
 * @param drawing may have begun with some of them
 */
export async function renderPages(
  pages: Iterable<DrawablePage>,
  count: number,
  site: SiteView,
  drawing: Drawing,
): Promise<DrawnPages> {
  const written: WrittenFile[] = [];
  const links = noLinks();
  const add = (drawn: DrawnPages): void => {
    written.push(...drawn.written);
    addLinks(links, drawn.links);
  };
  const elsewhere: Promise<void>[] = [];
  const drawElsewhere = (drawn: Promise<DrawnPages>): void => {
    const added = drawn.then(add);
    // Waits here only for its own batches; one that fails elsewhere is found at the end.
    added.catch(() => {});
    elsewhere.push(added);
  };
  try {
    const { options, ahead, aheadPaths } = drawing;
    ahead.forEach(drawElsewhere);
    const workers = drawing.workers(site, count);
    const drawer = new PageDrawer(site, options);
    let left = Math.ceil((count - aheadPaths.size) / PAGES_A_BATCH);
    for (const batch of inBatches(pages, aheadPaths)) {
      const sent = workers.send(batch, --left);
      if (sent === undefined) add(await drawer.draw(batch));
      else {
        drawElsewhere(sent);
        // Lets what they answer come in.
        await setImmediate();
      }
    }
    await Promise.all(elsewhere);
    return { written, links };
  } finally {
    // What follows takes memory too; and nobody must write what is removed.
    await drawing.end();
  }
}

function* inBatches(pages: Iterable<DrawablePage>, but: ReadonlySet<string>): Iterable<DrawablePage[]> {
  let batch: DrawablePage[] = [];
  for (const page of pages) {
    if (but.has(page.path) || batch.push(page) < PAGES_A_BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
