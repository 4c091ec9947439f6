import { describe, expect, test } from 'vitest';
import type { PageView } from '../../src/pages/page-view.ts';
import type { SitePlan } from '../../src/pages/plan-site.ts';
import type { SitePath } from '../../src/pages/urls.ts';
import { planOf, viewAt } from '../helpers/plan-of.ts';
import { HOST, RICH } from '../helpers/stated-things.ts';

describe('versions and originals', () => {
  const links = (plan: SitePlan, address: SitePath): string[] =>
    viewAt<PageView>(plan, address).headLinks.map(({ rel, hreflang, href }) =>
      [rel, hreflang, href].filter(Boolean).join(' '),
    );

  test('an article says what the prefix of its citation tags stands for', () => {
    expect(links(planOf(RICH), '/2023/10/13-a/')[0]).toBe('schema.DC http://purl.org/dc/elements/1.1/');
  });

  test('each translation names all versions, itself among them', () => {
    const plan = planOf(RICH);
    const versions = [`alternate en ${HOST}/news/2023/10/13-a/`, `alternate ru ${HOST}/news/2023/10/13-b/`];
    expect(links(plan, '/2023/10/13-a/').slice(1, 3)).toEqual(versions);
    expect(links(plan, '/2023/10/13-b/').slice(1).sort()).toEqual(versions);
  });

  test('a version that asks not to be listed is named by none, and names none', () => {
    const plan = planOf(RICH.replace('language: ru', 'language: ru\nindex: false'));
    expect(links(plan, '/2023/10/13-a/').join()).not.toContain('alternate');
    expect(links(plan, '/2023/10/13-b/').slice(1)).toEqual([]);
  });

  test('an article names the original and the copy of it', () => {
    expect(links(planOf(RICH), '/2023/10/13-a/').slice(3)).toEqual([
      'original https://gazette.example/1',
      'memento https://web.example/1',
    ]);
  });
});
