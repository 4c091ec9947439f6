// A small vocabulary for the tests of the matcher: the registry, a few names and the built-in organisations.
import { countryRegistry } from '../../src/content/countries.ts';
import { nameKey } from '../../src/content/names.ts';
import { buildMatcher, type Match } from '../../src/matcher/match-text.ts';
import { vocabularyOf, type NamedThing, type Vocabulary } from '../../src/matcher/vocabulary.ts';

/** A name that the archive uses; other names follow the first. */
export function thing(kind: NamedThing['kind'], ...spellings: string[]): NamedThing {
  return {
    kind,
    name: spellings[0]!,
    spellings,
    shortForms: [],
    keys: new Set(spellings.map(nameKey)),
    inArchive: true,
    intergovernmental: false,
  };
}

/** The registry and the built-in organisations, and names of the archive's own. */
export function vocabularyWith(...things: NamedThing[]): Vocabulary {
  const { registry, things: builtIn } = vocabularyOf({
    registry: countryRegistry(),
    entityFiles: [],
    articles: [],
  });
  return { registry, things: [...things, ...builtIn] };
}

const matcher = buildMatcher(
  vocabularyWith(
    thing('person', 'Vladimir Putin', 'Vladimir Vladimirovich Putin'),
    thing('person', 'Joe Biden', 'Joseph Biden'),
    thing('person', 'Xi Jinping'),
    thing('person', 'Kim Jong Un', 'Kim Jong-un'),
    thing('person', 'Recep Tayyip Erdoğan', 'Tayyip Erdoğan'),
    thing('person', 'Mohammed bin Salman', 'MBS'),
    thing('person', 'Jim Jordan'),
    thing('person', 'Ursula von der Leyen'),
    thing('person', 'Boris Johnson'),
    thing('organisation', 'Hamas'),
    thing('organisation', 'Libyan Red Crescent'),
    thing('organisation', 'Israel Defense Forces', 'IDF'),
    thing('organisation', 'Wagner Group'),
    thing('topic', 'Central Asia'),
    thing('topic', 'Human rights'),
    thing('topic', 'War in Ukraine'),
    thing('topic', 'Energy', 'Oil and gas'),
  ),
);

/** What the matcher finds in paragraphs of a text, which may have a headline and a dateline. */
export function match(text: string | { headline?: string; dateline?: string; paragraphs?: string[] }): Match {
  const {
    headline = '',
    dateline,
    paragraphs = [],
  } = typeof text === 'string' ? { paragraphs: [text] } : text;
  return matcher.matchText({ headline, dateline, paragraphs });
}

/** The countries by code and the other names, in order of mention: `RU KG Hamas`. */
export function namesIn(found: Match): string {
  const list = (isCountry: boolean): string[] =>
    found.mentions
      .filter(({ kind }) => (kind === 'country') === isCountry)
      .map(({ kind, key, name }) => (kind === 'country' ? key : name));
  return [list(true).join(' '), ...list(false)].filter((part) => part !== '').join(', ');
}
