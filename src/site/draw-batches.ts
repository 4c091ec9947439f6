// The drawing of a thread: takes batches of views, writes their pages, and tells their hashes.
import type { MessagePort } from 'node:worker_threads';
import type { SiteView } from '../pages/site-view.ts';
import { wordsFor } from '../pages/words/words.ts';
import { ReceivedBatch } from './batch-messages.ts';
import type { DrawOptions } from './draw-options.ts';
import { PageDrawer, type DrawnPages } from './page-drawer.ts';

/** What a thread is told before it draws. Words are functions too, which cannot be sent: it takes its own. */
export interface DrawingStart {
  readonly site: Omit<SiteView, 'words'>;
  readonly wordsLanguage: string;
  readonly options: DrawOptions;
  /** Where batches wait until they are drawn. */
  readonly batches: MessagePort;
  /** Counts those that are drawn. */
  readonly drawn: Int32Array;
}

/** What a thread answers to a batch. */
export type DrawnBatch = DrawnPages | { readonly failure: Error };

/** Makes what draws the next batch. */
export function batchDrawer({
  site,
  wordsLanguage,
  options,
  batches,
  drawn,
}: DrawingStart): () => Promise<DrawnBatch> {
  const drawer = new PageDrawer({ ...site, words: wordsFor(wordsLanguage) }, options);
  return async () => {
    const batch = new ReceivedBatch(batches);
    try {
      return await drawer.draw(batch.pages);
    } catch (cause) {
      return { failure: cause instanceof Error ? cause : new Error(String(cause)) };
    } finally {
      batch.end();
      Atomics.add(drawn, 0, 1);
    }
  };
}
