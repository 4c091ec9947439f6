// The options that say what a site is built from and what it holds: of build, of its shards and of merge.
import type { BuildOptions } from '../site/check-site.ts';
import { checkDay, checkUrl, contentFolder, contentOption } from './build-options.ts';

/** For node:util parseArgs. */
export const siteOptions = {
  ...contentOption,
  url: { type: 'string' },
  'as-of': { type: 'string' },
  offline: { type: 'boolean', default: false },
  'no-search': { type: 'boolean', default: false },
  'no-data': { type: 'boolean', default: false },
} as const;

/** What parseArgs makes of them. */
interface SiteValues {
  readonly content: string;
  readonly url?: string | undefined;
  readonly 'as-of'?: string | undefined;
  readonly offline: boolean;
  readonly 'no-search': boolean;
  readonly 'no-data': boolean;
}

/** @throws UserError for a content folder, an address or a day that is none */
export function siteOptionsOf(values: SiteValues): BuildOptions & { readonly offline: boolean } {
  return {
    content: contentFolder(values.content),
    url: checkUrl(values.url),
    asOf: checkDay('as-of', values['as-of']),
    now: new Date(),
    drafts: false,
    offline: values.offline,
    // Read from a folder, a page may not load an index.
    search: !values['no-search'] && !values.offline,
    data: !values['no-data'],
  };
}
