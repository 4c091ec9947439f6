// robots.txt: everything may be read, and where the sitemap is.
import type { TextOutput } from './output.ts';
import type { PageContext } from './page-context.ts';
import { sitemapPath } from './urls.ts';

/** The sitemap is named where the site has an address: without one there is none. */
export function robotsOutput({ links }: PageContext): TextOutput {
  const sitemap = links.absolute(sitemapPath);
  const text = `User-agent: *\nAllow: /\n${sitemap === undefined ? '' : `\nSitemap: ${sitemap}\n`}`;
  return { writer: 'text', path: 'robots.txt', origin: 'robots.txt', inputs: { text }, text: () => text };
}
