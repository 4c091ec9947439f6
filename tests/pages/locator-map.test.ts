import { describe, expect, test } from 'vitest';
import { countryRegistry } from '../../src/content/countries.ts';
import { locatorMap } from '../../src/pages/locator-map.ts';

const registry = countryRegistry();

function locatorOf(code: string) {
  return locatorMap(registry.byCode(code), registry, (region) => `${code}: ${region}`);
}

describe('the locator of a country', () => {
  test('shows the country in its subregion', () => {
    const locator = locatorOf('KG');
    expect(locator?.label).toBe('KG: Central Asia');
    expect(locator?.shape).not.toBe('');
    expect(locator?.dot).toBeUndefined();
  });

  test('shows a small state as a dot', () => {
    expect(locatorOf('MT')).toMatchObject({ label: 'MT: Southern Europe', shape: '' });
    expect(locatorOf('MT')?.dot).toBeDefined();
  });

  test('shows the region where the subregion is all small islands', () => {
    expect(locatorOf('TV')?.label).toBe('TV: Oceania');
  });

  test('is missing for a former state', () => {
    expect(locatorOf('SUHH')).toBeUndefined();
  });

  test('keeps France in Europe', () => {
    expect(locatorOf('FR')!.shape.match(/M/gu)!.length).toBeLessThanOrEqual(2);
  });

  test('takes a few kilobytes and keeps dots inside the frame, for every country', () => {
    const present = registry.all.filter(({ former }) => former === undefined);
    for (const { code } of present) {
      const locator = locatorOf(code);
      expect(locator, code).toBeDefined();
      expect(locator!.around.length + locator!.shape.length, code).toBeLessThan(7_000);
      if (locator!.dot === undefined) continue;
      expect(locator!.dot.x, code).toBeGreaterThan(6);
      expect(locator!.dot.x, code).toBeLessThan(locator!.width - 6);
      expect(locator!.dot.y, code).toBeGreaterThan(6);
      expect(locator!.dot.y, code).toBeLessThan(locator!.height - 6);
    }
  });
});
