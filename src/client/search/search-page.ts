// The page while it searches: what is typed and chosen becomes an address, and each address is searched for and shown.
import type { Facet, SearchConfig } from '../../pages/search/search-config.ts';
import { ArchiveSearch, type SearchRun } from './archive-search.ts';
import { button, part, withText } from './elements.ts';
import { FacetLists } from './facet-lists.ts';
import { Messages } from './messages.ts';
import { ResultList } from './result-list.ts';
import { fileFormats, savedFile, type FileFormat } from './saved-files.ts';
import {
  addressOf,
  isAsking,
  isMonth,
  sortOf,
  sorts,
  stateFrom,
  withFilter,
  type FilterName,
  type SearchState,
} from './search-state.ts';
import { Vocabulary } from './vocabulary.ts';

const FIRST = 5;
const MORE = 10;
const MOST_SAVED = 200;
/** A reader who types pauses so long between two words. */
const PAUSE_MILLISECONDS = 250;

/** What the browser keeps with an address: how far a reader had read. */
interface Place {
  readonly shown?: number;
  readonly scroll?: number;
}

const NAMED: readonly FilterName[] = [
  'topic',
  'country',
  'mention',
  'organisation',
  'person',
  'source',
  'event',
];

export class SearchPage {
  readonly #config: SearchConfig;
  readonly #messages: Messages;
  readonly #archive: ArchiveSearch;
  readonly #facets: FacetLists;
  readonly #results = new ResultList();
  readonly #title = document.title;
  readonly #form = part<HTMLFormElement>('form');
  readonly #query = part<HTMLInputElement>('query');
  readonly #from = part<HTMLInputElement>('from');
  readonly #to = part<HTMLInputElement>('to');
  readonly #sort = part<HTMLSelectElement>('sort');
  readonly #status = part('status');
  readonly #more = part('more');
  #state: SearchState;
  #run: SearchRun;
  #vocabulary: Promise<Vocabulary> | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** Whether the address of now was made by typing: then typing on changes it, instead of adding one a letter. */
  #typed = false;

  constructor(config: SearchConfig) {
    this.#config = config;
    this.#messages = new Messages(config);
    this.#archive = new ArchiveSearch(config);
    this.#state = this.#addressed();
    this.#run = this.#archive.start(this.#state);
    this.#facets = new FacetLists(config.facets, this.#messages, {
      run: () => this.#run,
      choose: ({ filter }, value, chosen) => this.#go(withFilter(this.#state, filter, value, chosen)),
      label: (facet, value) => this.#valueName(facet, value),
    });
  }

  async start(): Promise<void> {
    part('tools').hidden = false;
    part('without').hidden = true;
    this.#listen();
    this.#fillForm();
    if (NAMED.some((filter) => this.#state.filters.has(filter))) await this.#useNamesOfFilters();
    const { shown, scroll } = (history.state ?? {}) as Place;
    await this.#show(shown ?? FIRST);
    if (scroll !== undefined) scrollTo(0, scroll);
    if (!isAsking(this.#state)) this.#query.focus();
  }

  #listen(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#pause);
      this.#typed = false;
      this.#go(this.#fromForm());
    });
    this.#query.addEventListener('input', () => {
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => this.#go(this.#fromForm(), true), PAUSE_MILLISECONDS);
      void this.#complete();
    });
    for (const field of [this.#from, this.#to, this.#sort]) {
      field.addEventListener('change', () => this.#go(this.#fromForm()));
    }
    this.#more.addEventListener('click', () => void this.#showMore());
    for (const format of fileFormats) {
      part(`save-${format}`).addEventListener('click', () => void this.#save(format));
    }
    addEventListener('popstate', ({ state }) => {
      this.#state = this.#addressed();
      this.#typed = false;
      this.#fillForm();
      void this.#show(((state ?? {}) as Place).shown ?? FIRST);
    });
    addEventListener('pagehide', () => this.#keepPlace({ scroll: scrollY }));
  }

  #addressed(): SearchState {
    return stateFrom(new URLSearchParams(location.search), this.#config.facets);
  }

  #fillForm(): void {
    const { query, from, to } = this.#state;
    this.#query.value = query;
    this.#from.value = from;
    this.#to.value = to;
    this.#sort.value = sortOf(this.#state);
  }

  #fromForm(): SearchState {
    const query = this.#query.value.trim();
    const chosen = sorts.find((sort) => sort === this.#sort.value);
    const { filters } = this.#state;
    // Where a browser has no field for months, anything can be typed.
    const month = (field: HTMLInputElement): string =>
      field.validity.valid && isMonth(field.value) ? field.value : '';
    const state = { query, filters, from: month(this.#from), to: month(this.#to), sort: undefined };
    // The usual order stands in no address, so that it can change with what is asked.
    const unchanged = chosen === sortOf(this.#state) && this.#state.sort === undefined;
    return unchanged || chosen === sortOf(state) ? state : { ...state, sort: chosen };
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
    if (!typing) this.#fillForm();
    void this.#show(FIRST);
  }

  /** Searches and shows: the first results as soon as there are some, then how many there are. */
  async #show(count: number): Promise<void> {
    const { words } = this.#messages;
    this.#run.stop();
    const run = this.#archive.start(this.#state);
    this.#run = run;
    const isCurrent = (): boolean => this.#run === run;
    const asking = isAsking(this.#state);
    this.#showTitle();
    this.#showChips();
    this.#showSuggestions([]);
    this.#facets.update();
    if (!asking) {
      this.#results.clear();
      this.#showExtent(0, 0);
      this.#status.textContent = '';
      return;
    }
    this.#status.textContent = words.searching;
    const first = await run.take(count).catch(() => []);
    if (!isCurrent()) return;
    const before = [...part('results').children];
    await this.#results.add(first, isCurrent).catch(() => undefined);
    if (!isCurrent()) return;
    for (const item of before) item.remove();
    const total = await run.total();
    if (!isCurrent()) return;
    this.#showExtent(this.#results.shown, total.count);
    this.#status.textContent = [
      total.count === 0 ? words.none : this.#messages.counted(total.count, words.found),
      ...(total.failed > 0 ? [words.failed] : []),
    ].join(' ');
    await this.#suggest(run, total.count);
  }

  async #showMore(): Promise<void> {
    const run = this.#run;
    const isCurrent = (): boolean => this.#run === run;
    const { shown } = this.#results;
    const more = (await run.take(shown + MORE)).slice(shown);
    const first = await this.#results.add(more, isCurrent);
    if (!isCurrent()) return;
    this.#showExtent(this.#results.shown, (await run.total()).count);
    this.#keepPlace({ shown: this.#results.shown });
    first?.querySelector('a')?.focus();
  }

  #keepPlace(place: Place): void {
    history.replaceState({ ...((history.state ?? {}) as Place), ...place }, '');
  }

  #showExtent(shown: number, all: number): void {
    this.#more.hidden = shown >= all;
    part('save').hidden = all === 0;
    part('ways').hidden = all > 0;
  }

  #showTitle(): void {
    const { query } = this.#state;
    document.title = query === '' ? this.#title : `${query} – ${this.#title}`;
  }

  #valueName({ filter }: Facet, value: string): string {
    return filter === 'language' ? this.#messages.languageName(value) : value;
  }

  /** A button for each choice, which takes it back. */
  #showChips(): void {
    const { words } = this.#messages;
    const chips: [string, SearchState][] = this.#config.facets.flatMap((facet) =>
      (this.#state.filters.get(facet.filter) ?? []).map((value): [string, SearchState] => [
        `${facet.label}: ${this.#valueName(facet, value)}`,
        withFilter(this.#state, facet.filter, value, false),
      ]),
    );
    const { from, to } = this.#state;
    const month = (text: string, value: string): string =>
      this.#messages.fill(text, { month: this.#messages.month(value) });
    if (from !== '') chips.push([month(words.since, from), { ...this.#state, from: '' }]);
    if (to !== '') chips.push([month(words.until, to), { ...this.#state, to: '' }]);
    const list = part('chips');
    list.hidden = chips.length === 0;
    list.replaceChildren(
      ...chips.map(([text, without], at) => {
        const chip = button(text, () => {
          this.#go(without);
          const left = list.querySelectorAll('button');
          (left[Math.min(at, left.length - 1)] ?? this.#query).focus();
        });
        chip.setAttribute('aria-label', this.#messages.fill(words.remove, { name: text }));
        return chip;
      }),
    );
  }

  /** What else could be meant, where a word is nowhere or nothing was found. */
  async #suggest(run: SearchRun, count: number): Promise<void> {
    const { query } = this.#state;
    if (query === '') return;
    const unknown = await run.unknownWords();
    if (count > 0 && unknown.length === 0) return;
    const near = (await this.#names()).near(query, unknown);
    if (this.#run === run) this.#showSuggestions(near);
  }

  #showSuggestions(texts: readonly string[]): void {
    const list = part('suggestions');
    list.hidden = texts.length === 0;
    if (texts.length === 0) {
      list.replaceChildren();
      return;
    }
    const links = texts.map((query) => {
      const state = { ...this.#state, query };
      const link = withText('a', query);
      link.href = location.pathname + addressOf(state);
      link.addEventListener('click', (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        this.#go(state);
        this.#fillForm();
        this.#query.focus();
      });
      return link;
    });
    list.replaceChildren(`${this.#messages.words.meant} `, ...links.flatMap((link) => [link, ' ']));
  }

  #names(): Promise<Vocabulary> {
    this.#vocabulary ??= Vocabulary.load(this.#config.vocabulary).catch(() => {
      this.#vocabulary = undefined;
      return new Vocabulary([]);
    });
    return this.#vocabulary;
  }

  async #complete(): Promise<void> {
    const text = this.#query.value.trimStart();
    if (text.length < 2) return;
    const completions = (await this.#names()).completions(text);
    part('names').replaceChildren(
      ...completions.map(({ text: value, known }) => {
        const option = document.createElement('option');
        option.value = value;
        const kind = this.#config.facets.find(({ filter }) => filter === known.kind)?.label ?? '';
        option.label = known.name === known.spelling ? kind : `${known.name}, ${kind}`;
        return option;
      }),
    );
  }

  /** An address may name a country by its code or by another name. */
  async #useNamesOfFilters(): Promise<void> {
    const names = await this.#names();
    const filters = new Map(
      [...this.#state.filters].map(([filter, values]) => {
        if (!NAMED.includes(filter)) return [filter, values] as const;
        const kind = filter === 'mention' ? 'country' : filter;
        return [filter, [...new Set(values.map((value) => names.nameOf(kind as 'country', value)))]] as const;
      }),
    );
    this.#state = { ...this.#state, filters };
    history.replaceState(history.state, '', location.pathname + addressOf(this.#state));
  }

  async #save(format: FileFormat): Promise<void> {
    const found = await this.#run.take(MOST_SAVED);
    const file = savedFile(format, await Promise.all(found.map((one) => one.data())), this.#config);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `articles.${format}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }
}
