// Entities as rows: what is known of each country, organisation, person, event, topic and source.
import type { Archive } from '../../archive/archive.ts';
import type { Entity } from '../../archive/entity.ts';
import type { EntityRef } from '../../archive/filed-article.ts';
import type { PageContext } from '../page-context.ts';
import { released } from '../released.ts';
import { entityPath, mediaTopicAddress } from '../urls.ts';
import type { Column } from './column.ts';

/** An entity and where to look things up. */
export interface EntityRow {
  readonly entity: Entity;
  readonly archive: Archive;
  readonly context: PageContext;
}

/** The name by which all files of the data call an entity: `countries/kenya`. */
export function entityId(ref: EntityRef): string {
  return entityPath(ref).slice(1, -1);
}

export const entityColumns: readonly Column<EntityRow>[] = [
  {
    name: 'id',
    type: 'string',
    about: 'Kind and slug; unique, and the same in all files.',
    of: ({ entity: { ref } }) => entityId(ref),
  },
  {
    name: 'url',
    type: 'string',
    about: 'The page of the entity in this archive.',
    of: ({ entity: { ref }, context }) => context.links.full(entityPath(ref)),
  },
  {
    name: 'kind',
    type: 'string',
    about: 'country, organisation, person, event, topic or source.',
    of: ({ entity: { ref } }) => ref.kind,
  },
  {
    name: 'name',
    type: 'string',
    about: 'The name as the archive shows it.',
    of: ({ entity: { ref } }) => ref.name,
  },
  {
    name: 'other_names',
    type: 'list',
    about: 'Other names that the archive gives it.',
    of: ({ entity: { file } }) => file?.fields.otherNames,
  },
  {
    name: 'code',
    type: 'string',
    about: 'Of a country: ISO 3166-1 alpha-2, four letters of ISO 3166-3 for a former state.',
    of: ({ entity: { ref } }) => (ref.kind === 'country' ? ref.key : undefined),
  },
  {
    name: 'alpha3',
    type: 'string',
    about: 'Of a country: ISO 3166-1 alpha-3.',
    of: ({ entity: { ref }, archive }) =>
      ref.kind === 'country' ? archive.registry.byCode(ref.key).alpha3 : undefined,
  },
  {
    name: 'wikidata',
    type: 'string',
    about: 'The id of the Wikidata item.',
    of: ({ entity: { file } }) => file?.fields.wikidata,
  },
  {
    name: 'iptc',
    type: 'string',
    about: 'Of a topic: the address of the IPTC Media Topic.',
    of: ({ entity: { file } }) =>
      file?.kind === 'topic' && file.fields.iptc !== undefined
        ? mediaTopicAddress(file.fields.iptc)
        : undefined,
  },
  {
    name: 'articles',
    type: 'integer',
    about: 'How many articles are filed under it.',
    of: ({ entity }) => released(entity.articles).length,
  },
  {
    name: 'mentions',
    type: 'integer',
    about: 'Of a country: how many more articles name it in passing.',
    of: ({ entity }) => released(entity.mentions).length,
  },
  {
    name: 'first',
    type: 'date',
    about: 'The day of the oldest article.',
    of: ({ entity }) => released(entity.articles).at(-1)?.date.day,
  },
  {
    name: 'last',
    type: 'date',
    about: 'The day of the newest article.',
    of: ({ entity }) => released(entity.articles)[0]?.date.day,
  },
];
