// Articles made at random, as sketches: what stands in them, not yet how it is written.
import fc from 'fast-check';

/** What a random article is made of: small vocabularies, so that articles share names. */
export interface ArticleSketch {
  readonly number: number;
  readonly day: string;
  readonly headline: string;
  readonly countries: readonly string[];
  readonly mentions: readonly string[];
  readonly topics: readonly string[];
  readonly people: readonly string[];
  readonly organisations: readonly string[];
  readonly event: string | undefined;
  readonly source: string;
  readonly rights: string | undefined;
  readonly status: string;
  readonly paragraphs: number;
  readonly quoted: boolean;
  readonly corrected: boolean;
  /** How it names another article, if it does. */
  readonly names: 'none' | 'link' | 'related' | 'translation';
  /** The picture that it shows, above its text with words of its own or those beside the picture, or in its text. */
  readonly picture: 'none' | 'described' | 'plain' | 'in the text';
}

const COUNTRIES = ['KE', 'UG', 'TZ', 'FR', 'SUHH', 'RU'];
const TOPICS = ['Trade', 'trade', 'Elections', 'Énergie', 'Water'];
const PEOPLE = ['Ann Alpha', 'Bo Beta', 'Cy Gamma'];
const ORGANISATIONS = ['East African Community', 'EAC', 'Port Authority'];
const DAYS = ['2021-12-31', '2022-01-01', '2022-01-15', '2022-02-28', '2023-06-01', '2023-06-02'];

const someOf = (names: readonly string[]) => fc.subarray([...names], { maxLength: 3 });

export const articleSketch: fc.Arbitrary<ArticleSketch> = fc.record({
  number: fc.integer({ min: 1, max: 40 }),
  day: fc.constantFrom(...DAYS),
  headline: fc.constantFrom('Port strike', 'Fish & Chips: "2 < 3"', 'Ärger', 'إضراب', '港口罢工'),
  countries: someOf(COUNTRIES),
  mentions: someOf(COUNTRIES),
  topics: someOf(TOPICS),
  people: someOf(PEOPLE),
  organisations: someOf(ORGANISATIONS),
  event: fc.option(fc.constantFrom('The strike', 'The vote'), { nil: undefined }),
  source: fc.constantFrom('Desk', 'Wire'),
  rights: fc.option(fc.constantFrom('excerpt', 'metadata'), { nil: undefined, freq: 4 }),
  status: fc.constantFrom('published', 'published', 'published', 'draft', 'withdrawn', 'embargoed'),
  paragraphs: fc.integer({ min: 0, max: 4 }),
  quoted: fc.boolean(),
  corrected: fc.boolean(),
  names: fc.constantFrom('none', 'link', 'related', 'translation'),
  picture: fc.constantFrom('none', 'none', 'none', 'described', 'plain', 'in the text'),
});
