// The world map: countries as shapes and small states as dots, each shaded by its number of articles. Plain numbers and
// path strings; a template draws them.
import { geoArea, geoEqualEarth, geoPath, type GeoProjection } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import { countryShapes } from './country-shapes.ts';
import { stepOf, type Step } from './steps.ts';
import { svgPath } from './svg-path.ts';

/** A country to draw: `label` says its name and number of articles. */
export interface MapCountry {
  readonly code: string;
  readonly url: string;
  readonly label: string;
  readonly count: number;
}

interface Shaded {
  readonly url: string;
  readonly label: string;
  readonly step: number;
}

export interface WorldMapView {
  readonly width: number;
  readonly height: number;
  /** All land without articles, in one path. */
  readonly land: string;
  readonly shapes: readonly (Shaded & { readonly path: string })[];
  readonly dots: readonly (Shaded & { readonly x: number; readonly y: number })[];
}

const WIDTH = 960;
/** South of Tierra del Fuego there is only Antarctica: the map ends here unless articles are about it. */
const SOUTHERN_END = -57;
const NORTHERN_END = 84;
/** In square units of the drawing: a smaller shape cannot be seen or hit, and gets a dot. */
const SMALLEST_SHAPE = 16;
const TOLERANCE = 0.5;

/** Draws the countries that have articles; a code without a place on today's map (a former state) is left out. */
export function worldMap(countries: readonly MapCountry[], steps: readonly Step[]): WorldMapView {
  const { shapes, places } = countryShapes();
  const projection = equalEarth();
  const north = latitudeLine(projection, NORTHERN_END);
  const withAntarctica = countries.some(({ code }) => code === 'AQ');
  const south = latitudeLine(projection, withAntarctica ? -90 : SOUTHERN_END);
  const [x, y] = projection.translate();
  projection.translate([x, y - north]);
  const drawn = new Set(countries.map(({ code }) => code));
  const area = geoPath(projection);
  const isDrawn = (code: string): boolean => {
    const shape = shapes.get(code);
    return shape !== undefined && area.area(shape) >= SMALLEST_SHAPE;
  };
  const shaded = ({ url, label, count }: MapCountry): Shaded => ({ url, label, step: stepOf(count, steps) });
  return {
    width: WIDTH,
    height: Math.ceil(south - north),
    land: [...shapes]
      .filter(([code]) => !(drawn.has(code) && isDrawn(code)) && (withAntarctica || code !== 'AQ'))
      .map(([, shape]) => svgPath(shape, projection, TOLERANCE))
      .join(''),
    shapes: countries
      .filter(({ code }) => isDrawn(code))
      .map((country) => ({
        ...shaded(country),
        path: svgPath(shapes.get(country.code)!, projection, TOLERANCE),
      })),
    dots: countries.flatMap((country) => {
      const place = places.get(country.code);
      if (place === undefined || isDrawn(country.code)) return [];
      const shape = shapes.get(country.code);
      const [dotX, dotY] = shape === undefined ? projection([...place])! : area.centroid(largestPart(shape));
      return [{ ...shaded(country), x: tenth(dotX), y: tenth(dotY) }];
    }),
  };
}

/** Equal areas, so that shading does not lie; cut along the Bering Strait, where no country is cut. */
function equalEarth(): GeoProjection {
  return geoEqualEarth().rotate([-11, 0]).fitWidth(WIDTH, { type: 'Sphere' });
}

function latitudeLine(projection: GeoProjection, latitude: number): number {
  return projection([11, latitude])![1];
}

function largestPart({ coordinates }: MultiPolygon): MultiPolygon {
  const parts = coordinates.map((part): MultiPolygon => ({ type: 'MultiPolygon', coordinates: [part] }));
  return parts.reduce((largest, part) => (geoArea(part) > geoArea(largest) ? part : largest));
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
