// The shapes of countries: Natural Earth through the world-atlas package, by our codes. Knows nothing of articles.
import { createRequire } from 'node:module';
import type { MultiPolygon } from 'geojson';
import { merge } from 'topojson-client';
import type { MultiPolygon as Arcs, Polygon as PolygonArcs, Topology } from 'topojson-specification';

/** Shapes and places of all countries; a small state has a place and no shape. */
export interface CountryShapes {
  readonly shapes: ReadonlyMap<string, MultiPolygon>;
  /** Longitude and latitude of a point in the country. */
  readonly places: ReadonlyMap<string, readonly [number, number]>;
}

let known: CountryShapes | undefined;

/** The shapes at 1:110 million: made once, since they are the same in every build. */
export function countryShapes(): CountryShapes {
  known ??= readShapes();
  return known;
}

type Atlas = Topology<{ countries: { type: 'GeometryCollection'; geometries: AtlasCountry[] } }>;
type AtlasCountry = (Arcs | PolygonArcs) & { id?: string; properties: { name: string } };

/** Areas that Natural Earth draws apart and that ISO 3166 counts to a country, and Kosovo, which has no number. */
const WITHOUT_NUMBER: Readonly<Record<string, string>> = {
  Kosovo: 'XK',
  'N. Cyprus': 'CY',
  Somaliland: 'SO',
};

/**
 * Rings that Natural Earth draws as part of one country and the registry, which follows ISO 3166, counts to another;
 * each by a point in it. For ISO and the United Nations (General Assembly resolution 68/262) Crimea is Ukraine's.
 */
const COUNTED_ELSEWHERE = [
  { drawnAs: 'RU', owner: 'UA', point: [34.2, 45.3] },
  { drawnAs: 'FR', owner: 'GF', point: [-53, 4] },
  { drawnAs: 'NO', owner: 'SJ', point: [16, 78.5] },
  { drawnAs: 'NO', owner: 'SJ', point: [23, 80] },
  { drawnAs: 'NO', owner: 'SJ', point: [22.5, 77.8] },
] as const;

function readShapes(): CountryShapes {
  const require = createRequire(import.meta.url);
  const atlas = require('world-atlas/countries-110m.json') as Atlas;
  const world = require('world-countries/countries.json') as {
    cca2: string;
    ccn3: string;
    latlng: [number, number];
  }[];
  const codes = new Map(world.map(({ ccn3, cca2 }) => [ccn3, cca2]));
  const arcs = new Map<string, number[][][]>();
  for (const country of atlas.objects.countries.geometries) {
    const code = country.id === undefined ? WITHOUT_NUMBER[country.properties.name] : codes.get(country.id);
    if (code === undefined) continue;
    const polygons = country.type === 'Polygon' ? [country.arcs] : country.arcs;
    for (const polygon of polygons) {
      const owner =
        COUNTED_ELSEWHERE.find(({ drawnAs, point }) => drawnAs === code && holds(atlas, polygon, point))
          ?.owner ?? code;
      arcs.set(owner, [...(arcs.get(owner) ?? []), polygon]);
    }
  }
  return {
    shapes: new Map(
      [...arcs].map(([code, polygons]) => [code, merge(atlas, [{ type: 'MultiPolygon', arcs: polygons }])]),
    ),
    places: new Map(world.map(({ cca2, latlng: [latitude, longitude] }) => [cca2, [longitude, latitude]])),
  };
}

/** Whether a point lies in the box around a polygon. */
function holds(atlas: Atlas, polygon: number[][], [longitude, latitude]: readonly [number, number]): boolean {
  const points = merge(atlas, [{ type: 'MultiPolygon', arcs: [polygon] }]).coordinates.flat(2);
  const [west, east] = ends(points.map(([x = 0]) => x));
  const [south, north] = ends(points.map(([, y = 0]) => y));
  // The box of Russia's main land would hold Crimea too: that of a part is a few degrees wide.
  return west < longitude && longitude < east && south < latitude && latitude < north && east - west < 13;
}

function ends(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
