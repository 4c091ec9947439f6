// Makes an archive of any size for measuring: articles of about 2 kB, 1 to 5 of 190 countries, 1 to 3 of 80 topics, all
// by Zipf's law, over 16 years.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countryRegistry } from '../../src/content/countries.ts';
import { randomFrom, several, zipfChooser, type Random } from './random.ts';

const FIRST_YEAR = 2008;
const YEARS = 16;
const WORDS = (
  'the of and to in a is that for on was by with as at from its said government minister talks border trade council ' +
  'summit region water energy court report agency officials company market food security army police agreement ' +
  'parliament election visit leaders economy border aid health school report river harvest price transport strike ' +
  'opposition statement meeting week year people village city north south east west plan project vote law budget'
).split(' ');

/** One article as the benchmark writes it. */
export interface BenchArticle {
  readonly stem: string;
  readonly markdown: string;
}

/** Articles by number: the same numbers give the same articles. */
export function* benchArticles(count: number, seed = 1): Generator<BenchArticle> {
  const random = randomFrom(seed);
  const codes = countryRegistry()
    .all.filter(({ former }) => former === undefined)
    .map(({ code }) => code)
    .slice(0, 190);
  const country = zipfChooser(codes, random);
  const topic = zipfChooser(
    Array.from({ length: 80 }, (_, index) => `Topic ${index + 1}`),
    random,
  );
  const source = zipfChooser(
    Array.from({ length: 25 }, (_, index) => `Source ${index + 1}`),
    random,
  );
  for (let number = 0; number < count; number++) {
    const day = dayOf(Math.floor(random() * YEARS * 365));
    const title = `${sentence(random, 8).replace(/\.$/u, '')} ${number}`;
    yield {
      stem: `${day}-${title.toLowerCase().replaceAll(' ', '-')}`,
      markdown: [
        '---',
        `title: ${title}`,
        `date: ${day}`,
        `countries: [${several(country, 1 + Math.floor(random() * 5))
          .map((code) => JSON.stringify(code))
          .join(', ')}]`,
        `topics: [${several(topic, 1 + Math.floor(random() * 3)).join(', ')}]`,
        `source: ${source()}`,
        '---',
        '',
        ...Array.from({ length: 6 }, () => `${paragraph(random)}\n`),
      ].join('\n'),
    };
  }
}

/** Writes an archive of `count` articles into `folder`/articles, a sub-folder a year. */
export function writeBenchArchive(folder: string, count: number): void {
  for (let year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
    mkdirSync(join(folder, 'articles', String(year)), { recursive: true });
  }
  writeFileSync(join(folder, 'site.yaml'), 'title: Bench archive\nurl: https://bench.example\n');
  for (const { stem, markdown } of benchArticles(count)) {
    writeFileSync(join(folder, 'articles', stem.slice(0, 4), `${stem}.md`), markdown);
  }
}

/** Sentences of 10 to 17 words that name nobody. */
export function benchSentences(random: Random, count: number): string[] {
  return Array.from({ length: count }, () => sentence(random, 12));
}

/** The article that the benchmark adds to a finished archive: three countries, two topics, one source. */
export function addedArticle(): BenchArticle {
  return {
    stem: '2023-12-30-added-article',
    markdown: [
      '---',
      'title: The article that was added',
      'date: 2023-12-30',
      'countries: [AD, AE, AF]',
      'topics: [Topic 1, Topic 2]',
      'source: Source 1',
      '---',
      '',
      'It came last.',
      '',
    ].join('\n'),
  };
}

function dayOf(offset: number): string {
  return new Date(Date.UTC(FIRST_YEAR, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);
}

function sentence(random: Random, words: number): string {
  const chosen = Array.from({ length: words }, () => WORDS[Math.floor(random() * WORDS.length)]!);
  const text = chosen.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function paragraph(random: Random): string {
  return benchSentences(random, 4).join(' ');
}
