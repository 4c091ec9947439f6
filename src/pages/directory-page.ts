// Directories: all names of a kind from A to Z, with counts; by letter where there are too many for one page.
import type { Archive } from '../archive/archive.ts';
import type { Entity } from '../archive/entity.ts';
import type { EntityKind } from '../content/entity-file.ts';
import { nameKey } from '../content/names.ts';
import { countedEntityLink } from './entity-page.ts';
import type { PageOutput } from './output.ts';
import type { PageContext } from './page-context.ts';
import { pageView, type LinkView, type PageView } from './page-view.ts';
import type { CountedLink } from './period-links.ts';
import { directoryLetterPath, directoryPath, outputFile, type SitePath } from './urls.ts';

/** The names under one letter. */
interface LetterGroup {
  readonly letter: string;
  readonly id: string;
  readonly names: readonly CountedLink[];
}

export interface DirectoryView extends PageView {
  /** Links to the letters: within this page, or to their own pages. */
  readonly letters: readonly CountedLink[];
  readonly groups: readonly LetterGroup[];
}

/** With more names a directory gets a page a letter. */
const LONGEST_DIRECTORY = 500;
/** With fewer names a list of letters would be longer than what it leads to. */
const SHORTEST_WITH_LETTERS = 30;

/** The directory of a kind, and its letters where it is long. */
export function directoryPages(kind: EntityKind, archive: Archive, context: PageContext): PageOutput[] {
  const { words, links } = context;
  const entities = archive.entities.ofKind(kind);
  const label = words.kinds[kind].many;
  // A directory of nothing would be an empty page.
  if (entities.length === 0) return [];
  const groups = byLetter(entities, context);
  const page = (
    url: SitePath,
    title: string,
    inputs: Omit<DirectoryView, keyof PageView>,
    above: LinkView[],
  ) => ({
    writer: 'page' as const,
    kind: 'directory' as const,
    path: outputFile(url),
    url,
    origin: `the directory "${title}"`,
    inputs,
    view: (): DirectoryView => ({
      ...inputs,
      ...pageView(
        { title, description: words.directory.description(title, context.site.title), path: url, above },
        context,
      ),
    }),
  });
  const shown = groups.map(({ letter, slug, entities: here }) => ({
    slug,
    group: { letter, id: `letter-${slug}`, names: here.map((entity) => countedEntityLink(entity, context)) },
  }));
  const letterLinks = (to: (slug: string, id: string) => string): CountedLink[] =>
    shown.map(({ slug, group: { letter, id, names } }) => ({
      text: letter,
      url: to(slug, id),
      count: words.number(names.length),
    }));
  const url = directoryPath(kind);
  if (entities.length <= LONGEST_DIRECTORY) {
    const letters = entities.length < SHORTEST_WITH_LETTERS ? [] : letterLinks((_, id) => `#${id}`);
    return [page(url, label, { letters, groups: shown.map(({ group }) => group) }, [])];
  }
  const letters = letterLinks((slug) => links.to(directoryLetterPath(kind, slug)));
  return [
    page(url, label, { letters, groups: [] }, []),
    ...shown.map(({ slug, group }) =>
      page(
        directoryLetterPath(kind, slug),
        words.directory.letter(label, group.letter),
        { letters: [], groups: [group] },
        [{ text: label, url: links.to(url) }],
      ),
    ),
  ];
}

function byLetter(entities: readonly Entity[], { words }: PageContext) {
  const groups = new Map<string | undefined, Entity[]>();
  for (const entity of entities) {
    const letter = firstLetter(entity.ref.name);
    const group = groups.get(letter);
    if (group === undefined) groups.set(letter, [entity]);
    else group.push(entity);
  }
  return [...groups].map(([letter, group]) => ({
    letter: letter ?? words.directory.other,
    // An address does not change with the language of the interface.
    slug: letter?.toLowerCase() ?? 'other',
    entities: group,
  }));
}

/** The letter a name stands under, accents aside; undefined for a number or a sign. */
function firstLetter(name: string): string | undefined {
  return /^\p{L}/u.exec(nameKey(name))?.[0].toUpperCase();
}
