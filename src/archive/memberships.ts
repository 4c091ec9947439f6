// Memberships: which organisations a country belongs to, by the organisations' own files.
import type { CountryRegistry } from '../content/countries.ts';
import type { PartialDate } from '../content/dates.ts';
import type { Member } from '../content/schema-entities.ts';
import type { Entity } from './entity.ts';
import type { EntityRef } from './filed-article.ts';

/** Whether a membership had ended by the day for which the list is right; without such a day, whether it has an end. */
export function isFormer({ to }: Member, asOf: PartialDate | undefined): boolean {
  return to !== undefined && (asOf === undefined || to.last < asOf.last);
}

/** The organisations of which each country is a full member now, by the country's code, A to Z. */
export function membershipsByCountry(
  organisations: readonly Entity[],
  registry: CountryRegistry,
): ReadonlyMap<string, readonly EntityRef[]> {
  const memberships = new Map<string, EntityRef[]>();
  for (const { ref, file } of organisations) {
    if (file?.kind !== 'organisation') continue;
    for (const member of file.fields.members ?? []) {
      const code = registry.lookUp(member.name)?.code;
      if (code === undefined || isFormer(member, file.fields.asOf) || (member.as ?? 'member') !== 'member')
        continue;
      const list = memberships.get(code);
      if (list === undefined) memberships.set(code, [ref]);
      else if (!list.includes(ref)) list.push(ref);
    }
  }
  return memberships;
}
