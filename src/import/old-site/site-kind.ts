// Which generator a folder was written for, told by what its files hold: their front matter, tags and settings.
import type { PageSource } from './page-front-matter.ts';

export const siteKinds = ['hugo', 'jekyll', 'zola', 'eleventy'] as const;
export type SiteKind = (typeof siteKinds)[number];

/** How each is written in a report. */
export const siteNames: Readonly<Record<SiteKind, string>> = {
  hugo: 'Hugo',
  jekyll: 'Jekyll',
  zola: 'Zola',
  eleventy: 'Eleventy',
};

/** What is looked at: a page or file of settings with its path below the folder. */
export interface SiteSample {
  readonly path: string;
  readonly text: string;
  /** Undefined for what is no page. */
  readonly page?: PageSource | undefined;
}

/** A sign and how much it says. */
interface Sign {
  readonly kind: SiteKind;
  readonly weight: number;
  readonly holds: (sample: SiteSample) => boolean;
}

/** One sign that only one of them has outweighs habits that two of them share. */
const STRONG = 20;
const SIGNS: readonly Sign[] = [
  // Settings, by the keys that only one of them knows.
  sign(
    'zola',
    50,
    ({ page, path, text }) =>
      isSettings(page, path) && /^\s*(?:base_url|compile_sass|build_search_index)\s*=/mu.test(text),
  ),
  sign(
    'hugo',
    50,
    ({ page, path, text }) =>
      isSettings(page, path) &&
      /^\s*["']?(?:baseURL|languageCode|defaultContentLanguage|enableGitInfo)["']?\s*[:=]/imu.test(text),
  ),
  sign(
    'jekyll',
    50,
    ({ page, path, text }) =>
      isSettings(page, path) &&
      /^(?:baseurl|kramdown|plugins|gems|sass|collections|permalink|markdown):/mu.test(text),
  ),
  sign(
    'eleventy',
    50,
    ({ path, text }) =>
      /\.[cm]?[jt]s$/iu.test(path) && /eleventyConfig|addPassthroughCopy|@11ty\/eleventy/u.test(text),
  ),
  // Tags that only one of them reads.
  sign('hugo', STRONG, ({ page }) => page !== undefined && /\{\{[<%]\s*\/?\s*[a-z]/iu.test(page.body)),
  sign(
    'jekyll',
    STRONG,
    ({ page }) =>
      page !== undefined &&
      /\{%-?\s*(?:post_url|link|highlight \w+|include [\w/.-]+\.(?:html|md))/u.test(page.body),
  ),
  sign(
    'jekyll',
    STRONG,
    ({ page }) =>
      page !== undefined && /\{\{-?\s*(?:site|page)\.\w+|\|\s*(?:relative|absolute)_url/u.test(page.body),
  ),
  sign(
    'zola',
    STRONG,
    ({ page }) =>
      page !== undefined &&
      /\{\{\s*[a-z_]+\([^)]*\)\s*\}\}|\{%\s*[a-z_]+\([^)]*\)\s*%\}|\]\(@\//u.test(page.body),
  ),
  // Front matter that only one of them reads.
  sign(
    'zola',
    STRONG,
    ({ page }) =>
      page?.language === 'toml' &&
      (page.values.map('taxonomies').keys.length > 0 ||
        page.values.map('extra').keys.length > 0 ||
        page.values.has('paginate_by') ||
        page.values.has('in_search_index')),
  ),
  sign(
    'eleventy',
    STRONG,
    ({ page }) => page?.values.keys.some((key) => key.startsWith('eleventy')) === true,
  ),
  sign(
    'eleventy',
    STRONG,
    ({ page }) => page !== undefined && /\.(?:njk|html|liquid)$/u.test(page.values.text('layout') ?? ''),
  ),
  sign(
    'hugo',
    8,
    ({ page }) =>
      page !== undefined &&
      [
        'lastmod',
        'aliases',
        'url',
        'publishdate',
        'expirydate',
        'linktitle',
        'series',
        'type',
        'weight',
      ].some((key) => page.values.has(key)),
  ),
  sign(
    'jekyll',
    8,
    ({ page }) =>
      page !== undefined &&
      ['redirect_from', 'published', 'category', 'excerpt_separator', 'last_modified_at'].some((key) =>
        page.values.has(key),
      ),
  ),
  sign('zola', 2, ({ page }) => page?.language === 'toml'),
  sign('hugo', 3, ({ page }) => page?.language === 'toml' || page?.language === 'json'),
  sign('jekyll', 3, ({ page }) => page?.values.text('layout') === 'post'),
  sign(
    'eleventy',
    2,
    ({ page }) =>
      page !== undefined &&
      page.values.has('tags') &&
      page.values.has('layout') &&
      !page.values.has('category'),
  ),
  // Habits: where files lie and what they are called.
  sign('hugo', 3, ({ path }) => /(?:^|\/)_?index\.[\w-]*\.?md$/u.test(path)),
  sign('zola', 2, ({ path }) => /(?:^|\/)_?index\.md$/u.test(path)),
  sign('jekyll', 10, ({ path }) => /(?:^|\/)_(?:posts|drafts)\//u.test(path)),
  sign(
    'jekyll',
    4,
    ({ path, page }) =>
      page !== undefined && /(?:^|\/)\d{4}-\d{1,2}-\d{1,2}-[^/]+\.(?:md|markdown)$/u.test(path),
  ),
  sign('eleventy', 10, ({ path }) => /\.11tydata\.\w+$|\.njk$/u.test(path)),
];

function sign(kind: SiteKind, weight: number, holds: Sign['holds']): Sign {
  return { kind, weight, holds };
}

function isSettings(page: PageSource | undefined, path: string): boolean {
  return page === undefined && /\.(?:toml|ya?ml|json)$/iu.test(path);
}

/** The kind that most signs speak for; undefined where none does. Each sign counts once. */
export function siteKindOf(samples: readonly SiteSample[]): SiteKind | undefined {
  const scores = new Map<SiteKind, number>();
  for (const { kind, weight, holds } of SIGNS) {
    if (samples.some(holds)) scores.set(kind, (scores.get(kind) ?? 0) + weight);
  }
  return [...scores].reduce<[SiteKind, number] | undefined>(
    (best, each) => (best === undefined || each[1] > best[1] ? each : best),
    undefined,
  )?.[0];
}
