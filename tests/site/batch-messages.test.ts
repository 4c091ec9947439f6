// A batch arrives as it was sent, and the next one after it, also where its pages could not all be drawn.
import { MessageChannel } from 'node:worker_threads';
import { expect, test } from 'vitest';
import type { PageView } from '../../src/pages/page-view.ts';
import { ReceivedBatch, sendBatch } from '../../src/site/batch-messages.ts';
import type { DrawablePage } from '../../src/site/page-batch.ts';

function pagesNamed(name: string, count: number): DrawablePage[] {
  return Array.from({ length: count }, (_, number) => ({
    ...{ path: `${name}/${number}/index.html`, kind: 'standing', url: `/${name}/${number}/`, origin: name },
    view: () => ({ title: `${name} ${number}` }) as unknown as PageView,
  }));
}

/** All that a page is, its view included. */
function whole(pages: readonly DrawablePage[]): unknown[] {
  return pages.map((page) => ({ ...page, view: page.view() }));
}

function channel() {
  const { port1, port2 } = new MessageChannel();
  port1.unref();
  port2.unref();
  return { port1, port2 };
}

test.each([1, 25, 26, 130])('%i pages arrive with their views', (count) => {
  const { port1, port2 } = channel();
  sendBatch(port1, pagesNamed('a', count));
  expect(whole(new ReceivedBatch(port2).pages)).toEqual(whole(pagesNamed('a', count)));
});

test('views can be asked for in any order', () => {
  const { port1, port2 } = channel();
  sendBatch(port1, pagesNamed('a', 60));
  const { pages } = new ReceivedBatch(port2);
  expect(whole(pages.toReversed())).toEqual(whole(pagesNamed('a', 60).toReversed()));
});

test('what nobody asked for is not taken for the next batch', () => {
  const { port1, port2 } = channel();
  sendBatch(port1, pagesNamed('a', 60));
  sendBatch(port1, pagesNamed('b', 2));
  const first = new ReceivedBatch(port2);
  first.pages[0]!.view();
  first.end();
  expect(whole(new ReceivedBatch(port2).pages)).toEqual(whole(pagesNamed('b', 2)));
});
