// What a name is reported with: the names it shares most articles with, and where the shared articles are.
import type { Archive } from '../archive/archive.ts';
import { reportedWith, type Entity } from '../archive/entity.ts';
import { partnerOf, TOGETHER_KINDS, type Together } from '../archive/together.ts';
import type { EntityKind } from '../content/entity-file.ts';
import type { PageOutput } from './output.ts';
import { entityLink, type PageContext } from './page-context.ts';
import { pageView, type LinkView, type PageView } from './page-view.ts';
import { directoryPath, kindFragment, outputFile, togetherListPath, togetherPath } from './urls.ts';

/** A name that shares articles with another. */
export interface SharedName extends LinkView {
  readonly count: string;
  /** The page of the shared articles, once there are five. */
  readonly together: { readonly url: string; readonly label: string } | undefined;
}

/** The names of one kind, most articles first. */
export interface SharedNames {
  readonly label: string;
  readonly names: readonly SharedName[];
  /** Where the others are that have a page with the name. */
  readonly all: LinkView | undefined;
}

export interface TogetherListView extends PageView {
  readonly kinds: readonly {
    readonly label: string;
    /** For links to it. */
    readonly id: string;
    readonly names: readonly SharedName[];
  }[];
}

const MOST_NAMES = 8;
/** No page lists more, shared among its kinds: each name is linked from the page of its other name too. */
const LONGEST_PAGE = 800;
/** What is worth knowing of each kind: what else it is reported with. */
const SHARED_KINDS: Readonly<Record<EntityKind, readonly EntityKind[]>> = {
  country: ['country', 'topic', 'person', 'organisation', 'event'],
  organisation: ['country', 'topic', 'person', 'organisation', 'event'],
  person: ['country', 'organisation', 'topic', 'person', 'event'],
  event: ['country', 'organisation', 'person', 'topic', 'event'],
  topic: ['country', 'organisation', 'person', 'topic', 'event'],
  source: ['country', 'topic'],
};

/** The lists of an entity's page. */
export function sharedNames(entity: Entity, archive: Archive, context: PageContext): SharedNames[] {
  const { ref } = entity;
  const { words, links } = context;
  const shared = reportedWith(entity);
  return SHARED_KINDS[ref.kind].flatMap((kind): SharedNames[] => {
    const names = shared.filter((name) => name.ref.kind === kind).slice(0, MOST_NAMES);
    if (names.length === 0) return [];
    const pairs = pairsWith(entity, kind, archive);
    return [
      {
        label: words.kinds[kind].many,
        names: names.map(({ ref: other, count }) => ({
          ...entityLink(other, context),
          count: words.number(count),
          together: togetherLink(archive.together.of(ref, other), count, context),
        })),
        all:
          pairs.length <= MOST_NAMES
            ? undefined
            : {
                text: words.together.all(words.number(pairs.length)),
                url: links.to(togetherListPath(ref), kindFragment(kind)),
              },
      },
    ];
  });
}

/** The page that lists all names with which a name has a page, where its own page has no room for them. */
export function togetherListPages(entity: Entity, archive: Archive, context: PageContext): PageOutput[] {
  const kinds = TOGETHER_KINDS.flatMap((kind) => {
    const pairs = pairsWith(entity, kind, archive);
    return pairs.length <= MOST_NAMES ? [] : [{ kind, pairs }];
  });
  return kinds.length === 0 ? [] : [togetherListPage(entity, kinds, context)];
}

function togetherListPage(
  { ref }: Entity,
  kinds: readonly { readonly kind: EntityKind; readonly pairs: readonly Together[] }[],
  context: PageContext,
): PageOutput {
  const { words, links } = context;
  const url = togetherListPath(ref);
  const longest = Math.floor(LONGEST_PAGE / kinds.length);
  const inputs = {
    kinds: kinds.map(({ kind, pairs }) => ({
      label: words.kinds[kind].many,
      id: kindFragment(kind),
      names: pairs.slice(0, longest).map((pair) => ({
        ...entityLink(partnerOf(pair, ref), context),
        count: words.number(pair.articles.length),
        together: togetherLink(pair, pair.articles.length, context),
      })),
    })),
  };
  return {
    writer: 'page',
    kind: 'together-list',
    path: outputFile(url),
    url,
    origin: `what is reported with ${ref.kind} "${ref.name}"`,
    inputs,
    view: (): TogetherListView => ({
      ...inputs,
      ...pageView(
        {
          title: words.together.listTitle(ref.name),
          description: words.together.listDescription(ref.name),
          path: url,
          above: [
            { text: words.kinds[ref.kind].many, url: links.to(directoryPath(ref.kind)) },
            entityLink(ref, context),
          ],
        },
        context,
      ),
    }),
  };
}

function pairsWith({ ref }: Entity, kind: EntityKind, { together }: Archive): Together[] {
  return together.ofEntity(ref).filter((pair) => partnerOf(pair, ref).kind === kind);
}

function togetherLink(
  pair: Together | undefined,
  count: number,
  { words, links }: PageContext,
): SharedName['together'] {
  if (pair === undefined) return undefined;
  return {
    url: links.to(togetherPath(pair)),
    label: words.together.link(words.count.articles(count), pair.first.name, pair.second.name),
  };
}
