// A batch: some pages of the plan in a form that Eleventy passes on without copying. It deep-merges plain objects into
// every page's data; instances of classes it leaves alone.
import { createHash } from 'node:crypto';
import type { Environment } from 'nunjucks';
import type { PageOutput } from '../pages/output.ts';
import type { SiteView } from '../pages/site-view.ts';
import type { WrittenFile } from './written-file.ts';

/** A planned page, hidden behind a class. */
export class PlannedPage {
  readonly #output: PageOutput;

  constructor(output: PageOutput) {
    this.#output = output;
  }

  get path(): string {
    return this.#output.path;
  }

  get output(): PageOutput {
    return this.#output;
  }
}

/** How a drawn page is finished: unchanged, or with relative links for reading without a server. */
export type Finish = (html: string, page: PageOutput) => string;

/** Pages and the means to draw one. */
export class PageBatch {
  readonly pages: readonly PlannedPage[];
  /** The pages that were drawn, with the hashes of their HTML. */
  readonly drawn: WrittenFile[] = [];
  failure: Error | undefined;
  readonly #environment: Environment;
  readonly #site: SiteView;
  readonly #finish: Finish;

  constructor(outputs: readonly PageOutput[], environment: Environment, site: SiteView, finish: Finish) {
    this.pages = outputs.map((output) => new PlannedPage(output));
    this.#environment = environment;
    this.#site = site;
    this.#finish = finish;
  }

  /**
   * The HTML of a page: its view in the template of its kind. What fails is also kept in `failure`, since Eleventy
   * wraps it in messages of its own.
   */
  draw({ output }: PlannedPage): string {
    try {
      const html = this.#finish(this.#render(output), output);
      // Hashing joins the many pieces of the text: Eleventy keeps it until the whole batch is written.
      this.drawn.push({ path: output.path, sha256: createHash('sha256').update(html).digest('hex') });
      return html;
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      this.failure = new Error(`the page /${output.path} (${output.origin}) cannot be drawn: ${message}`, {
        cause,
      });
      throw cause;
    }
  }

  #render(output: PageOutput): string {
    return this.#environment.render(`pages/${output.kind}.njk`, {
      view: output.view(),
      site: this.#site,
      words: this.#site.words,
    });
  }
}
