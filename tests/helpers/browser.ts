// Starts a browser, to see what only one can tell, and listens to its pages.
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../browser/find-chromium.mjs';

/** Whether there is a browser to drive; without one the tests are skipped (see browser/install-chromium.mjs). */
export const hasBrowser = findChromium() !== undefined;

/** Starts it. Tests of a file share one page of it: opening a page takes longer than most of what is looked at. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium()!,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** What a page says in its console from now on, and what it asks of another origin. */
export function listenTo(page: Page, origin: string): string[] {
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', ({ message }) => heard.push(message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:')) heard.push(url);
  });
  return heard;
}
