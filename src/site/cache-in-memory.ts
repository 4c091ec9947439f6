// The cache of a process that builds again and again while somebody edits: kept in memory, and written when nobody waits.
import type { KnownArticles } from '../content/known-articles.ts';
import { BuildCache, COARSEST_CLOCK, type BuiltThings, type KnownSite } from './build-cache.ts';
import type { LinkCounts } from './page-links.ts';
import { MANIFEST } from './manifest.ts';

/** An editor who saves again and again is not kept waiting for it. */
const QUIET_MILLISECONDS = 1500;

/** The output folder of such a process must be its own, under a lock that outlives a build: its files are not looked at again. */
export class CacheInMemory extends BuildCache {
  #latest: BuiltThings | undefined;
  #timer: NodeJS.Timeout | undefined;

  override articles(countryNames: string): KnownArticles {
    const { countryNames: before, articles = [], readMs } = this.#latest ?? {};
    if (before !== countryNames || readMs === undefined) return super.articles(countryNames);
    const known = new Map(articles.map((article) => [article.path, article]));
    return { find: (path) => known.get(path), trustedBefore: () => readMs - COARSEST_CLOCK };
  }

  override site(): KnownSite {
    if (this.#latest === undefined) return super.site();
    const { files, parts } = this.#latest;
    return { files, parts: new Map(parts.map((part) => [part.name, part])), watched: true };
  }

  override links(manifest: string): LinkCounts | undefined {
    const { files, links } = this.#latest ?? {};
    return files?.get(MANIFEST)?.sha256 === manifest && links !== undefined ? links : super.links(manifest);
  }

  override save(built: BuiltThings): void {
    // Links that are as they were are not counted anew.
    const latest = { ...built, links: built.links ?? this.#latest?.links };
    this.#latest = latest;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => super.save(latest), QUIET_MILLISECONDS).unref();
  }
}
