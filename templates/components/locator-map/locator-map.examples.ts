import type { LocatorMapView } from '../../../src/pages/locator-map.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

const locator: LocatorMapView = {
  width: 240,
  height: 180,
  label: 'Where Kenya lies: Eastern Africa',
  around: 'M20 20l80 0 0 60-80 0z',
  shape: 'M110 60l60 10-10 70-50-20z',
  dot: undefined,
};

export const examples = {
  'a country': [locator],
  'a country too small to draw': [{ ...locator, shape: '', dot: { x: 150, y: 90 } }],
} satisfies Examples<readonly [map: LocatorMapView]>;
