// Serves the full sample on the loopback, and starts a browser to look at it.
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import type { SiteOnDisk } from '../helpers/built-site.ts';
import { builtFullSample } from '../helpers/full-sample.ts';
import { findChromium } from './find-chromium.mjs';

/** Whether there is a browser to drive; without one the tests are skipped (see install-chromium.mjs). */
export const hasBrowser = findChromium() !== undefined;

export interface ServedSite {
  readonly site: SiteOnDisk;
  readonly browser: Browser;
  /** The address of the server, without a slash at its end. */
  readonly origin: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.js': 'text/javascript',
};

/** Builds, serves, and starts the browser. */
export async function serveFullSample(): Promise<ServedSite> {
  const site = await builtFullSample();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname).slice(1);
    const file = join(site.folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file)) response.writeHead(404).end();
    else {
      response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
      response.end(readFileSync(file));
    }
  });
  const port = await listen(server);
  const browser = await chromium.launch({
    executablePath: findChromium()!,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  return {
    site,
    browser,
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
