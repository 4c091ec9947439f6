import { describe, expect, test } from 'vitest';
import type { MapView } from '../../src/pages/map-page.ts';
import { contentOf } from '../helpers/archive-of.ts';
import { pageAddresses, planOf, viewAt } from '../helpers/plan-of.ts';

describe('the page of the map', () => {
  const view = viewAt<MapView>(
    planOf(contentOf('2023-03-01 KE,MT,SUHH - One', '2023-03-02 KE - Two')),
    '/map/',
  );

  test('is not made where no article is about a country', () => {
    expect(pageAddresses(planOf(contentOf('2023-03-01 - - One')))).not.toContain('/map/');
  });

  test('links every country with its name and its articles', () => {
    expect([...view.map.shapes, ...view.map.dots].map(({ label, url }) => `${label} ${url}`)).toEqual([
      'Kenya: 2 articles /countries/kenya/',
      'Malta: 1 article /countries/malta/',
    ]);
  });

  test('lists the same by region, and what no map of today shows', () => {
    expect(
      view.regions.map(
        ({ name, countries }) =>
          `${name}: ${countries.map(({ text, count }) => `${text} ${count}`).join(', ')}`,
      ),
    ).toEqual(['Africa: Kenya 2', 'Europe: Malta 1, Soviet Union 1']);
  });

  test('has a legend of its shades', () => {
    expect(view.legend.map(({ text }) => text)).toEqual(['1', '2 or more']);
  });
});
