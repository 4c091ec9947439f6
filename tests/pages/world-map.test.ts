import { describe, expect, test } from 'vitest';
import { countryRegistry } from '../../src/content/countries.ts';
import { stepsUpTo } from '../../src/pages/steps.ts';
import { worldMap, type MapCountry } from '../../src/pages/world-map.ts';

function mapOf(...countries: readonly (readonly [code: string, count: number])[]) {
  const all = countries.map(([code, count]): MapCountry => ({ code, count, url: `/${code}/`, label: code }));
  return worldMap(all, stepsUpTo(Math.max(...countries.map(([, count]) => count))));
}

describe('the world map', () => {
  test('shades a country by its count', () => {
    const { shapes } = mapOf(['KZ', 1], ['RU', 100]);
    expect(shapes.map(({ label, step }) => `${label} ${step}`)).toEqual(['KZ 1', 'RU 5']);
  });

  test('shows a state without a shape, or with one too small to be seen, as a dot', () => {
    const { shapes, dots } = mapOf(['SG', 1], ['LU', 1], ['FR', 1]);
    expect(shapes.map(({ label }) => label)).toEqual(['FR']);
    expect(dots.map(({ label }) => label)).toEqual(['SG', 'LU']);
  });

  test('leaves out a former state: no place on the map of today is its own', () => {
    const { shapes, dots } = mapOf(['SUHH', 3], ['RU', 1]);
    expect([...shapes, ...dots].map(({ label }) => label)).toEqual(['RU']);
  });

  test('shows Antarctica only where an article is about it', () => {
    expect(mapOf(['FR', 1]).height).toBeLessThan(420);
    expect(mapOf(['AQ', 1]).height).toBeGreaterThan(420);
  });

  test('has a place for every country of today, inside the map', () => {
    const present = countryRegistry().all.filter(({ former }) => former === undefined);
    const { shapes, dots, width, height } = mapOf(...present.map(({ code }): [string, number] => [code, 1]));
    expect([...shapes, ...dots].map(({ label }) => label).sort()).toEqual(
      present.map(({ code }) => code).sort(),
    );
    for (const { x, y } of dots) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(height);
    }
  });

  test('draws a path of moves and lines with at most one decimal', () => {
    const { shapes, land } = mapOf(['KG', 1]);
    for (const path of [shapes[0]!.path, land]) {
      expect(path).toMatch(/^(?:M[-\d. ]+l[-\d. ]+z)+$/u);
      expect(path).not.toMatch(/\.\d\d/u);
    }
  });
});
