// The vocabulary: everything the archive can file a text under, and what texts call it. Which spellings are one name is
// decided as the archive decides it: by key, and by the files that claim a name.
import type { Article } from '../content/article.ts';
import type { CountryRegistry } from '../content/countries.ts';
import type { EntityFile } from '../content/entity-file.ts';
import { nameKey } from '../content/names.ts';
import { compareText } from '../content/problem.ts';
import {
  intergovernmentalOrganisations,
  type IntergovernmentalOrganisation,
} from './intergovernmental-organisations.ts';

/** The kinds of names that are looked for; events and sources are an editor's choice. */
export type NamedKind = 'country' | 'organisation' | 'person' | 'topic';

/** Something that texts name, and all that they call it. Countries come from the registry. */
export interface NamedThing {
  readonly kind: Exclude<NamedKind, 'country'>;
  /** The name to file under, as the archive writes it. */
  readonly name: string;
  /** Names and abbreviations in texts, the name among them. */
  readonly spellings: readonly string[];
  /** Abbreviations that count only where the text has another of the spellings. */
  readonly shortForms: readonly string[];
  /** Keys by which an article may name it. */
  readonly keys: ReadonlySet<string>;
  /** Whether the archive uses it; otherwise it is only proposed. */
  readonly inArchive: boolean;
  /** An association of states: a demonym in its name (American States) names no country. */
  readonly intergovernmental: boolean;
}

export interface Vocabulary {
  readonly registry: CountryRegistry;
  readonly things: readonly NamedThing[];
}

/** What an archive has names in; the parsed content folder fits. */
export interface NameSources {
  readonly registry: CountryRegistry;
  readonly entityFiles: readonly EntityFile[];
  readonly articles: readonly Pick<Article, 'topics' | 'people' | 'organisations' | 'status'>[];
}

/** Collects the names of an archive and the intergovernmental organisations that it has not used yet. */
export function vocabularyOf(
  archive: NameSources,
  organisations: readonly IntergovernmentalOrganisation[] = intergovernmentalOrganisations,
): Vocabulary {
  const things = [
    ...thingsOfKind('topic', archive, (article) => article.topics),
    ...thingsOfKind('person', archive, (article) => article.people),
    ...withOrganisations(
      thingsOfKind('organisation', archive, (article) => article.organisations),
      organisations,
    ),
  ];
  return { registry: archive.registry, things };
}

function thingsOfKind(
  kind: NamedThing['kind'],
  archive: NameSources,
  namesIn: (article: NameSources['articles'][number]) => readonly string[],
): NamedThing[] {
  const files = archive.entityFiles.filter((file) => file.kind === kind);
  const things = files.map(thingOfFile);
  const claimed = new Set(things.flatMap(({ keys }) => [...keys]));
  const counts = new Map<string, Map<string, number>>();
  for (const article of archive.articles) {
    // A withdrawn article is shown nowhere but on its own page, so its names are not in use.
    if (article.status === 'withdrawn') continue;
    for (const name of namesIn(article)) {
      const key = nameKey(name);
      if (claimed.has(key)) continue;
      const spellings = counts.get(key) ?? new Map<string, number>();
      counts.set(key, spellings.set(name, (spellings.get(name) ?? 0) + 1));
    }
  }
  for (const [key, spellings] of counts) {
    const name = mostUsed(spellings);
    things.push({
      kind,
      name,
      spellings: [...spellings.keys()],
      shortForms: [],
      keys: new Set([key]),
      inArchive: true,
      intergovernmental: false,
    });
  }
  return things;
}

function thingOfFile(file: EntityFile): NamedThing {
  const abbreviation = file.kind === 'organisation' ? (file.fields.abbreviation ?? '') : '';
  const spellings = [file.title, ...(file.fields.otherNames ?? []), abbreviation].filter(
    (name) => name !== '',
  );
  return {
    kind: file.kind as NamedThing['kind'],
    name: file.title,
    spellings,
    shortForms: [],
    keys: new Set([...spellings, file.stem, file.stem.replaceAll('-', ' ')].map(nameKey)),
    inArchive: true,
    intergovernmental: false,
  };
}

/** Adds what the list knows to the archive's own organisations, and those that the archive does not have. */
function withOrganisations(
  own: readonly NamedThing[],
  listed: readonly IntergovernmentalOrganisation[],
): NamedThing[] {
  const things = [...own];
  const owners = new Map<string, number>();
  own.forEach(({ keys }, index) => {
    for (const key of keys) owners.set(key, index);
  });
  for (const organisation of listed) {
    const added = thingOfList(organisation);
    const index = owners.get(nameKey(organisation.name)) ?? ownerOfAny(added, owners);
    if (index === undefined) {
      things.push(added);
      continue;
    }
    const mine = things[index]!;
    const free = (name: string): boolean => (owners.get(nameKey(name)) ?? index) === index;
    things[index] = {
      ...mine,
      spellings: [...mine.spellings, ...added.spellings.filter(free)],
      shortForms: [
        ...mine.shortForms,
        ...added.shortForms.filter((name) => free(name) && !mine.keys.has(nameKey(name))),
      ],
      intergovernmental: true,
    };
  }
  return things;
}

function ownerOfAny(added: NamedThing, owners: ReadonlyMap<string, number>): number | undefined {
  for (const key of added.keys) {
    const index = owners.get(key);
    if (index !== undefined) return index;
  }
  return undefined;
}

function thingOfList(organisation: IntergovernmentalOrganisation): NamedThing {
  const { name, abbreviations = [], otherNames = [], shortForms = [] } = organisation;
  const spellings = [name, ...abbreviations, ...otherNames];
  return {
    kind: 'organisation',
    name,
    spellings,
    shortForms,
    keys: new Set(spellings.map(nameKey)),
    inArchive: false,
    intergovernmental: true,
  };
}

function mostUsed(spellings: ReadonlyMap<string, number>): string {
  const [first] = [...spellings].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
  return first![0];
}
