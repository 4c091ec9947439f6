// A thread of a build: parses articles where there are many, then draws pages. Does one after the other what it is told.
import { parentPort } from 'node:worker_threads';
import type { SharedParsing } from '../content/parse-together.ts';
import type { DrawingStart, DrawnBatch } from './draw-batches.ts';

/** What a thread is told: to parse, to get ready for drawing, and that there is one batch more to draw. */
export type ThreadTask =
  { readonly parse: SharedParsing } | { readonly draw: DrawingStart } | { readonly batch: true };

const port = parentPort!;
let draw: (() => Promise<DrawnBatch>) | undefined;
let last = Promise.resolve();

port.on('message', (task: ThreadTask) => {
  last = last.then(() => perform(task));
});

async function perform(task: ThreadTask): Promise<void> {
  if ('parse' in task) {
    const { parseShare, sayReady } = await import('../content/parse-together.ts');
    parseShare(task.parse);
    // Eleventy is loaded while the main thread plans.
    await import('./draw-batches.ts');
    sayReady(task.parse);
  } else if ('draw' in task) {
    const { batchDrawer } = await import('./draw-batches.ts');
    draw = batchDrawer(task.draw);
  } else port.postMessage(await draw!());
}
