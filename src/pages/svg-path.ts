// SVG paths of geographic shapes, as short as they can be: rounded to tenths, each point relative to the one before.
import { geoPath, type GeoContext, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';

/**
 * The `d` of a shape in a projection.
 * @param tolerance points nearer than this to the one before are left out, in units of the drawing
 */
export function svgPath(shape: GeoPermissibleObjects, projection: GeoProjection, tolerance: number): string {
  const writer = new PathWriter(tolerance);
  geoPath(projection, writer)(shape);
  return writer.path;
}

/** Coordinates in tenths of a unit. */
type Point = readonly [x: number, y: number];

/** What d3-geo draws on; draws rings only. */
class PathWriter implements GeoContext {
  path = '';
  readonly #tolerance: number;
  #ring: Point[] = [];

  constructor(tolerance: number) {
    this.#tolerance = tolerance * 10;
  }

  beginPath(): void {
    this.#ring = [];
  }

  moveTo(x: number, y: number): void {
    this.#ring = [tenths(x, y)];
  }

  lineTo(x: number, y: number): void {
    const point = tenths(x, y);
    const last = this.#ring.at(-1);
    if (last === undefined || Math.hypot(point[0] - last[0], point[1] - last[1]) >= this.#tolerance) {
      this.#ring.push(point);
    }
  }

  closePath(): void {
    // An island that is a line or a point at this size is no shape.
    if (this.#ring.length > 2) this.path += ringPath(this.#ring);
    this.#ring = [];
  }

  arc(): void {
    throw new Error('points are drawn as circles, not in a path');
  }
}

function tenths(x: number, y: number): Point {
  return [Math.round(x * 10), Math.round(y * 10)];
}

function ringPath(ring: readonly Point[]): string {
  let path = '';
  let [fromX, fromY] = [0, 0];
  ring.forEach(([x, y], index) => {
    const command = index === 0 ? 'M' : index === 1 ? 'l' : '';
    const right = written(x - fromX);
    const down = written(y - fromY);
    path += `${command === '' && !right.startsWith('-') ? ' ' : command}${right}${down.startsWith('-') ? '' : ' '}${down}`;
    [fromX, fromY] = [x, y];
  });
  return `${path}z`;
}

/** 12 tenths as `1.2`, 5 as `.5`. */
function written(tenth: number): string {
  return String(tenth / 10).replace(/^(-?)0\./u, '$1.');
}
