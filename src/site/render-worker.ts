// A thread that draws pages: gets batches of views, writes their files, and tells their hashes.
import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import type { PageView } from '../pages/page-view.ts';
import type { SiteView } from '../pages/site-view.ts';
import { wordsFor } from '../pages/words/words.ts';
import type { DrawablePage } from './page-batch.ts';
import { PageDrawer, type DrawnPages, type DrawOptions } from './page-drawer.ts';

/** What a thread is told at its start. Words are functions too, which cannot be sent: it takes its own. */
export interface WorkerStart {
  readonly site: Omit<SiteView, 'words'>;
  readonly wordsLanguage: string;
  readonly options: DrawOptions;
  /** Where batches wait until they are drawn, in a form that takes little memory. */
  readonly batches: MessagePort;
}

/** A page whose view is made. */
export type PageToDraw = Omit<DrawablePage, 'view'> & { readonly view: PageView };

/** What a thread answers to a batch. */
export type WorkerAnswer = DrawnPages | { readonly failure: Error };

const { site, wordsLanguage, options, batches } = workerData as WorkerStart;
const drawer = new PageDrawer({ ...site, words: wordsFor(wordsLanguage) }, options);
const port = parentPort!;
let last = Promise.resolve();

// Each message says that there is one batch more.
port.on('message', () => {
  last = last.then(async () => port.postMessage(await answer()));
});

async function answer(): Promise<WorkerAnswer> {
  try {
    const { message: pages } = receiveMessageOnPort(batches) as { message: readonly PageToDraw[] };
    return await drawer.draw(pages.map((page) => ({ ...page, view: () => page.view })));
  } catch (cause) {
    return { failure: cause instanceof Error ? cause : new Error(String(cause)) };
  }
}
