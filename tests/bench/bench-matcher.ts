// Measures the matcher: how long it takes to read articles of about 2 kB that name countries, people, organisations and
// topics as often as news does.
import { countryRegistry } from '../../src/content/countries.ts';
import { articleText } from '../../src/matcher/article-text.ts';
import { intergovernmentalOrganisations } from '../../src/matcher/intergovernmental-organisations.ts';
import { buildMatcher } from '../../src/matcher/match-text.ts';
import { vocabularyOf, type NameSources } from '../../src/matcher/vocabulary.ts';
import { benchSentences } from './bench-archive.ts';
import { randomFrom, zipfChooser, type Random } from './random.ts';

const BYTES = 2_000;
const GIVEN = 'Asha Boris Chen Dinara Emil Fatima Goran Hana Ivan Jomo Kofi Lena Mira Nils Olga Pedro'.split(
  ' ',
);
const FAMILY =
  'Abara Berg Castro Demir Eriksen Farouk Garcia Haddad Ito Jansen Kamau Lopez Moreau Novak Okafor'.split(
    ' ',
  );
const TOPICS =
  'Human rights,Climate change,Elections,Trade,Energy,Migration,Public health,Labour,Central Asia'.split(',');

/** What reading took. */
export interface MatcherMeasured {
  readonly articles: number;
  readonly bytes: number;
  readonly cpuSeconds: number;
  /** How many names were found: with none, nothing was measured. */
  readonly mentions: number;
}

/** Reads `count` articles, from Markdown to mentions; making them and the vocabulary is not counted. */
export function benchMatcher(count: number): MatcherMeasured {
  const random = randomFrom(1);
  const people = GIVEN.flatMap((given) => FAMILY.map((family) => `${given} ${family}`));
  const registry = countryRegistry();
  const archive: NameSources = {
    registry,
    entityFiles: [],
    articles: [{ topics: TOPICS, people, organisations: [], status: 'published' }],
  };
  const countries = registry.all.filter(({ former }) => former === undefined);
  const choose = [
    zipfChooser(
      countries.map(({ name }) => name),
      random,
    ),
    zipfChooser(
      countries.flatMap(({ capitals }) => capitals),
      random,
    ),
    zipfChooser(people, random),
    zipfChooser(
      intergovernmentalOrganisations.map(({ name }) => name),
      random,
    ),
    zipfChooser(
      TOPICS.map((topic) => topic.toLowerCase()),
      random,
    ),
  ];
  const articles = Array.from({ length: count }, () => newsText(random, choose));
  const matcher = buildMatcher(vocabularyOf(archive));
  let mentions = 0;
  const start = process.cpuUsage();
  for (const { title, body } of articles) {
    mentions += matcher.matchText(
      articleText({ title, dateline: undefined, summary: undefined, bodyLine: 1 }, body),
    ).mentions.length;
  }
  const { user, system } = process.cpuUsage(start);
  const bytes = articles.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0);
  return { articles: count, bytes, cpuSeconds: (user + system) / 1e6, mentions };
}

function newsText(random: Random, choose: readonly (() => string)[]): { title: string; body: string } {
  const named = (words: string): string =>
    words.replace(/ /u, () => ` ${choose[Math.floor(random() * choose.length)]!()} `);
  let body = '';
  while (body.length < BYTES) body += `${benchSentences(random, 4).map(named).join(' ')}\n\n`;
  return { title: named(benchSentences(random, 1)[0]!).replace(/\.$/u, ''), body };
}
