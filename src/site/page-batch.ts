// A batch: some pages of the plan in a form that Eleventy passes on without copying. It deep-merges plain objects into
// every page's data; instances of classes it leaves alone.
import { hash } from 'node:crypto';
import type { Environment } from 'nunjucks';
import { UserError } from '../content/problem.ts';
import type { PageKind } from '../pages/output.ts';
import type { PageView } from '../pages/page-view.ts';
import type { SiteView } from '../pages/site-view.ts';
import { offlineHtml } from '../pages/offline-html.ts';
import type { PageBytes } from './page-bytes.ts';
import { LinkReader, type PageLinks } from './page-links.ts';
import type { WrittenFile } from './written-file.ts';

/** What drawing a page takes; a planned page is one. */
export interface DrawablePage {
  readonly path: string;
  readonly kind: PageKind;
  readonly url: `/${string}`;
  readonly origin: string;
  view(): PageView;
}

/** A page, hidden behind a class. */
export class PlannedPage {
  readonly #page: DrawablePage;

  constructor(page: DrawablePage) {
    this.#page = page;
  }

  get path(): string {
    return this.#page.path;
  }

  get page(): DrawablePage {
    return this.#page;
  }
}

/** The HTML of a page as bytes, in a form that Eleventy passes on until it writes them. */
export class DrawnPage {
  readonly bytes: Buffer;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }
}

/** What pages are drawn with. */
export interface BatchMeans {
  readonly environment: Environment;
  readonly site: SiteView;
  /** Whether links are relative, for reading without a server. */
  readonly offline: boolean;
  /** Where they are until they are written. */
  readonly bytes: PageBytes;
}

/** Pages and the means to draw one. */
export class PageBatch {
  readonly pages: readonly PlannedPage[];
  /** The pages that were drawn, with the hashes of their HTML. */
  readonly drawn: WrittenFile[] = [];
  failure: Error | undefined;
  readonly #links: LinkReader;
  readonly #environment: Environment;
  readonly #site: SiteView;
  readonly #offline: boolean;
  readonly #bytes: PageBytes;

  constructor(pages: readonly DrawablePage[], { environment, site, offline, bytes }: BatchMeans) {
    this.pages = pages.map((page) => new PlannedPage(page));
    this.#environment = environment;
    this.#site = site;
    this.#offline = offline;
    this.#bytes = bytes;
    this.#links = new LinkReader(this.#prefix);
  }

  /** What the pages that were drawn link to. */
  get links(): PageLinks {
    return this.#links.links;
  }

  get #prefix(): string {
    return this.#site.homeUrl.replace(/\/$/u, '');
  }

  /**
   * The HTML of a page: its view in the template of its kind. What fails is also kept in `failure`, since Eleventy
   * wraps it in messages of its own.
   */
  draw({ page }: PlannedPage): DrawnPage {
    try {
      const drawn = this.#render(page);
      const html = this.#offline ? offlineHtml(drawn, page.url, this.#prefix) : drawn;
      const bytes = this.#bytes.add(html);
      this.drawn.push({ path: page.path, sha256: hash('sha256', bytes, 'hex') });
      this.#links.read(page.path, html);
      return new DrawnPage(bytes);
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      // A file of the content that has changed meanwhile is no fault of the page.
      if (cause instanceof UserError) this.failure = cause;
      this.failure ??= new Error(`the page /${page.path} (${page.origin}) cannot be drawn: ${message}`, {
        cause,
      });
      throw cause;
    }
  }

  #render(page: DrawablePage): string {
    return this.#environment.render(`pages/${page.kind}.njk`, {
      view: page.view(),
      site: this.#site,
      words: this.#site.words,
    });
  }
}
