// What an article contributes to the files for machines: its rows, its citations and its entry in feeds. Each is made
// when it is first asked for and kept for the build, since most stand in six files. And the digests by which a list of
// articles tells whether it is still the same.
import { hash } from 'node:crypto';
import { articleDigest, type FiledArticle } from '../archive/filed-article.ts';
import type { Moment } from '../content/dates.ts';
import { bibtexEntry } from './citation/bibtex.ts';
import { citationOf } from './citation/citation.ts';
import { cslRecord } from './citation/csl-json.ts';
import { risRecord } from './citation/ris.ts';
import { articleColumns } from './data/article-columns.ts';
import { rowAsCsv, rowAsJson } from './data/column.ts';
import { summaryEntry } from './feeds/article-entry.ts';
import { atomEntry } from './feeds/atom.ts';
import { jsonItem } from './feeds/json-feed.ts';
import { lastChange } from './last-change.ts';
import { oncePer } from './once-per.ts';
import type { PageContext } from './page-context.ts';

export class ArticleTexts {
  readonly article: FiledArticle;
  readonly #context: PageContext;
  #csv: string | undefined;
  #json: string | undefined;
  #ris: string | undefined;
  #bibtex: string | undefined;
  #atom: string | undefined;
  #jsonItem: string | undefined;

  constructor(article: FiledArticle, context: PageContext) {
    this.article = article;
    this.#context = context;
  }

  /** A row of CSV with its line end. */
  get csv(): string {
    return (this.#csv ??= rowAsCsv(articleColumns, { article: this.article, context: this.#context }));
  }

  /** The same as a JSON object on one line, without a line end. */
  get json(): string {
    return (this.#json ??= rowAsJson(articleColumns, { article: this.article, context: this.#context }));
  }

  get ris(): string {
    return (this.#ris ??= risRecord(citationOf(this.article, this.#context)));
  }

  get bibtex(): string {
    return (this.#bibtex ??= bibtexEntry(citationOf(this.article, this.#context)));
  }

  /** Stands in one file, and is not kept. */
  get csl(): string {
    return JSON.stringify(cslRecord(citationOf(this.article, this.#context)));
  }

  get updated(): Moment {
    return lastChange(this.article);
  }

  /** The entry with the summary. */
  get atom(): string {
    return (this.#atom ??= atomEntry(summaryEntry(this.article, this.#context), this.#context.site.language));
  }

  get jsonItem(): string {
    return (this.#jsonItem ??= jsonItem(summaryEntry(this.article, this.#context)));
  }
}

const textsOfOne = oncePer((article: FiledArticle, context) => new ArticleTexts(article, context));
const textsOfLists = new WeakMap<readonly FiledArticle[], readonly ArticleTexts[]>();
const digests = new WeakMap<readonly FiledArticle[], string>();

/** The texts of a list of articles. @param articles a list that is kept, so that asking again is quick */
export function textsOf(articles: readonly FiledArticle[], context: PageContext): readonly ArticleTexts[] {
  let texts = textsOfLists.get(articles);
  if (texts === undefined) {
    texts = articles.map((article) => textsOfOne(article, context));
    textsOfLists.set(articles, texts);
  }
  return texts;
}

/** One digest of a list of articles and their order. @param articles a list that is kept, so that asking again is quick */
export function listDigest(articles: readonly FiledArticle[]): string {
  let digest = digests.get(articles);
  if (digest === undefined) {
    digest = hash('sha256', articles.map(articleDigest).join(''), 'base64url');
    digests.set(articles, digest);
  }
  return digest;
}
