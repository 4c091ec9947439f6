import { expect, test } from 'vitest';
import { proposeTags, tagKeys, type Proposals, type TagKey } from '../../src/matcher/propose-tags.ts';
import { match } from './a-vocabulary.ts';

function values(proposals: Proposals): Partial<Record<TagKey, string[]>> {
  const lists: Partial<Record<TagKey, string[]>> = {};
  for (const key of tagKeys) {
    if (proposals[key].length > 0) lists[key] = proposals[key].map(({ value }) => value);
  }
  return lists;
}

const TEXT = {
  headline: 'Putin urges ex-Soviet states to trade',
  dateline: 'Bishkek',
  paragraphs: [
    'Vladimir Putin came to a summit of the Commonwealth of Independent States (CIS).',
    'Russia’s president blamed the United States.',
    'Armenia stayed away. The CIS has nine members, among them Armenia.',
  ],
};

test('countries of the headline, the dateline and two paragraphs are what the story is about, in order of mention', () => {
  expect(values(proposeTags(match(TEXT)))).toEqual({
    countries: ['KG', 'RU', 'US'],
    mentions: ['SUHH', 'AM'],
    people: ['Vladimir Putin'],
    organisations: ['Commonwealth of Independent States'],
  });
});

test('each proposal has its sentences', () => {
  const [armenia] = proposeTags(match(TEXT)).mentions.slice(-1);
  expect(armenia).toEqual({
    value: 'AM',
    name: 'Armenia',
    sentences: ['Armenia stayed away.', 'The CIS has nine members, among them Armenia.'],
  });
});

test('what the article has already, in whatever spelling and list, is not proposed', () => {
  const article = {
    countries: ['KG'],
    mentions: ['US'],
    people: ['Vladimir Vladimirovich Putin'],
    organisations: ['CIS'],
  };
  expect(values(proposeTags(match(TEXT), article))).toEqual({ countries: ['RU'], mentions: ['SUHH', 'AM'] });
});

test('a state that is gone is what a story is about only where the headline says so', () => {
  expect(values(proposeTags(match({ headline: 'How the Soviet Union ended' })))).toEqual({
    countries: ['SUHH'],
  });
  expect(values(proposeTags(match('The Soviet Union ended in 1991.')))).toEqual({ mentions: ['SUHH'] });
});

test('a topic of one word is proposed where it stands twice or in the headline', () => {
  expect(values(proposeTags(match('They spoke of energy.')))).toEqual({});
  expect(values(proposeTags(match('They spoke of energy. Energy is dear.')))).toEqual({ topics: ['Energy'] });
  expect(values(proposeTags(match({ headline: 'Energy grows dear' })))).toEqual({ topics: ['Energy'] });
  expect(values(proposeTags(match('They spoke of human rights.')))).toEqual({ topics: ['Human rights'] });
});
