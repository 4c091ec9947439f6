// Two threads parse what one would: whoever comes, late or never, and whatever is lost.
import { expect, test } from 'vitest';
import { articleParser } from '../../src/content/article.ts';
import { countryRegistry } from '../../src/content/countries.ts';
import { parseFile } from '../../src/content/parse-file.ts';
import {
  parseShare,
  parseTogether,
  type FilesToParse,
  type ParsingHelp,
  type SharedParsing,
} from '../../src/content/parse-together.ts';
import { LARGEST_SOURCE } from '../../src/content/read-source.ts';
import { walkContent } from '../../src/content/walk-content.ts';
import { withThreads } from '../../src/site/build-threads.ts';
import { contentFolder } from '../helpers/content-folder.ts';

const COUNT = 130;
const parse = articleParser(countryRegistry());

/** Articles with a mistake here and there, so that problems come through too. */
function work(): FilesToParse {
  const folder = contentFolder(
    Array.from({ length: COUNT }, (_, number) => {
      const country = number % 40 === 7 ? 'Atlantis' : 'KE';
      return `-- articles/2023-10-13-news-${number}.md --\n---\ntitle: News ${number}\ncountries: [${country}]\n---\n\nRain – ${number}.\n`;
    }).join(''),
  );
  const { files } = walkContent(folder);
  return { folder, files, largest: LARGEST_SOURCE, language: 'en', countryFiles: [] };
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

test('with a thread of its own too', async () => {
  const files = work();
  const { parsed, started } = await withThreads(1, (threads) => {
    const { begin } = threads.parsing!;
    const together = parseTogether(files, parse, help(begin));
    return Promise.resolve({ parsed: [...together], started: threads.isOneFree });
  });
  expect(started).toBe(true);
  expect(parsed).toEqual(alone(files));
});
