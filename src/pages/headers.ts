// What a host and a browser are told of every file: one value, from which the files for hosts, the preview and the
// policy in each page are made. Knows no host.
import type { SiteSettings } from '../content/schema-site.ts';
import { assetsPath, searchIndexPath, searchProgramPath } from './urls.ts';

/** A policy by its directives. */
type Policy = Readonly<Record<string, string>>;

/** The headers of a site. */
export interface SiteHeaders {
  /** Sent with every response, whatever its status. */
  readonly everywhere: Readonly<Record<string, string>>;
  /**
   * Folders whose files never change, since they are named by their content: without the site's prefix, a folder of any
   * name as `:name`.
   */
  readonly lasting: readonly string[];
}

/** For what is not named by its content: it is asked for each time, and sent only when it has changed. */
export const CACHE_BRIEFLY = 'public, max-age=0, must-revalidate';
/** A year, the most there is. */
export const CACHE_FOR_GOOD = 'public, max-age=31536000, immutable';

/** What pages without a script need. An article page is no more than itself, the stylesheet and pictures of the site. */
const PLAIN: Policy = {
  'default-src': "'none'",
  'connect-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
};

/** What the pages of the search and of the check need. Pagefind is WebAssembly; no text may become HTML or a script. */
const SCRIPTED: Policy = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'connect-src': "'self'",
  'img-src': "'self'",
  'style-src': "'self'",
  'font-src': "'self'",
  'media-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'object-src': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
};

/** The preview loads a page again when it changes. */
const PREVIEW: Policy = { 'script-src': "'self' 'wasm-unsafe-eval'", 'connect-src': "'self' ws:" };

/** The policies that stand in pages, for hosts that send no headers: a page can only tighten what its header allows. */
export interface PagePolicies {
  readonly plain: string;
  readonly scripted: string;
}

/** @param preview whether the pages are looked at while they are written */
export function pagePolicies(preview: boolean): PagePolicies {
  const more = preview ? PREVIEW : {};
  return { plain: policyText({ ...PLAIN, ...more }), scripted: policyText({ ...SCRIPTED, ...more }) };
}

/**
 * The headers of a site. Those of one that is reached by https alone say so for a year.
 * @param search the version of the program that searches the site
 */
export function siteHeaders({ httpsOnly }: Pick<SiteSettings, 'httpsOnly'>, search?: string): SiteHeaders {
  return {
    everywhere: {
      'Content-Security-Policy': policyText({ ...SCRIPTED, 'frame-ancestors': "'none'" }),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Permissions-Policy':
        'camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=(), browsing-topics=()',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Frame-Options': 'DENY',
      'X-Permitted-Cross-Domain-Policies': 'none',
      ...(httpsOnly === true ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
    },
    lasting: [
      assetsPath,
      ...(search === undefined
        ? []
        : [
            searchProgramPath(search),
            ...['fragment', 'index', 'filter'].map((folder) => `${searchIndexPath(':bundle')}${folder}/`),
          ]),
    ],
  };
}

/** The same for the preview, which is on a machine of one's own and changes all the time. */
export function previewHeaders(): Readonly<Record<string, string>> {
  const { everywhere } = siteHeaders({ httpsOnly: false });
  const policy = policyText({ ...SCRIPTED, 'frame-ancestors': "'none'", ...PREVIEW });
  return { ...everywhere, 'Content-Security-Policy': policy, 'Cache-Control': 'no-store' };
}

function policyText(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ');
}
