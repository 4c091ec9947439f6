// Everything of one name: its page, its shelves, its feed, its files, and the pages of what it shares with others.
import type { Archive } from '../archive/archive.ts';
import type { Entity } from '../archive/entity.ts';
import type { EntityKind } from '../content/entity-file.ts';
import { listDigest } from './article-texts.ts';
import { entityCiteFiles } from './citation/cite-files.ts';
import { entityDataFiles } from './data/entity-files.ts';
import { entityPage, factsFromElsewhere } from './entity-page.ts';
import { entityFeedOutputs } from './feeds/plan-feeds.ts';
import type { PageContext } from './page-context.ts';
import { togetherListPages } from './reported-with.ts';
import { shelfPages } from './shelf-page.ts';
import type { SitePart } from './site-part.ts';
import { togetherPages } from './together-pages.ts';

/** A part for each name of a kind that has a page. A pair of names belongs to the first of the two. */
export function entityParts(kind: EntityKind, archive: Archive, context: PageContext): SitePart[] {
  return archive.entities.ofKind(kind).map((entity) => ({
    name: `${kind} ${entity.ref.key}`,
    get inputs() {
      return entityPartInputs(entity, archive, context);
    },
    outputs: () => [
      entityPage(entity, archive, context),
      ...shelfPages(entity, context),
      ...togetherListPages(entity, archive, context),
      ...togetherPages(pairsOf(entity, archive), context),
      ...entityFeedOutputs(entity, context),
      ...(context.offersData
        ? [...entityCiteFiles(entity, context), ...entityDataFiles(entity, context)]
        : []),
    ],
  }));
}

function pairsOf({ ref }: Entity, { together }: Archive) {
  return together.ofEntity(ref).filter(({ first }) => first === ref);
}

/** Its articles say nearly everything; what does not follow from them is small and stands here as it is. */
function entityPartInputs(entity: Entity, archive: Archive, context: PageContext): unknown {
  const { ref, articles, mentions, withdrawnDays } = entity;
  return {
    ref,
    articles: listDigest(articles),
    mentions: listDigest(mentions),
    withdrawnDays,
    // Withdrawn articles hold pairs together that would otherwise be too few.
    held: archive.together
      .ofEntity(ref)
      .flatMap(({ first, second, withdrawnDays: days }) =>
        days.length === 0 ? [] : [[first.kind, first.slug, second.kind, second.slug, days]],
      ),
    elsewhere: factsFromElsewhere(entity, archive, context),
  };
}
