// What stands around the articles of a month decides which pages are looked at again: nothing else may change them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { groupByPeriod } from '../../src/archive/calendar.ts';
import { articleDigest, filedUnder, type FiledArticle } from '../../src/archive/filed-article.ts';
import { archiveFrom } from '../helpers/archive-of.ts';
import { articleFile } from '../helpers/content-from.ts';

interface Draft {
  readonly day: number;
  readonly countries: readonly string[];
  readonly topic: string;
  readonly event: boolean;
}

const drafts = fc.array(
  fc.record<Draft>({
    day: fc.integer({ min: 0, max: 149 }),
    countries: fc.subarray(['KG', 'RU', 'CN'], { minLength: 1 }),
    topic: fc.constantFrom('Energy', 'Shipping'),
    event: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
  }),
  { minLength: 30, maxLength: 80 },
);

function archiveOfDrafts(all: readonly Draft[]): Archive {
  return archiveFrom(
    all
      .map(({ day, countries, topic, event }, at) => {
        const date = `2023-0${Math.floor(day / 30) + 1}-${String((day % 28) + 1).padStart(2, '0')}`;
        const names = `countries: [${countries.join(', ')}]\ntopics: [${topic}]${event ? '\nevent: Summit' : ''}`;
        return `-- articles/${date}-report-${at}.md --\n${articleFile(`title: Report ${at}\ndate: ${date}\n${names}`)}`;
      })
      .join(''),
  );
}

const digests = (articles: readonly FiledArticle[]): string => articles.map(articleDigest).join();

/** By month: the articles and what stands around them, and what their pages tell of others. */
function months(archive: Archive): Map<string, { inputs: string; shown: string }> {
  return new Map(
    groupByPeriod(archive.articles, 7).map(({ period, articles }) => {
      const inputs = [articles, ...archive.around(articles)].map(digests).join('\n');
      const shown = articles.map((article) => {
        const related = archive.related(article).map(({ article: other }) => other.slug);
        const beside = filedUnder(article).map((name) => {
          const { earlier, later } = archive.neighbours(article, name);
          return [earlier?.slug, later?.slug];
        });
        return [related, beside];
      });
      return [period, { inputs, shown: JSON.stringify(shown) }] as const;
    }),
  );
}

test('where the articles of a month and those around them are the same, so is what their pages tell of others', () => {
  let same = 0;
  fc.assert(
    fc.property(drafts, fc.nat(), (all, gone) => {
      const before = months(archiveOfDrafts(all));
      // Another name keeps all files what they are.
      const left = all.map((draft, at) =>
        at === gone % all.length ? { ...draft, countries: ['FR'] } : draft,
      );
      for (const [period, { inputs, shown }] of months(archiveOfDrafts(left))) {
        const earlier = before.get(period);
        if (earlier?.inputs !== inputs) continue;
        same++;
        expect(shown).toBe(earlier.shown);
      }
    }),
    { numRuns: 20 },
  );
  expect(same).toBeGreaterThan(0);
});
