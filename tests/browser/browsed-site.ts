// A built site in a browser: served as files under the strictest policy, with one page that the tests of a file share.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { listenTo, startBrowser } from '../helpers/browser.ts';
import { strictServer, type StrictServer } from './strict-server.ts';

export interface BrowsedSite {
  readonly browser: Browser;
  readonly server: StrictServer;
  readonly page: Page;
  /** What the page says in its console, and what it asks of another origin. */
  readonly heard: string[];
  close(): Promise<void>;
}

/** @param folder the site, as it lies on the disk */
export async function browseSite(folder: string, options: BrowserContextOptions = {}): Promise<BrowsedSite> {
  const browser = await startBrowser();
  const server = await strictServer(folder);
  const page = await browser.newPage(options);
  return {
    browser,
    server,
    page,
    heard: listenTo(page, server.origin),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
