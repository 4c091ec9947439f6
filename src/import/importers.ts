// The ways to import, in the order in which they are asked. A new one gets its line here.
import { clippingImporter } from './clipping.ts';
import { feedImporter } from './feed.ts';
import type { Importer, ImportFolder } from './importer.ts';
import { oldPageImporter, oldSiteImporter } from './old-site/old-site.ts';
import { savedPageImporter } from './saved-page.ts';
import { warcImporter } from './warc/warc.ts';
import { wordpressImporter } from './wordpress/wordpress.ts';

/** For files. An export of WordPress is a feed too, and a clipping is any text that is nothing else, so it is asked last. */
export const fileImporters: readonly Importer[] = [
  warcImporter,
  wordpressImporter,
  feedImporter,
  savedPageImporter,
  oldPageImporter,
  clippingImporter,
];

/** For folders that are the source of a site. Any other folder is a folder of files, each imported by itself. */
export const folderImporters: readonly Importer<ImportFolder>[] = [oldSiteImporter];
