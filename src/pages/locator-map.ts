// The locator: where a country lies in its part of the world. Knows no article, so it changes only with the program.
import {
  geoArea,
  geoAzimuthalEqualArea,
  geoCentroid,
  geoDistance,
  geoPath,
  type GeoProjection,
} from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import type { Country, CountryRegistry } from '../content/countries.ts';
import { countryShapes } from './country-shapes.ts';
import { svgPath } from './svg-path.ts';

export interface LocatorMapView {
  readonly width: number;
  readonly height: number;
  /** Says which country is shown in which region. */
  readonly label: string;
  /** The other countries around, in one path. */
  readonly around: string;
  /** The country itself; empty where it is too small to be drawn. */
  readonly shape: string;
  /** A circle around a country too small to be seen. */
  readonly dot: { readonly x: number; readonly y: number } | undefined;
}

const WIDTH = 240;
const HEIGHT = 180;
const MARGIN = 9;
const TOLERANCE = 1.5;
const SMALLEST_SHAPE = 12;
/** In radians: French Guiana lies further from France, and would make a map of Europe one of the Atlantic. */
const FARTHEST_PART = (50 * Math.PI) / 180;

/**
 * The locator of a country.
 * @param label makes the words from the name of the region that is shown
 * @returns undefined for a former state and where nothing around has a shape
 */
export function locatorMap(
  country: Country,
  registry: CountryRegistry,
  label: (region: string) => string,
): LocatorMapView | undefined {
  const place = countryShapes().places.get(country.code);
  const region = regionAround(country, registry);
  if (place === undefined || region === undefined) return undefined;
  const projection = lookingAt(region.shapes, place);
  const measure = geoPath(projection);
  const own = region.shapes.get(country.code);
  const small = own === undefined || measure.area(own) < SMALLEST_SHAPE;
  const point = projection([...place])!;
  return {
    width: WIDTH,
    height: HEIGHT,
    label: label(region.name),
    around: [...region.shapes]
      .filter(([code]) => code !== country.code)
      .map(([, shape]) => svgPath(shape, projection, TOLERANCE))
      .join(''),
    shape: own === undefined ? '' : svgPath(own, projection, TOLERANCE),
    dot: small ? { x: Math.round(point[0]), y: Math.round(point[1]) } : undefined,
  };
}

interface RegionShapes {
  readonly name: string;
  readonly shapes: ReadonlyMap<string, MultiPolygon>;
}

/** The subregion, or the region where the subregion is all islands too small for shapes. */
function regionAround(country: Country, registry: CountryRegistry): RegionShapes | undefined {
  for (const key of ['subregion', 'region'] as const) {
    const members = registry.all.filter(({ former, [key]: name }) => !former && name === country[key]);
    const shapes = new Map(
      members.flatMap(({ code }) => {
        const shape = countryShapes().shapes.get(code);
        return shape === undefined ? [] : [[code, mainPart(code, shape)] as const];
      }),
    );
    if (country[key] !== '' && shapes.size > 1) return { name: country[key], shapes };
  }
  return undefined;
}

const mainParts = new Map<string, MultiPolygon>();

/** A country without what lies in another part of the world; found once, since it stands on many locators. */
function mainPart(code: string, shape: MultiPolygon): MultiPolygon {
  const part = mainParts.get(code) ?? withoutFarParts(shape);
  mainParts.set(code, part);
  return part;
}

function withoutFarParts({ coordinates }: MultiPolygon): MultiPolygon {
  const parts = coordinates.map((part): MultiPolygon => ({ type: 'MultiPolygon', coordinates: [part] }));
  const largest = parts.reduce((most, part) => (geoArea(part) > geoArea(most) ? part : most));
  const middle = geoCentroid(largest);
  return {
    type: 'MultiPolygon',
    coordinates: coordinates.filter(
      (_, index) => geoDistance(geoCentroid(parts[index]!), middle) < FARTHEST_PART,
    ),
  };
}

/** Equal areas, seen from above the middle, with the country itself inside the frame. */
function lookingAt(
  shapes: ReadonlyMap<string, MultiPolygon>,
  place: readonly [number, number],
): GeoProjection {
  const all = {
    type: 'GeometryCollection' as const,
    geometries: [...shapes.values(), { type: 'Point' as const, coordinates: [...place] }],
  };
  const [longitude, latitude] = geoCentroid({
    type: 'GeometryCollection',
    geometries: [...shapes.values()],
  });
  return geoAzimuthalEqualArea()
    .precision(0)
    .rotate([-longitude, -latitude])
    .fitExtent(
      [
        [MARGIN, MARGIN],
        [WIDTH - MARGIN, HEIGHT - MARGIN],
      ],
      all,
    );
}
