// The page while it searches: what is typed and chosen becomes an address, and each address is searched for and shown.
import type { SearchConfig } from '../../pages/search/search-config.ts';
import { ArchiveSearch, type SearchRun } from './archive-search.ts';
import { part } from './elements.ts';
import { FacetLists } from './facet-lists.ts';
import { showChips } from './filter-chips.ts';
import { Messages } from './messages.ts';
import { ResultList } from './result-list.ts';
import { fileFormats, saveFile, type FileFormat } from './saved-files.ts';
import { SearchForm } from './search-form.ts';
import { addressOf, isAsking, stateFrom, withFilter, withNames, type SearchState } from './search-state.ts';
import { showSuggestions } from './suggestions.ts';
import { Vocabulary } from './vocabulary.ts';

const FIRST = 5;
const MORE = 10;
const MOST_SAVED = 200;

/** What the browser keeps with an address: how far a reader had read. */
interface Place {
  readonly shown?: number;
  readonly scroll?: number;
}

export class SearchPage {
  readonly #config: SearchConfig;
  readonly #messages: Messages;
  readonly #archive: ArchiveSearch;
  readonly #form: SearchForm;
  readonly #facets: FacetLists;
  readonly #results = new ResultList();
  readonly #title = document.title;
  #state: SearchState;
  #run: SearchRun;
  #vocabulary: Promise<Vocabulary> | undefined;
  /** Whether the address of now was made by typing: then typing on changes it, instead of adding one a letter. */
  #typed = false;

  constructor(config: SearchConfig) {
    this.#config = config;
    this.#messages = new Messages(config);
    this.#archive = new ArchiveSearch(config);
    this.#state = this.#addressed();
    this.#run = this.#archive.start(this.#state);
    this.#form = new SearchForm(config.facets, {
      asked: () => {
        this.#typed = false;
        this.#go(this.#form.read(this.#state));
      },
      typed: () => this.#go(this.#form.read(this.#state), true),
      names: () => this.#names(),
    });
    this.#facets = new FacetLists(config.facets, this.#messages, {
      run: () => this.#run,
      choose: ({ filter }, value, chosen) => this.#go(withFilter(this.#state, filter, value, chosen)),
    });
  }

  async start(): Promise<void> {
    part('tools').hidden = false;
    part('without').hidden = true;
    this.#listen();
    await this.#useKnownNames();
    this.#form.fill(this.#state);
    const { shown, scroll } = placeIn(history.state as Place | null);
    await this.#show(shown ?? FIRST);
    if (scroll !== undefined) scrollTo(0, scroll);
    if (!isAsking(this.#state)) this.#form.focus();
  }

  #listen(): void {
    part('more').addEventListener('click', () => void this.#showMore());
    for (const format of fileFormats) {
      part(`save-${format}`).addEventListener('click', () => void this.#save(format));
    }
    addEventListener('popstate', ({ state }) => {
      this.#state = this.#addressed();
      this.#typed = false;
      this.#form.fill(this.#state);
      void this.#show(placeIn(state as Place | null).shown ?? FIRST);
    });
    addEventListener('pagehide', () => this.#keepPlace({ scroll: scrollY }));
  }

  #addressed(): SearchState {
    return stateFrom(new URLSearchParams(location.search), this.#config.facets);
  }

  /** An address may call a country by its code or by another name. */
  async #useKnownNames(): Promise<void> {
    if (this.#state.filters.size === 0) return;
    this.#state = withNames(this.#state, await this.#names());
    history.replaceState(history.state, '', location.pathname + addressOf(this.#state));
  }

  /** Goes to another state: a new address, its results, and the way back. */
  #go(state: SearchState, typing = false): void {
    const address = addressOf(state);
    if (address === addressOf(this.#state)) return;
    this.#state = state;
    const url = location.pathname + address;
    if (typing && this.#typed) history.replaceState({}, '', url);
    else history.pushState({}, '', url);
    this.#typed = typing;
    if (!typing) this.#form.fill(state);
    void this.#show(FIRST);
  }

  /** Searches and shows: the first results as soon as there are some, then how many there are. */
  async #show(count: number): Promise<void> {
    this.#run.stop();
    const run = this.#archive.start(this.#state);
    this.#run = run;
    const isCurrent = (): boolean => this.#run === run;
    this.#showAsked();
    this.#facets.update();
    if (!isAsking(run.state)) {
      this.#results.clear();
      this.#showExtent(0);
      this.#say(this.#messages.words.idle);
      return;
    }
    this.#say(this.#messages.words.searching);
    const first = await run.take(count).catch(() => []);
    if (!isCurrent() || !(await this.#results.replace(first, isCurrent))) return;
    const { count: all, failed } = await run.total();
    if (!isCurrent()) return;
    this.#showExtent(all);
    const { words } = this.#messages;
    this.#say(
      (all === 0 ? words.none : this.#messages.counted(all, words.found)) +
        (failed > 0 ? ` ${words.failed}` : ''),
    );
    await this.#suggest(run, all);
  }

  async #showMore(): Promise<void> {
    const run = this.#run;
    const isCurrent = (): boolean => this.#run === run;
    const { shown } = this.#results;
    const more = (await run.take(shown + MORE)).slice(shown);
    const first = await this.#results.add(more, isCurrent);
    if (!isCurrent()) return;
    this.#showExtent((await run.total()).count);
    this.#keepPlace({ shown: this.#results.shown });
    first?.querySelector('a')?.focus();
  }

  #keepPlace(place: Place): void {
    history.replaceState({ ...placeIn(history.state as Place | null), ...place }, '');
  }

  /** What is there to do with the results. */
  #showExtent(all: number): void {
    part('more').hidden = this.#results.shown >= all;
    part('save').hidden = all === 0;
    part('ways').hidden = all > 0;
  }

  /** Read out by screen readers when they have nothing else to say. */
  #say(text: string): void {
    part('status').textContent = text;
  }

  #showAsked(): void {
    const { query } = this.#state;
    document.title = query === '' ? this.#title : `${query} – ${this.#title}`;
    showChips(
      this.#state,
      this.#config.facets,
      this.#messages,
      (state) => this.#go(state),
      () => this.#form.focus(),
    );
    this.#showSuggestions([]);
  }

  /** Other words, where one is nowhere or nothing was found. */
  async #suggest(run: SearchRun, count: number): Promise<void> {
    const { query } = run.state;
    if (query === '') return;
    const unknown = await run.unknownWords();
    if (count > 0 && unknown.length === 0) return;
    const near = (await this.#names()).near(query, unknown);
    if (this.#run === run) this.#showSuggestions(near);
  }

  #showSuggestions(texts: readonly string[]): void {
    showSuggestions(texts, this.#state, this.#messages, (state) => {
      this.#go(state);
      this.#form.focus();
    });
  }

  /** A search works without names, so that nothing fails when they cannot be had. */
  #names(): Promise<Vocabulary> {
    this.#vocabulary ??= Vocabulary.load(this.#config.vocabulary).catch(() => {
      this.#vocabulary = undefined;
      return new Vocabulary([]);
    });
    return this.#vocabulary;
  }

  async #save(format: FileFormat): Promise<void> {
    const found = await this.#run.take(MOST_SAVED);
    const articles = await Promise.all(found.map((one) => one.data()));
    saveFile(format, articles, this.#config);
  }
}

/** @param state what the browser kept, which is nothing for an address that was typed or followed */
function placeIn(state: Place | null): Place {
  return state ?? {};
}
