// The names that imported articles are filed under, as the archive can hold them: two names of a kind that would have one
// address are one, and an event is no topic. Those of the archive count before those that come.
import type { Article } from '../content/article.ts';
import type { EntityFile } from '../content/entity-file.ts';
import { nameKey } from '../content/names.ts';
import type { ArticleSource } from '../content/schema-article.ts';
import { slugOf } from '../content/slug.ts';

/** What an archive has names in. */
export interface NamedContent {
  readonly entityFiles: readonly EntityFile[];
  readonly articles: readonly Pick<Article, 'topics' | 'people' | 'organisations' | 'event' | 'source'>[];
}

type Kind = EntityFile['kind'];

/** What an article is filed under, but for countries. */
export interface NamesOfArticle {
  readonly topics: readonly string[];
  readonly people: readonly string[];
  readonly organisations: readonly string[];
  readonly event?: string | undefined;
  readonly source?: ArticleSource | undefined;
}

export class FiledNames {
  /** The name that has an address, by kind and slug. */
  readonly #bySlug = new Map<string, string>();
  /** Names that a file of the archive claims, by kind and key. */
  readonly #claimed = new Set<string>();
  /** Events by their keys. */
  readonly #events = new Map<string, string>();

  constructor({ entityFiles, articles }: NamedContent) {
    for (const file of entityFiles) this.#addFile(file);
    for (const { topics, people, organisations, event, source } of articles) {
      for (const name of topics) this.#filed('topic', name);
      for (const name of people) this.#filed('person', name);
      for (const name of organisations) this.#filed('organisation', name);
      if (event !== undefined) this.#events.set(nameKey(event), event);
      if (source !== undefined) this.#filed('source', sourceName(source));
    }
  }

  /** Names that can stand beside all others. What is changed becomes a note. */
  settle(names: NamesOfArticle, notes: string[]): NamesOfArticle {
    const topics = names.topics.filter((name) => !this.#isEvent(name));
    return {
      topics: this.#list('topic', topics, notes),
      people: this.#list('person', names.people, notes),
      organisations: this.#list('organisation', names.organisations, notes),
      event: this.#event(names, notes),
      source: names.source === undefined ? undefined : this.#source(names.source, notes),
    };
  }

  #addFile(file: EntityFile): void {
    const { kind, title, stem, fields } = file;
    const names = [title, ...(fields.otherNames ?? []), stem, stem.replaceAll('-', ' ')];
    if (file.kind === 'organisation' && file.fields.abbreviation) names.push(file.fields.abbreviation);
    for (const name of names) {
      this.#claimed.add(idOf(kind, nameKey(name)));
      if (kind === 'event') this.#events.set(nameKey(name), title);
    }
    this.#bySlug.set(idOf(kind, slugOf(stem)), title);
  }

  #isEvent(name: string): boolean {
    return this.#events.has(nameKey(name));
  }

  /** The name under which another is filed: itself, unless its address is that of one that is there. */
  #filed(kind: Kind, name: string): string {
    if (this.#claimed.has(idOf(kind, nameKey(name)))) return name;
    const id = idOf(kind, slugOf(name));
    const there = this.#bySlug.get(id);
    if (there === undefined) this.#bySlug.set(id, name);
    return there === undefined || nameKey(there) === nameKey(name) ? name : there;
  }

  #noted(kind: Kind, name: string, notes: string[]): string {
    const filed = this.#filed(kind, name);
    if (filed !== name)
      notes.push(
        `the ${kind} "${name}" was filed under "${filed}": both would have the address ${slugOf(name)}`,
      );
    return filed;
  }

  /** Names, each once. */
  #list(kind: Kind, names: readonly string[], notes: string[]): string[] {
    const seen = new Set<string>();
    return names
      .map((name) => this.#noted(kind, name, notes))
      .filter((name) => seen.size < seen.add(nameKey(name)).size);
  }

  /** An article has one event. */
  #event({ topics, event }: NamesOfArticle, notes: string[]): string | undefined {
    let found = event;
    for (const topic of topics) {
      const named = this.#events.get(nameKey(topic));
      if (named === undefined) continue;
      found ??= named;
      notes.push(
        found === named
          ? `the topic "${topic}" is an event of the archive and was filed as that`
          : `the topic "${topic}" was left out: it is an event of the archive, and an article has one`,
      );
    }
    return found;
  }

  #source(source: ArticleSource, notes: string[]): ArticleSource {
    const name = sourceName(source);
    const filed = this.#noted('source', name, notes);
    return filed === name ? source : { ...source, name: filed };
  }
}

function idOf(kind: Kind, key: string): string {
  return `${kind}\n${key}`;
}

/** As the archive calls a source: by its name, otherwise by the host of its address. */
function sourceName({
  name,
  url,
}: {
  readonly name?: string | undefined;
  readonly url?: string | undefined;
}): string {
  return name ?? (url === undefined ? '' : new URL(url).hostname.replace(/^www\./u, ''));
}
