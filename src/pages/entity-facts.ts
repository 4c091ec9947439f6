// The facts that an entity's page states: what its file or the registry says, as labels and values.
import type { Archive } from '../archive/archive.ts';
import type { Entity } from '../archive/entity.ts';
import type { Country } from '../content/countries.ts';
import type { EntityFile } from '../content/entity-file.ts';
import { languageName } from '../content/languages.ts';
import type { Role } from '../content/schema-entities.ts';
import { entityLink, type PageContext } from './page-context.ts';
import type { LinkView } from './page-view.ts';
import { spanText } from './time-span.ts';
import { regionName } from './words/words.ts';

/** A line of the list of facts. */
export interface Fact {
  readonly label: string;
  readonly values: readonly LinkView[];
}

/** The facts of an entity, in the order in which its page states them; empty ones are left out. */
export function entityFacts({ ref, file }: Entity, archive: Archive, context: PageContext): Fact[] {
  const { words } = context;
  const facts: Fact[] = [];
  const add = (label: string, ...values: readonly (LinkView | undefined)[]): void => {
    const there = values.filter((value) => value !== undefined);
    if (there.length > 0) facts.push({ label, values: there });
  };
  const text = (value: string | undefined): LinkView | undefined =>
    value === undefined || value === '' ? undefined : { text: value, url: undefined };

  if (ref.kind === 'country') countryFacts(archive.registry.byCode(ref.key), archive, context, add);
  if (file !== undefined) fileFacts(file, archive, context, add);
  if (file?.kind !== 'country') add(words.entity.otherNames, ...(file?.fields.otherNames ?? []).map(text));
  add(
    words.entity.wikidata,
    file?.fields.wikidata === undefined ? undefined : wikidataLink(file.fields.wikidata),
  );
  return facts;
}

type Add = (label: string, ...values: readonly (LinkView | undefined)[]) => void;

function plain(text: string): LinkView {
  return { text, url: undefined };
}

function countryFacts(country: Country, archive: Archive, context: PageContext, add: Add): void {
  const { words } = context;
  const link = (code: string): LinkView | undefined => {
    const ref = archive.find('country', code);
    return ref?.hasPage ? entityLink(ref, context) : undefined;
  };
  const named = (code: string): LinkView => link(code) ?? plain(archive.registry.byCode(code).name);
  if (country.former) {
    add(words.entity.existedLabel, plain(words.entity.existed(country.former.from, country.former.to)));
    add(words.entity.successors, ...country.former.successors.map(named));
  }
  if (country.officialName !== country.name) add(words.entity.otherNames, plain(country.officialName));
  add(words.entity.code, plain(country.alpha3 === '' ? country.code : `${country.code}, ${country.alpha3}`));
  const regions = [country.region, country.subregion].filter((region) => region !== '');
  if (regions.length > 0) {
    add(words.entity.region, plain(regions.map((region) => regionName(region, words)).join(': ')));
  }
  // The registry has capitals in English only.
  if (words.language === 'en') add(words.entity.capital, ...country.capitals.map(plain));
  add(words.entity.neighbours, ...country.neighbours.map(link));
  add(
    words.entity.formerStates,
    ...archive.registry.formerStatesOf(country.code).map(({ code }) => link(code)),
  );
  add(words.entity.memberOf, ...membershipsOf(country.code, archive, context));
}

/** The organisations with a page whose files name a country among their present members. */
function membershipsOf(code: string, archive: Archive, context: PageContext): LinkView[] {
  return (archive.memberships.get(code) ?? []).map((ref) => entityLink(ref, context));
}

function fileFacts(file: EntityFile, archive: Archive, context: PageContext, add: Add): void {
  const { words } = context;
  const countryLink = (code: string | undefined): LinkView | undefined => {
    if (code === undefined) return undefined;
    const ref = archive.find('country', code);
    return ref === undefined ? plain(archive.registry.byCode(code).name) : entityLink(ref, context);
  };
  switch (file.kind) {
    case 'topic': {
      const { broader, iptc } = file.fields;
      add(
        words.entity.broader,
        broader === undefined ? undefined : nameLink(broader, 'topic', archive, context),
      );
      add(words.entity.iptc, iptc === undefined ? undefined : iptcLink(iptc));
      break;
    }
    case 'person':
      add(words.entity.country, countryLink(file.fields.country));
      add(
        words.entity.roles,
        ...(file.fields.roles ?? []).map((role) => plain(roleText(role, archive, context))),
      );
      break;
    case 'organisation':
      if (file.fields.abbreviation !== undefined)
        add(words.entity.abbreviation, plain(file.fields.abbreviation));
      if (file.fields.kind !== undefined) add(words.entity.organisationKind, plain(file.fields.kind));
      add(words.entity.seat, countryLink(file.fields.seat));
      break;
    case 'event': {
      const span = spanText(file.fields.from, file.fields.to, context);
      if (span !== undefined) add(words.entity.span, plain(span));
      break;
    }
    case 'source': {
      const { url, language } = file.fields;
      add(words.entity.website, url === undefined ? undefined : { text: new URL(url).hostname, url });
      add(words.entity.country, countryLink(file.fields.country));
      if (language !== undefined) add(words.entity.language, plain(languageName(language, words.language)));
      break;
    }
    case 'country':
      break;
  }
}

/** A name as the archive shows it, linked where it has a page. */
function nameLink(
  name: string,
  kind: 'topic' | 'organisation',
  archive: Archive,
  context: PageContext,
): LinkView {
  const ref = archive.find(kind, name);
  return ref === undefined ? plain(name) : entityLink(ref, context);
}

function roleText(role: Role, archive: Archive, context: PageContext): string {
  const { words } = context;
  const title =
    role.of === undefined ? role.title : words.entity.roleOf(role.title, ofText(role.of, archive));
  const span = spanText(role.from, role.to, context);
  return span === undefined ? title : `${title} (${span})`;
}

function ofText(of: string, archive: Archive): string {
  const country = archive.registry.lookUp(of);
  return country?.name ?? archive.find('organisation', of)?.name ?? of;
}

function wikidataLink(id: string): LinkView {
  return { text: id, url: `https://www.wikidata.org/wiki/${id}` };
}

function iptcLink(code: string): LinkView {
  return { text: code, url: `http://cv.iptc.org/newscodes/mediatopic/${code.replace('medtop:', '')}` };
}
