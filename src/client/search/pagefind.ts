// Pagefind's script: what is used of it, and how it is loaded. One copy of it runs for each language, since a copy holds
// the stemmer of one; all indexes of a language share it.
import type { IndexPlace, SearchConfig } from '../../pages/search/search-config.ts';
import type { SearchFilter, SearchMeta } from '../../pages/search/search-record.ts';

/** How Pagefind is told which values of a filter an article must have. */
export type FilterRule = Readonly<Partial<Record<'all' | 'any' | 'none', readonly string[]>>>;
export type FilterRules = Partial<Record<SearchFilter, FilterRule>>;

/** The text and what is known of an article, from a file of its own or shared with some others. */
export interface ArticleData {
  readonly url: string;
  /** A part of the text with the words found in `<mark>`; of other signs only `<` and `>` are escaped. */
  readonly excerpt: string;
  readonly filters: Partial<Record<SearchFilter, string[]>>;
  readonly meta: SearchMeta;
}

export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  /** Places in the text of the words that were found; none where they stand elsewhere. */
  readonly words: readonly number[];
  data(): Promise<ArticleData>;
}

export interface PagefindAnswer {
  readonly results: readonly PagefindResult[];
  /** How many articles have the words, whatever the filters. */
  readonly unfilteredResultCount: number;
  /** Numbers of the articles found, of those filters that have been loaded. */
  readonly filters: Partial<Record<SearchFilter, Record<string, number>>>;
}

export interface PagefindInstance {
  search(
    text: string | null,
    options?: { filters?: FilterRules | { nothing: string }; sort?: { date: 'asc' | 'desc' } | undefined },
  ): Promise<PagefindAnswer>;
  preload(text: string): Promise<void>;
}

interface PagefindModule {
  createInstance(options: {
    basePath: string;
    baseUrl: string;
    noWorker: boolean;
    metaCacheTag: string;
    excerptEllipsis: string;
  }): PagefindInstance;
}

interface Program {
  readonly module: PagefindModule;
  /** The first index starts the program; two at once would start it twice, and one would be lost. */
  started: Promise<void> | undefined;
}

const programs = new Map<string, Promise<Program>>();

/** Opens an index; afterwards it answers at once. */
export async function openIndex(place: IndexPlace, config: SearchConfig): Promise<PagefindInstance> {
  const program = await programOf(place.language, config);
  if (program.started === undefined) {
    const instance = createInstance(program, place);
    program.started = ready(instance).catch((cause: unknown) => {
      program.started = undefined;
      throw cause;
    });
    await program.started;
    return instance;
  }
  await program.started;
  const instance = createInstance(program, place);
  await ready(instance);
  return instance;
}

function programOf(language: string, config: SearchConfig): Promise<Program> {
  let program = programs.get(language);
  if (program === undefined) {
    // The query makes it a copy of its own.
    const loaded = import(`${config.program}pagefind.js?${language}`) as Promise<PagefindModule>;
    program = loaded.then((module) => ({ module, started: undefined }));
    programs.set(language, program);
    program.catch(() => programs.delete(language));
  }
  return program;
}

function createInstance({ module }: Program, { url, tag }: IndexPlace): PagefindInstance {
  return module.createInstance({
    basePath: url,
    baseUrl: '/',
    // A worker would need a policy for Trusted Types.
    noWorker: true,
    metaCacheTag: tag,
    excerptEllipsis: '…',
  });
}

/** A search for nothing waits until the index is there. */
async function ready(instance: PagefindInstance): Promise<void> {
  await instance.preload('');
}

/**
 * Pagefind loads its compiled part from the folder of every index. Here it lies once, beside its script, and is loaded
 * once a language: after that Pagefind has it and throws away what it gets, so it gets an empty file.
 */
export function shareProgram(config: SearchConfig): void {
  const load = globalThis.fetch.bind(globalThis);
  const loaded = new Set<string>();
  globalThis.fetch = async (input, init) => {
    const name = typeof input === 'string' ? /[^/]+\.pagefind$/.exec(input)?.[0] : undefined;
    if (name === undefined) return load(input, init);
    if (loaded.has(name)) return new Response('pagefind_dcd.');
    const response = await load(config.program + name, init);
    if (response.ok) loaded.add(name);
    return response;
  };
}
