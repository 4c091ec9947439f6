// One page of each kind, the longest, as a build makes it: valid, with one heading above all others.
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { pageKinds } from '../../src/pages/output.ts';
import { builtFullSample, longestOfEachKind } from '../helpers/full-sample.ts';
import type { SiteOnDisk } from '../helpers/built-site.ts';
import { htmlMistakes } from '../helpers/valid-html.ts';

const pages = new Map<string, string>();
let site: SiteOnDisk;
beforeAll(async () => {
  site = await builtFullSample();
  for (const [kind, { path }] of longestOfEachKind(site)) pages.set(kind, site.text(path));
});

// The stub of an old address leads on by itself; that is all there is to it.
describe.each(pageKinds.filter((kind) => kind !== 'redirect'))('%s', (kind) => {
  test('is valid HTML', () => {
    expect(htmlMistakes(pages.get(kind)!)).toEqual([]);
  });

  test('has one h1, one main, and no style of its own', () => {
    const html = pages.get(kind)!;
    expect(html.match(/<h1/gu)).toHaveLength(1);
    expect(html.match(/<main/gu)).toHaveLength(1);
    expect(html).not.toMatch(/ style="|<style/u);
  });
});

test('an article and the stylesheet are at most 14 kB together, as they are sent', () => {
  const sent = (path: string): number => gzipSync(site.text(path), { level: 9 }).length;
  const stylesheet = /href="\/(?<path>assets\/style\.\w+\.css)"/u.exec(pages.get('article')!)!.groups!.path!;
  const weights = site.built.plan.outputs
    .filter((output) => output.writer === 'page' && output.kind === 'article')
    .map(({ path }) => [path, sent(path) + sent(stylesheet)] as const);
  expect(weights.length).toBeGreaterThan(100);
  expect(weights.filter(([, weight]) => weight > 14_000)).toEqual([]);
});
