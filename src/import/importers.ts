// The ways to import, in the order in which they are asked. A new one gets its line here.
import { clippingImporter } from './clipping.ts';
import { feedImporter } from './feed.ts';
import type { Importer, ImportFolder } from './importer.ts';
import { savedPageImporter } from './saved-page.ts';

/** For files. A clipping is any text that is nothing else, so it is asked last. */
export const fileImporters: readonly Importer[] = [feedImporter, savedPageImporter, clippingImporter];

/** For folders that are the source of a site. Any other folder is a folder of files, each imported by itself. */
export const folderImporters: readonly Importer<ImportFolder>[] = [];
