// The front matter of an article: the one source of what an author may write and of what code may rely on.
import { z } from 'zod';
import type { CountryRegistry } from './countries.ts';
import {
  countryIn,
  day,
  headline,
  language,
  line,
  listOf,
  maybeEmptyLine,
  moment,
  name,
  names,
  namesUpTo,
  oldPath,
  partialDate,
  period,
  provenance,
  webAddress,
} from './schema-fields.ts';

/** How much of a text may be published. */
export const rights = z.enum(['full', 'excerpt', 'metadata'], {
  error: 'must be full, excerpt or metadata',
});
export type Rights = z.output<typeof rights>;

/** More than the largest alliance has members: what is about more is about the world. */
const MOST_COUNTRIES = 50;
const MOST_TOPICS = 50;

/** A count that a clipping showed when it was captured. */
const count = z.int({ error: 'must be a whole number' }).nonnegative('must not be negative');

/** Addresses that are no place where something was published; as a name of a source they are a mistake or an attack. */
const OTHER_ADDRESS = /^(?:javascript|vbscript|data|file|blob|about|ftp|mailto|view-source):|^\/\//iu;

const source = z.preprocess(
  (value) => {
    if (typeof value !== 'string' || OTHER_ADDRESS.test(value.trim())) return value;
    return /^https?:\/\//iu.test(value.trim()) ? { url: value } : { name: value };
  },
  z
    .strictObject(
      {
        name: name.optional().describe('The outlet that published it.'),
        url: webAddress.optional().describe('Where it was published.'),
        archived: webAddress.optional().describe('A copy of that page in a web archive.'),
        captured: day.optional().describe('The day on which it was copied.'),
        counters: z
          .strictObject({ comments: count.optional(), views: count.optional() })
          .optional()
          .describe('What the page showed when it was captured.'),
      },
      {
        error: (issue) =>
          issue.code === 'invalid_type' ? 'must be a name, an http(s) address or a map' : undefined,
      },
    )
    .refine((value) => value.name !== undefined || value.url !== undefined, 'needs a name or a url'),
);

const reference = z.strictObject({
  publisher: line.optional().describe('Who published it.'),
  title: line.describe('Its headline.'),
  url: webAddress.optional().describe('Where it can be read.'),
  date: partialDate.optional().describe('When it was published: a day, a month or a year.'),
});

/** The lead picture of an article. */
export const leadImage = z.preprocess(
  (value) => (typeof value === 'string' ? { src: value } : value),
  z.strictObject({
    src: line.describe('A file beside the article or in media/, or an address, which becomes a link.'),
    alt: maybeEmptyLine.optional().describe('What the picture shows, for those who cannot see it.'),
    caption: line.optional().describe('What readers see below it.'),
    credit: line.optional().describe('Who made it.'),
  }),
);

/** Builds the schema; country names depend on the registry, to which the archive's country files may add names. */
export function articleSchema(registry: CountryRegistry) {
  const countries = listOf(countryIn(registry), MOST_COUNTRIES);
  return z.strictObject({
    title: headline.describe('The headline.'),
    date: moment.optional().describe('When the source published it: YYYY-MM-DD, or with time and offset.'),
    happened: period
      .optional()
      .describe('When what is reported happened, if not on `date`: a day, month, year or FROM/TO.'),
    summary: line.optional().describe('One or two sentences.'),
    dateline: line.optional().describe('The place of the report: Bishkek, Kyrgyzstan.'),
    byline: names.optional().describe('Who wrote it.'),
    countries: countries
      .optional()
      .describe('What the story is about, by code or name; the first is the primary country.'),
    mentions: countries.optional().describe('Countries named in passing.'),
    topics: namesUpTo(MOST_TOPICS).optional().describe('What it deals with, by name.'),
    people: names.optional().describe('Whom it names or quotes, by name.'),
    organisations: names.optional().describe('Organisations that it is about, by name.'),
    event: name.optional().describe('The running story it belongs to.'),
    source: source.optional().describe('Where it came from.'),
    references: z
      .array(reference, { error: 'must be a list' })
      .optional()
      .describe('Further sources, at the foot.'),
    language: language.optional().describe('BCP 47, if not the language of the site.'),
    image: leadImage.optional().describe('The lead picture.'),
    corrections: z
      .array(
        z.strictObject({
          date: day.describe('The day on which it was put right.'),
          text: line.describe('What was wrong.'),
        }),
        { error: 'must be a list of {date, text}' },
      )
      .optional()
      .describe('What was wrong and when it was put right.'),
    updated: moment.optional().describe('The last change that readers should know of.'),
    rights: rights.optional().describe('How much may be published.'),
    status: z
      .enum(['published', 'draft', 'embargoed', 'withdrawn'], {
        error: 'must be published, draft, embargoed or withdrawn',
      })
      .optional()
      .describe('Whether it is published; so it is, unless this says otherwise.'),
    embargoUntil: day.optional().describe('The first day on which an embargoed article may be shown.'),
    withdrawn: z
      .strictObject({
        date: day.describe('The day on which it was withdrawn.'),
        reason: line.describe('Why.'),
      })
      .optional()
      .describe('When and why a withdrawn article was withdrawn.'),
    redirects: listOf(oldPath).optional().describe('Old paths of this article.'),
    related: listOf(line).optional().describe('File names without .md, before the computed ones.'),
    translationOf: line.optional().describe('File name without .md of the original.'),
    originalTitle: headline.optional().describe("The headline in the source's wording."),
    index: z
      .boolean({ error: 'must be true or false' })
      .optional()
      .describe('false asks search engines to leave the page out.'),
    provenance: provenance.optional().describe('Written by import.'),
  });
}

/** What an author may write. */
export type ArticleInput = z.input<ReturnType<typeof articleSchema>>;
/** The same, validated: real dates, known countries by code. */
export type ArticleFrontMatter = z.output<ReturnType<typeof articleSchema>>;
export type ArticleSource = NonNullable<ArticleFrontMatter['source']>;
export type Reference = z.output<typeof reference>;
export type LeadImage = z.output<typeof leadImage>;
