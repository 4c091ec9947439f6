// A batch of pages on its way to the thread that draws it: a message with their names, then messages with a few views
// each. As messages they take a fraction of the memory, and the thread takes each as it comes to it.
import { receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import type { PageView } from '../pages/page-view.ts';
import type { DrawablePage } from './page-batch.ts';

/** Measured with 10,000 articles: smaller batches cost start-up time of Eleventy, larger ones memory. */
export const PAGES_A_BATCH = 125;

/** Articles on several pages of a message are sent once, and their cards drawn once. */
const VIEWS_A_MESSAGE = 25;

type NamedPage = Omit<DrawablePage, 'view'>;

/** Makes the views of some pages and sends them. */
export function sendBatch(port: MessagePort, pages: readonly DrawablePage[]): void {
  port.postMessage(pages.map(({ path, kind, url, origin }): NamedPage => ({ path, kind, url, origin })));
  for (let at = 0; at < pages.length; at += VIEWS_A_MESSAGE)
    port.postMessage(pages.slice(at, at + VIEWS_A_MESSAGE).map((page) => page.view()));
}

/** The pages of a batch that was sent. */
export class ReceivedBatch {
  readonly #port: MessagePort;
  readonly #views = new Map<number, PageView>();
  #received = 0;
  /** Each gives its view once. */
  readonly pages: readonly DrawablePage[];

  constructor(port: MessagePort) {
    this.#port = port;
    const named = receive(port) as readonly NamedPage[];
    this.pages = named.map((page, at) => ({ ...page, view: () => this.#take(at) }));
  }

  /** Receives what is left: of pages that could not be drawn it would be taken for the next batch. */
  end(): void {
    this.#receive(this.pages.length);
  }

  #take(at: number): PageView {
    this.#receive(at + 1);
    const view = this.#views.get(at)!;
    this.#views.delete(at);
    return view;
  }

  #receive(count: number): void {
    while (this.#received < count) {
      for (const view of receive(this.#port) as readonly PageView[]) this.#views.set(this.#received++, view);
    }
  }
}

/** What was sent before the thread was told of it. */
function receive(port: MessagePort): unknown {
  return receiveMessageOnPort(port)!.message;
}
