import { geoContains } from 'd3-geo';
import { expect, test } from 'vitest';
import { countryShapes } from '../../src/pages/country-shapes.ts';

test.each([
  ['Crimea', [34.2, 45.3], 'UA'],
  ['northern Cyprus', [33.4, 35.3], 'CY'],
  ['Hargeisa', [44.1, 9.6], 'SO'],
  ['Pristina', [21.1, 42.6], 'XK'],
  ['Moscow', [37.6, 55.7], 'RU'],
] as const)('%s lies in one country of the registry: %s is in %s', (_, [longitude, latitude], code) => {
  const owners = [...countryShapes().shapes].filter(([, shape]) => geoContains(shape, [longitude, latitude]));
  expect(owners.map(([owner]) => owner)).toEqual([code]);
});
