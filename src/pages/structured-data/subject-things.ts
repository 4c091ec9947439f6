// The names of the archive as things of schema.org: a country with its ISO code, a topic with its IPTC term, anything
// with its Wikidata item.
import type {
  Country,
  DefinedTerm,
  Event,
  NewsMediaOrganization,
  Organization,
  Person,
  PropertyValue,
} from 'schema-dts';
import type { Archive } from '../../archive/archive.ts';
import type { EntityRef } from '../../archive/filed-article.ts';
import type { PageContext } from '../page-context.ts';
import { entityPath, mediaTopicAddress, mediaTopics, wikidataAddress } from '../urls.ts';

/** What an article can be about. */
export type SubjectThing = Country | DefinedTerm | Event | NewsMediaOrganization | Organization | Person;

/** The address of the thing that a page is about, which is not the page: its main part. */
export function subjectId(ref: EntityRef, { links }: PageContext): string {
  return links.full(entityPath(ref), 'main');
}

const things = new WeakMap<PageContext, Map<EntityRef, SubjectThing>>();

/** A name as a thing. Made once for a build, since it stands on many pages. */
export function subjectThing(ref: EntityRef, archive: Archive, context: PageContext): SubjectThing {
  let known = things.get(context);
  if (known === undefined) {
    known = new Map();
    things.set(context, known);
  }
  let thing = known.get(ref);
  if (thing === undefined) {
    thing = makeThing(ref, archive, context);
    known.set(ref, thing);
  }
  return thing;
}

/** Names a thing without stating it again: its own page does. */
export function subjectReference(ref: EntityRef, context: PageContext): { readonly '@id': string } {
  return { '@id': subjectId(ref, context) };
}

/** @param ref a country */
export function countryThing(ref: EntityRef, archive: Archive, context: PageContext): Country {
  return subjectThing(ref, archive, context) as Country;
}

/** @param ref a source */
export function sourceThing(ref: EntityRef, archive: Archive, context: PageContext): NewsMediaOrganization {
  return subjectThing(ref, archive, context) as NewsMediaOrganization;
}

/** Everything of an entity's file that its thing states, in a few letters: what decides whether a page is stale. */
export function subjectFacts(ref: EntityRef, archive: Archive): string {
  const { file } = archive.entities.of(ref);
  if (file === undefined) return '';
  const { wikidata = '' } = file.fields;
  if (file.kind === 'topic') return `${wikidata} ${file.fields.iptc ?? ''}`;
  if (file.kind === 'source') return `${wikidata} ${file.fields.url ?? ''}`;
  if (file.kind === 'event') return `${wikidata} ${file.fields.from?.iso ?? ''} ${file.fields.to?.iso ?? ''}`;
  return wikidata;
}

function makeThing(ref: EntityRef, archive: Archive, context: PageContext): SubjectThing {
  const { file } = archive.entities.of(ref);
  const wikidata = file?.fields.wikidata === undefined ? undefined : wikidataAddress(file.fields.wikidata);
  const shared = {
    '@id': ref.hasPage ? subjectId(ref, context) : undefined,
    name: ref.name,
    sameAs: wikidata,
  };
  switch (ref.kind) {
    case 'country':
      return defined<Country>({ '@type': 'Country', ...shared, identifier: countryCode(ref, archive) });
    case 'person':
      return defined<Person>({ '@type': 'Person', ...shared });
    case 'organisation':
      return defined<Organization>({ '@type': 'Organization', ...shared });
    case 'source':
      return defined<NewsMediaOrganization>({
        '@type': 'NewsMediaOrganization',
        ...shared,
        url: file?.kind === 'source' ? file.fields.url : undefined,
      });
    case 'event':
      return defined<Event>({
        '@type': 'Event',
        ...shared,
        startDate: file?.kind === 'event' ? file.fields.from?.iso : undefined,
        endDate: file?.kind === 'event' ? file.fields.to?.iso : undefined,
      });
    case 'topic': {
      const iptc = file?.kind === 'topic' ? file.fields.iptc : undefined;
      if (iptc === undefined) return defined<DefinedTerm>({ '@type': 'DefinedTerm', ...shared });
      const term = mediaTopicAddress(iptc);
      return defined<DefinedTerm>({
        '@type': 'DefinedTerm',
        ...shared,
        sameAs: wikidata === undefined ? term : [wikidata, term],
        termCode: iptc,
        inDefinedTermSet: mediaTopics,
      });
    }
  }
}

/** ISO 3166-1 alpha-3; a former state has only a code of ISO 3166-3. */
function countryCode(ref: EntityRef, archive: Archive): PropertyValue {
  const { code, alpha3 } = archive.registry.byCode(ref.key);
  return alpha3 === ''
    ? { '@type': 'PropertyValue', propertyID: 'ISO 3166-3', value: code }
    : { '@type': 'PropertyValue', propertyID: 'ISO 3166-1 alpha-3', value: alpha3 };
}

/** The types of schema.org have no undefined; writing as JSON leaves such properties out. */
export function defined<T>(thing: { [Key in keyof T]?: T[Key] | undefined }): T {
  return thing as T;
}
