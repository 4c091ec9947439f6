// The names in use: every topic, person, organisation, event and source that articles name or files describe, and
// which spelling means which. Two spellings are one entity when their keys are equal or one file claims both.
import type { Article } from '../content/article.ts';
import type { CountryRegistry } from '../content/countries.ts';
import type { EntityFile, EntityKind } from '../content/entity-file.ts';
import { nameKey } from '../content/names.ts';
import { compareText, type Problem } from '../content/problem.ts';
import type { ArticleSource } from '../content/schema-article.ts';
import { slugOf } from '../content/slug.ts';
import type { EntityRef } from './filed-article.ts';

/** A name with its file, if it has one. */
export interface NamedEntity {
  readonly ref: EntityRef;
  readonly file: EntityFile | undefined;
  /** Where the name comes from: its file, otherwise the first article that has it. */
  readonly origin: string;
}

/** Finds the entity of a written name. Finished when made: asking adds nothing. */
export interface NamesInUse {
  readonly all: readonly NamedEntity[];
  readonly problems: readonly Problem[];
  /** The entity of a name of its kind (of a country: its code), or undefined if neither an article nor a file has it. */
  find(kind: EntityKind, name: string): EntityRef | undefined;
}

type Published = Pick<
  Article,
  'path' | 'countries' | 'mentions' | 'topics' | 'people' | 'organisations' | 'event' | 'source' | 'status'
>;

/** Collects the names of published articles and of files. */
export function namesInUse(
  articles: readonly Published[],
  files: readonly EntityFile[],
  registry: CountryRegistry,
): NamesInUse {
  const problems: Problem[] = [];
  const claims = claimNames(files, problems);
  const idFor = resolver(claims);
  const spellings = countSpellings(articles, idFor);
  const byKey = new Map<string, NamedEntity>();
  for (const [id, { kind, key, counts, path }] of spellings) {
    byKey.set(id, namedEntity(kind, key, counts, path, undefined, registry));
  }
  for (const file of files) {
    const key = keyOfFile(file);
    const id = idOf(file.kind, key);
    const counts = spellings.get(id)?.counts;
    byKey.set(id, namedEntity(file.kind, key, counts, file.path, file, registry));
  }
  const all = [...byKey.values()].sort(
    (a, b) => compareText(a.ref.kind, b.ref.kind) || compareText(a.ref.key, b.ref.key),
  );
  problems.push(...slugClashes(all), ...eventsThatAreTopics(all));
  return {
    all,
    problems,
    find: (kind, name) => byKey.get(idFor(kind, name))?.ref,
  };
}

/** How a source is called: its name, otherwise the host of its address. */
export function sourceName(source: ArticleSource): string {
  return source.name ?? new URL(source.url ?? 'https://unknown').hostname.replace(/^www\./u, '');
}

type Claims = ReadonlyMap<string, EntityFile>;
interface Spelling {
  readonly kind: EntityKind;
  readonly key: string;
  readonly counts: Map<string, number>;
  /** The first article that has it. */
  readonly path: string;
}

const idOf = (kind: EntityKind, key: string): string => `${kind}\n${key}`;

function keyOfFile(file: EntityFile): string {
  return file.kind === 'country' ? file.fields.code : nameKey(file.title);
}

/** The id of a written name; looked up once, since an archive asks for the same names again and again. */
type Resolver = (kind: EntityKind, name: string) => string;

function resolver(claims: Claims): Resolver {
  const known = new Map<string, string>();
  return (kind, name) => {
    // A country is written as its code already.
    if (kind === 'country') return idOf(kind, name);
    const written = idOf(kind, name);
    let id = known.get(written);
    if (id === undefined) {
      const own = idOf(kind, nameKey(name));
      const file = claims.get(own);
      id = file === undefined ? own : idOf(kind, keyOfFile(file));
      known.set(written, id);
    }
    return id;
  };
}

/** Which file each name belongs to; two files that claim one name are an error naming both. */
function claimNames(files: readonly EntityFile[], problems: Problem[]): Claims {
  const claims = new Map<string, EntityFile>();
  for (const file of files) {
    const names =
      file.kind === 'country'
        ? [file.fields.code]
        : [
            file.title,
            ...(file.fields.otherNames ?? []),
            file.stem,
            file.stem.replaceAll('-', ' '),
            ...(file.kind === 'organisation' && file.fields.abbreviation ? [file.fields.abbreviation] : []),
          ];
    for (const name of new Set(
      names.map((written) => (file.kind === 'country' ? written : nameKey(written))),
    )) {
      const id = idOf(file.kind, name);
      const other = claims.get(id);
      if (other === undefined) claims.set(id, file);
      else if (other !== file) {
        problems.push({
          severity: 'error',
          path: file.path,
          line: 1,
          message: `claims the name "${name}", which ${other.path} claims too`,
          hint: 'take it out of the title, the otherNames or the file name of one of the two',
        });
      }
    }
  }
  return claims;
}

function countSpellings(articles: readonly Published[], idFor: Resolver): Map<string, Spelling> {
  const spellings = new Map<string, Spelling>();
  const count = (path: string, kind: EntityKind, names: readonly string[]): void => {
    for (const name of names) {
      const id = idFor(kind, name);
      let spelling = spellings.get(id);
      if (spelling === undefined) {
        spelling = { kind, key: id.slice(kind.length + 1), counts: new Map(), path };
        spellings.set(id, spelling);
      }
      spelling.counts.set(name, (spelling.counts.get(name) ?? 0) + 1);
    }
  };
  for (const article of articles) {
    // A withdrawn article is shown nowhere but on its own page: it makes no other page.
    if (article.status === 'withdrawn') continue;
    const { path } = article;
    count(path, 'country', article.countries);
    count(path, 'country', article.mentions);
    count(path, 'topic', article.topics);
    count(path, 'person', article.people);
    count(path, 'organisation', article.organisations);
    count(path, 'event', article.event === undefined ? [] : [article.event]);
    count(path, 'source', article.source === undefined ? [] : [sourceName(article.source)]);
  }
  return spellings;
}

function namedEntity(
  kind: EntityKind,
  key: string,
  counts: ReadonlyMap<string, number> | undefined,
  origin: string,
  file: EntityFile | undefined,
  registry: CountryRegistry,
): NamedEntity {
  const hasPage = counts !== undefined || (file !== undefined && file.text !== '');
  if (kind === 'country') {
    const country = registry.byCode(key);
    const title = file?.kind === 'country' ? file.fields.title : undefined;
    return { ref: { kind, key, name: title ?? country.name, slug: country.slug, hasPage }, file, origin };
  }
  const name = file?.title ?? mostUsed(counts ?? new Map());
  return { ref: { kind, key, name, slug: slugOf(file?.stem ?? name), hasPage }, file, origin };
}

function mostUsed(counts: ReadonlyMap<string, number>): string {
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
  return first?.[0] ?? '';
}

function slugClashes(entities: readonly NamedEntity[]): Problem[] {
  const bySlug = new Map<string, NamedEntity>();
  return entities.flatMap((entity): Problem[] => {
    const { ref } = entity;
    const id = idOf(ref.kind, ref.slug);
    const other = bySlug.get(id);
    bySlug.set(id, other ?? entity);
    if (other === undefined) return [];
    return [
      {
        severity: 'error',
        path: entity.origin,
        message: `the ${ref.kind} "${ref.name}" wants the address "${ref.slug}", as does "${other.ref.name}" of ${other.origin}`,
        hint: 'give one of them a file with another name and put the spelling under otherNames',
      },
    ];
  });
}

function eventsThatAreTopics(entities: readonly NamedEntity[]): Problem[] {
  const topics = new Map(
    entities.filter(({ ref }) => ref.kind === 'topic').map((topic) => [topic.ref.key, topic]),
  );
  return entities.flatMap((event): Problem[] => {
    const topic = event.ref.kind === 'event' ? topics.get(event.ref.key) : undefined;
    if (topic === undefined) return [];
    return [
      {
        severity: 'error',
        path: event.origin,
        message: `"${event.ref.name}" is an event here and a topic in ${topic.origin}`,
        hint: 'an event is a running story; use the name under one key only',
      },
    ];
  });
}
