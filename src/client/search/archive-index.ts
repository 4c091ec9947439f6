// One index of the archive: asks Pagefind, and keeps it to the rule that all words must be there.
import type { IndexPlace, SearchConfig } from '../../pages/search/search-config.ts';
import { openIndex, type FilterRules, type PagefindAnswer, type PagefindInstance } from './pagefind.ts';

/** What is searched for: words, or a phrase in quotes. */
export interface Query {
  readonly text: string;
  readonly isPhrase: boolean;
}

export function queryOf(text: string): Query {
  const phrase = /^["“„«](.+)["”“»]$/.exec(text)?.[1];
  return { text: (phrase ?? text).replace(/["“”„«»]/g, ' '), isPhrase: phrase !== undefined };
}

const NONE: PagefindAnswer = { results: [], unfilteredResultCount: 0, filters: {} };
/** A letter that no text has: with it behind a word, nothing begins with the word. */
const UNHEARD = 'ⵣ';
const WITHOUT_BLANKS = ['zh', 'ja', 'th'];

export class ArchiveIndex {
  readonly place: IndexPlace;
  readonly #config: SearchConfig;
  readonly #known = new Map<string, Promise<boolean>>();
  #opened: Promise<PagefindInstance> | undefined;

  constructor(place: IndexPlace, config: SearchConfig) {
    this.place = place;
    this.#config = config;
  }

  /** The articles that have all words and pass the filters. */
  async search(query: Query, filters: FilterRules, sort?: 'asc' | 'desc'): Promise<PagefindAnswer> {
    const instance = await this.#open();
    const words = this.#words(query);
    if (query.text.trim() !== '' && words.length === 0) return NONE;
    if ((await this.unknownWords(query)).length > 0) return NONE;
    const text = words.length === 0 ? null : words.join(' ');
    return instance.search(query.isPhrase ? `"${text}"` : text, { filters, sort: sort && { date: sort } });
  }

  /** The words of a query that no article of this index has. */
  async unknownWords(query: Query): Promise<string[]> {
    await this.#open();
    const words = this.#words(query);
    const known = await Promise.all(words.map((word) => this.#knows(word)));
    return words.filter((_, at) => !known[at]);
  }

  #open(): Promise<PagefindInstance> {
    this.#opened ??= openIndex(this.place, this.#config).catch((cause: unknown) => {
      this.#opened = undefined;
      throw cause;
    });
    return this.#opened;
  }

  /** Chinese, Japanese and Thai are cut as the index is. Of a word it has letters and digits: `OPEC+` is `OPEC`. */
  #words({ text }: Query): string[] {
    const { language } = this.place;
    const parts = WITHOUT_BLANKS.includes(language)
      ? [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].map(({ segment }) => segment)
      : [text];
    return parts
      .flatMap((part) => part.split(/\s+/))
      .map((word) => word.replace(/[^\p{Alphabetic}\p{M}\p{N}\p{Pc}]/gu, ''))
      .filter((word) => word !== '');
  }

  #knows(word: string): Promise<boolean> {
    let known = this.#known.get(word);
    if (known === undefined) {
      known = this.#open().then((instance) => hasWord(instance, word));
      this.#known.set(word, known);
      known.catch(() => this.#known.delete(word));
    }
    return known;
  }
}

/**
 * Whether an index has a word, or a word that begins with it. Pagefind drops a word that it does not have, or takes the
 * longest one that begins it: for "Kyrgystan" whatever has "Kyrg". So a word is told from a beginning that was taken in
 * its place: that would be taken too for the word with something behind it, and with its end cut off.
 */
async function hasWord(instance: PagefindInstance, word: string): Promise<boolean> {
  // No article passes a filter that does not exist, so that nothing but the number is worked out.
  const whole = await instance.search(`"${word}"`, { filters: { nothing: '' } });
  if (whole.unfilteredResultCount > 0) return true;
  const asked = [word, word + UNHEARD, word.slice(0, -2) + UNHEARD];
  // All that is compared is loaded first: the answers depend on it.
  await instance.preload(asked.join(' '));
  const [found, ...instead] = await Promise.all(
    asked.map(async (text) =>
      (await instance.search(text)).results
        .map(({ id }) => id)
        .sort()
        .join(' '),
    ),
  );
  return found !== '' && instead.some((ids) => ids !== found);
}
