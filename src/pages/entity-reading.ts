// What machines are told of the page of an entity and of its shelves: what it is about, its feeds and its files.
import type { Archive } from '../archive/archive.ts';
import type { Entity } from '../archive/entity.ts';
import type { MachineReading } from './document-head.ts';
import { feedLinks, type FeedLink } from './feeds/feed-links.ts';
import type { PageContext } from './page-context.ts';
import type { FileGroup } from './page-view.ts';
import { hasFiles, released } from './released.ts';
import { subjectReference, subjectThing } from './structured-data/subject-things.ts';
import { besidePath, entityPath, type FileBeside } from './urls.ts';

/** What the page of an entity states. */
export function entityReading(entity: Entity, archive: Archive, context: PageContext): MachineReading {
  const { ref } = entity;
  const isProfile = ref.kind === 'person' || ref.kind === 'organisation';
  return {
    kind: isProfile ? 'ProfilePage' : 'CollectionPage',
    openGraphType: isProfile ? 'profile' : 'website',
    subject: subjectThing(ref, archive, context),
    feeds: entityFeeds(entity, context),
  };
}

/** What a page of a part of its articles states. */
export function shelfReading(entity: Entity, context: PageContext): MachineReading {
  return { subject: subjectReference(entity.ref, context), feeds: entityFeeds(entity, context) };
}

function entityFeeds(entity: Entity, context: PageContext): FeedLink[] {
  const { ref } = entity;
  return hasFiles(entity)
    ? feedLinks(entityPath(ref), context.words.feeds.of(ref.name, context.site.title), context)
    : [];
}

/** The files beside an entity's page; its shelves name the same ones. */
export function entityFiles(entity: Entity, { links, words, offersData }: PageContext): FileGroup[] {
  const file = (text: string, name: FileBeside) => ({
    text,
    url: links.to(besidePath(entityPath(entity.ref), name)),
  });
  const { follow, data, cite, atom, jsonFeed } = words.files;
  if (released(entity.articles).length === 0) return [];
  const feeds = { label: follow, files: [file(atom, 'feed.xml'), file(jsonFeed, 'feed.json')] };
  const table = { label: data, files: [file('CSV', 'articles.csv'), file('JSON', 'articles.json')] };
  const citations = { label: cite, files: [file('RIS', 'cite.ris'), file('BibTeX', 'cite.bib')] };
  if (!hasFiles(entity)) return offersData ? [table] : [];
  return offersData ? [feeds, table, citations] : [feeds];
}
