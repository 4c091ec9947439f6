// The front matter of the files of topics, people, organisations, countries, events, sources and standing pages.
import { z } from 'zod';
import type { CountryRegistry } from './countries.ts';
import type { PartialDate } from './dates.ts';
import {
  countryIn,
  language,
  line,
  listOf,
  name,
  names,
  oldPath,
  partialDate,
  provenance,
  webAddress,
} from './schema-fields.ts';

const wikidata = line.refine((text) => /^Q[1-9]\d*$/u.test(text), 'must be a Wikidata id, for example Q813');
/** IPTC Media Topics: https://cv.iptc.org/newscodes/mediatopic/ */
const iptc = line.refine(
  (text) => /^medtop:\d{8}$/u.test(text),
  'must be an IPTC code, for example medtop:20000065',
);

/** When something held. */
const span = {
  from: partialDate.optional().describe('Since when: a day, a month or a year.'),
  to: partialDate.optional().describe('Until when; left out for what still holds.'),
};
const notInOrder = { path: ['to'], error: 'is before "from"' };

function isInOrder({ from, to }: { from?: PartialDate | undefined; to?: PartialDate | undefined }): boolean {
  return from === undefined || to === undefined || to.last >= from.first;
}

const common = {
  title: name.optional().describe('The name as it is shown; otherwise the file name.'),
  otherNames: names.optional().describe('Other names that articles may use.'),
  wikidata: wikidata.optional().describe('Its number in Wikidata: Q813.'),
  redirects: listOf(oldPath).optional().describe('Old paths of its page.'),
  featured: listOf(line).optional().describe('Articles to show first: file names without .md.'),
};

/** One schema a kind of file. */
export function entitySchemas(registry: CountryRegistry) {
  const country = countryIn(registry);
  const member = z.preprocess(
    (value) => (typeof value === 'string' ? { name: value } : value),
    z
      .strictObject({
        name: line.describe('A country or an organisation.'),
        ...span,
        as: z
          .enum(['member', 'associate', 'observer'], { error: 'must be member, associate or observer' })
          .optional()
          .describe('As what; a member, unless this says otherwise.'),
      })
      .refine(isInOrder, notInOrder),
  );
  const role = z
    .strictObject({
      title: line.describe('The office.'),
      of: line.optional().describe('A country or an organisation.'),
      ...span,
    })
    .refine(isInOrder, notInOrder);
  return {
    topic: z.strictObject({
      ...common,
      broader: name.optional().describe('The wider topic it belongs to.'),
      iptc: iptc.optional().describe('Its code among the IPTC Media Topics.'),
    }),
    person: z.strictObject({
      ...common,
      country: country.optional().describe("The person's country, by code or name."),
      roles: z.array(role).optional().describe('Offices the person holds or held.'),
    }),
    organisation: z.strictObject({
      ...common,
      abbreviation: name.optional().describe('Its short name: NATO.'),
      kind: line.optional().describe('What it is: military alliance.'),
      seat: country.optional().describe('The country of its seat, by code or name.'),
      members: z
        .array(member, { error: 'must be a list' })
        .optional()
        .describe('Countries and organisations that belong to it.'),
      asOf: partialDate.optional().describe('The day for which the members are right.'),
    }),
    event: z.strictObject({ ...common, ...span }).refine(isInOrder, notInOrder),
    source: z.strictObject({
      ...common,
      url: webAddress.optional().describe('Its web address.'),
      country: country.optional().describe('Where it is published, by code or name.'),
      language: language.optional().describe('The language it publishes in, BCP 47.'),
    }),
    country: z.strictObject({
      ...common,
      code: country.describe('Which country the file is about, by code or name.'),
    }),
    page: z.strictObject({
      title: line.describe('The headline of the page.'),
      redirects: listOf(oldPath).optional().describe('Old paths of the page.'),
      provenance: provenance.optional().describe('Where it came from: written by import.'),
    }),
  };
}

type Schemas = ReturnType<typeof entitySchemas>;
/** What the file of a kind holds, validated. */
export type EntityFrontMatter<Kind extends keyof Schemas> = z.output<Schemas[Kind]>;
/** What an author may write in a standing page. */
export type PageInput = z.input<Schemas['page']>;
export type Member = NonNullable<EntityFrontMatter<'organisation'>['members']>[number];
export type Role = NonNullable<EntityFrontMatter<'person'>['roles']>[number];
