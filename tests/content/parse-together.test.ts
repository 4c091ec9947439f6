// Two threads parse what one would: whoever comes, late or never, and whatever is lost.
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { articleParser } from '../../src/content/article.ts';
import { countryRegistry } from '../../src/content/countries.ts';
import { withCountryNames } from '../../src/content/country-names.ts';
import { textFileParser } from '../../src/content/entity-file.ts';
import { parseFile } from '../../src/content/parse-file.ts';
import {
  parseShare,
  parseTogether,
  type FilesToParse,
  type ParsingHelp,
  type SharedParsing,
} from '../../src/content/parse-together.ts';
import { LARGEST_SOURCE, readSource, type SourceFile } from '../../src/content/read-source.ts';
import { walkContent } from '../../src/content/walk-content.ts';
import { withThreads } from '../../src/site/build-threads.ts';
import { contentFolder } from '../helpers/content-folder.ts';

const COUNT = 130;
const parse = articleParser(countryRegistry());
const parseCountry = textFileParser(countryRegistry());

/** Articles with a mistake here and there, so that problems come through too. */
function work(more = ''): FilesToParse {
  const folder = contentFolder(
    Array.from({ length: COUNT }, (_, number) => {
      const country = number % 40 === 7 ? 'Atlantis' : 'KE';
      return `-- articles/2023-10-13-news-${number}.md --\n---\ntitle: News ${number}\ncountries: [${country}]\n---\n\nRain – ${number}.\n`;
    }).join('') + more,
  );
  const { files } = walkContent(folder);
  const countryFiles = files
    .filter(({ kind }) => kind === 'country')
    .map((file) => parseCountry('country', readSource(folder, file) as SourceFile).file!);
  const articles = files.filter(({ kind }) => kind === 'article');
  return { folder, files: articles, largest: LARGEST_SOURCE, language: 'en', countryFiles };
}

function help(begin: ParsingHelp['begin']): ParsingHelp {
  return { fewest: 1, begin };
}

function alone({ folder, files, largest }: FilesToParse) {
  return files.map((file) => parseFile(parse, folder, file, largest));
}

test('files with mistakes are among those that these tests parse', () => {
  const parsed = alone(work());
  expect(parsed).toHaveLength(COUNT);
  expect(parsed.filter(({ parsed: { article } }) => article === undefined)).toHaveLength(4);
});

test.each([
  { who: 'nobody', begin: () => {} },
  { who: 'somebody who is quicker', begin: parseShare },
  {
    who: 'somebody who takes a slice and is gone',
    begin: ({ counts }: SharedParsing) => void Atomics.add(counts, 0, 1),
  },
])('with the help of $who every file is parsed once, in order', ({ begin }) => {
  const files = work();
  expect([...parseTogether(files, parse, help(begin), 10)]).toEqual(alone(files));
});

test('a thread of its own parses too, with the names that the archive adds', async () => {
  const files = work('-- countries/kenya.md --\n---\ncode: KE\notherNames: [Atlantis]\n---\n');
  const { registry } = withCountryNames(files.countryFiles, countryRegistry());
  const ownParser = articleParser(registry);
  const { parsed, isReady } = await withThreads(1, async (threads) => {
    const { begin } = threads.parsing!;
    let counts: Int32Array | undefined;
    const together = parseTogether(
      files,
      ownParser,
      help((share) => {
        counts = share.counts;
        begin(share);
        // Until it has parsed all of them: slices are taken by whoever comes.
        while (Atomics.load(share.counts, 1) < 3)
          Atomics.wait(share.counts, 1, Atomics.load(share.counts, 1), 100);
      }),
    );
    const parsed = [...together];
    while (Atomics.load(counts!, 2) === 0) await setTimeout(10);
    return { parsed, isReady: threads.isOneReady };
  });
  expect(parsed).toEqual(files.files.map((file) => parseFile(ownParser, files.folder, file, files.largest)));
  expect(parsed.filter(({ parsed: { article } }) => article === undefined)).toEqual([]);
  expect(isReady).toBe(true);
});
