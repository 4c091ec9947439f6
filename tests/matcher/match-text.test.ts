import { expect, test } from 'vitest';
import { countryRegistry } from '../../src/content/countries.ts';
import { buildMatcher } from '../../src/matcher/match-text.ts';
import { vocabularyOf } from '../../src/matcher/vocabulary.ts';
import { match, namesIn, thing, vocabularyWith } from './a-vocabulary.ts';

test('a mention says how often, where and in which sentences', () => {
  const { mentions } = match({
    headline: 'Kenya reopens its border',
    dateline: 'Nairobi, Kenya',
    paragraphs: ['It rained.', 'Kenyan traders waited. Uganda did not.', 'Kenya’s ministry said so.'],
  });
  expect(mentions).toEqual([
    {
      kind: 'country',
      key: 'KE',
      name: 'Kenya',
      keys: new Set(['KE']),
      count: 5,
      where: ['headline', 'dateline', 1, 2],
      outright: ['headline', 'dateline', 1, 2],
      sentences: [
        'Kenya reopens its border',
        'Nairobi, Kenya',
        'Kenyan traders waited.',
        'Kenya’s ministry said so.',
      ],
      inArchive: true,
      former: false,
    },
    expect.objectContaining({ key: 'UG', count: 1, where: [1], sentences: ['Uganda did not.'] }),
  ]);
});

test('a person is named by surname in the headline too, once the full name stands in the text', () => {
  const { mentions } = match({
    headline: 'Putin arrives',
    paragraphs: ['Vladimir Putin came late.', 'Putin left early.'],
  });
  expect(mentions).toMatchObject([{ name: 'Vladimir Putin', count: 3, where: ['headline', 0, 1] }]);
});

test('a surname without the full name is a hint and no mention', () => {
  const found = match({ headline: 'Putin arrives', paragraphs: ['Nobody else came.'] });
  expect(found.mentions).toEqual([]);
  expect([...found.hints]).toEqual(['person vladimir putin']);
});

test('a word that two countries share is a hint for both where the text tells neither', () => {
  expect([...match('Congolese troops crossed the river.').hints]).toEqual(['country CD', 'country CG']);
});

test('a state that is gone is named outright or only in passing', () => {
  const passing = match({
    headline: 'Former Soviet states meet',
    paragraphs: ['The ex-Soviet bloc and Soviet-era tanks.'],
  });
  expect(passing.mentions).toMatchObject([{ key: 'SUHH', where: ['headline', 0], outright: [] }]);
  expect(match('The Soviet Union sent tanks.').mentions).toMatchObject([{ key: 'SUHH', outright: [0] }]);
});

test('names that the archive’s country files add are found', () => {
  const registry = countryRegistry().withNames(new Map([['TR', ['Anatolian Republic']]]));
  const matcher = buildMatcher({ ...vocabularyWith(), registry });
  expect(namesIn(matcher.matchText({ headline: '', paragraphs: ['The Anatolian Republic voted.'] }))).toBe(
    'TR',
  );
});

test('accents and apostrophes make no difference', () => {
  const matcher = buildMatcher(vocabularyWith(thing('person', 'José Ramón O’Neil')));
  expect(namesIn(matcher.matchText({ headline: '', paragraphs: ["Jose Ramon O'Neil spoke."] }))).toBe(
    'José Ramón O’Neil',
  );
});

test('an archive that writes BRICS and one that writes the full name each get their own name', () => {
  const own = thing('organisation', 'NATO');
  const text = { headline: '', paragraphs: ['The North Atlantic Treaty Organization and Nato are one.'] };
  expect(buildMatcher(vocabularyWith()).matchText(text).mentions).toMatchObject([
    { name: 'North Atlantic Treaty Organization', count: 2, inArchive: false },
  ]);
  const vocabulary = vocabularyOf({
    registry: countryRegistry(),
    entityFiles: [],
    articles: [{ topics: [], people: [], organisations: [own.name], status: 'published' }],
  });
  expect(buildMatcher(vocabulary).matchText(text).mentions).toMatchObject([
    { name: 'NATO', count: 2, inArchive: true },
  ]);
});

test('names of withdrawn articles are not in use', () => {
  const { things } = vocabularyOf(
    {
      registry: countryRegistry(),
      entityFiles: [],
      articles: [{ topics: ['T'], people: [], organisations: [], status: 'withdrawn' }],
    },
    [],
  );
  expect(things).toEqual([]);
});

test('one word names a topic only in passing, and a minister’s office names none', () => {
  expect(match('The minister spoke of energy.').mentions).toMatchObject([{ name: 'Energy', outright: [] }]);
  expect(match('The energy minister spoke.').mentions).toEqual([]);
  expect(match('The International Atomic Energy Agency met.').mentions).toMatchObject([
    { kind: 'organisation' },
  ]);
  expect(match('An oil and gas deal.').mentions).toMatchObject([{ name: 'Energy', outright: [0] }]);
});

test('a country is named by an organisation that has it in its name; a group of American states is no mention of America', () => {
  expect(namesIn(match('The Libyan Red Crescent came.'))).toBe('LY, Libyan Red Crescent');
  expect(namesIn(match('The Organization of American States came.'))).toBe('Organization of American States');
});

test('in a headline in title case a capital says nothing', () => {
  expect(namesIn(match({ headline: 'Chad Says Rebels Crossed Border' }))).toBe('TD');
});

test('equal texts give equal matches', () => {
  const text = { headline: 'Kenya', paragraphs: ['Vladimir Putin, NATO and human rights in Chad.'] };
  expect(match(text)).toEqual(match(text));
});
