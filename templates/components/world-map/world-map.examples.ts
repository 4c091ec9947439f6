import type { Examples } from '../../../src/site/component-examples.ts';
import type { WorldMapView } from '../../../src/pages/world-map.ts';

export const examples = {
  'a country and a small state': [
    {
      width: 960,
      height: 466,
      land: 'M500 100l80 0 0 60-80 0z',
      shapes: [
        {
          url: '/countries/kenya/',
          label: 'Kenya: 12 articles',
          step: 4,
          path: 'M600 200l40 0 0 40-40 0z',
        },
      ],
      dots: [{ url: '/countries/malta/', label: 'Malta: 1 article', step: 1, x: 510.5, y: 180.2 }],
    },
  ],
} satisfies Examples<readonly [map: WorldMapView]>;
