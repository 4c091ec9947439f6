// The front matter of a page of an old site as plain texts, lists and maps: every value as its author wrote it, so that
// 1.10 stays 1.10 and NO a country, whatever its language was.

/** A value as it was written. */
export type PageValue = string | readonly PageValue[] | { readonly [key: string]: PageValue };

/** What an author may have written for "yes", in any of the three languages. */
const YES = /^(?:true|yes|on|1)$/iu;

/** The fields of a page; keys are found whatever their case. */
export class PageValues {
  readonly #values: ReadonlyMap<string, PageValue>;

  constructor(values: Readonly<Record<string, PageValue>>) {
    this.#values = new Map(Object.entries(values).map(([key, value]) => [key.toLowerCase(), value]));
  }

  /** The keys, in lower case. */
  get keys(): readonly string[] {
    return [...this.#values.keys()];
  }

  has(key: string): boolean {
    return this.#values.has(key.toLowerCase());
  }

  /** One line of text; undefined where there is none, a list or a map. The first of several keys that has one counts. */
  text(...keys: readonly string[]): string | undefined {
    for (const key of keys) {
      const value = this.#values.get(key.toLowerCase());
      if (typeof value !== 'string') continue;
      const line = value.replace(/\s+/gu, ' ').trim();
      if (line !== '') return line;
    }
    return undefined;
  }

  /** Names: of a list, or one text. Maps in a list count by their `name` or `title`. */
  list(key: string): readonly string[] {
    const value = this.#values.get(key.toLowerCase());
    if (value === undefined) return [];
    return (isList(value) ? value : [value]).flatMap((item) => {
      const text = typeof item === 'string' || isList(item) ? item : (item.name ?? item.title);
      const line = typeof text === 'string' ? text.replace(/\s+/gu, ' ').trim() : '';
      return line === '' ? [] : [line];
    });
  }

  isList(key: string): boolean {
    const value = this.#values.get(key.toLowerCase());
    return value !== undefined && isList(value);
  }

  map(key: string): PageValues {
    const value = this.#values.get(key.toLowerCase());
    return new PageValues(value === undefined || typeof value === 'string' || isList(value) ? {} : value);
  }

  /** Maps in a list: `[[resources]]`. */
  maps(key: string): readonly PageValues[] {
    const value = this.#values.get(key.toLowerCase());
    return value !== undefined && isList(value)
      ? value.flatMap((item) => (typeof item === 'string' || isList(item) ? [] : [new PageValues(item)]))
      : [];
  }

  /** Whether a key says yes; undefined where it is not there. */
  flag(key: string): boolean | undefined {
    const value = this.#values.get(key.toLowerCase());
    return typeof value === 'string' ? YES.test(value.trim()) : undefined;
  }
}

function isList(value: PageValue): value is readonly PageValue[] {
  return Array.isArray(value);
}
