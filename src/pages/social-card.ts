// The picture by which the home page is shown where somebody links to it: the world with the countries of the archive.
// It has no words: the network prints the title below it, and letters would depend on the typefaces of a machine.
import { createHash } from 'node:crypto';
import type { Archive } from '../archive/archive.ts';
import type { DrawingOutput } from './output.ts';
import type { PageContext } from './page-context.ts';
import type { Step } from './steps.ts';
import { assetPath, outputFile, type SitePath } from './urls.ts';
import { worldMap } from './world-map.ts';

/** The size that all networks take. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

/** The colours of the design in daylight, as in styles/tokens.css. */
const PAPER = '#fdfcfa';
const LAND = '#dbd6cc';
const INK = '#1b1a18';
const ACCENT = '#9a1b1e';

/** The map shows where something was reported, not how much: so the picture changes only with a new country. */
const ONE_STEP: readonly Step[] = [{ number: 1, from: 1, to: undefined }];
const MARGIN = 60;

/** The address of the card, for the home page; undefined where the site has none: networks need a full one. */
export function cardAddress(archive: Archive, context: PageContext): string | undefined {
  return context.links.absolute(cardPath(archive, context));
}

/** The card as a file; none where nothing can name it. */
export function cardOutputs(archive: Archive, context: PageContext): DrawingOutput[] {
  if (cardAddress(archive, context) === undefined) return [];
  const inputs = cardInputs(archive, context);
  return [
    {
      writer: 'drawing',
      path: outputFile(cardPath(archive, context)),
      origin: 'the picture of the home page',
      inputs,
      width: CARD_WIDTH,
      svg: () => cardSvg(inputs),
    },
  ];
}

interface CardInputs {
  readonly accent: string;
  /** Codes of the countries with articles. */
  readonly countries: readonly string[];
}

function cardInputs(archive: Archive, { site }: PageContext): CardInputs {
  const countries = archive.entities.ofKind('country').filter(({ articles }) => articles.length > 0);
  return { accent: site.accent ?? ACCENT, countries: countries.map(({ ref }) => ref.key) };
}

function cardPath(archive: Archive, context: PageContext): SitePath {
  const hash = createHash('sha256')
    .update(JSON.stringify(cardInputs(archive, context)))
    .digest('hex');
  return assetPath('card', hash.slice(0, 8), 'png');
}

function cardSvg({ accent, countries }: CardInputs): string {
  const map = worldMap(
    countries.map((code) => ({ code, url: '', label: '', count: 1 })),
    ONE_STEP,
  );
  const scale = (CARD_WIDTH - 2 * MARGIN) / map.width;
  const top = (CARD_HEIGHT - map.height * scale) / 2 + MARGIN / 4;
  const line = (y: number, height: number, colour: string): string =>
    `<rect x="${MARGIN}" y="${y}" width="${CARD_WIDTH - 2 * MARGIN}" height="${height}" fill="${colour}"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}" viewBox="0 0 ${CARD_WIDTH} ${CARD_HEIGHT}">`,
    `<rect width="${CARD_WIDTH}" height="${CARD_HEIGHT}" fill="${PAPER}"/>`,
    line(MARGIN / 2, 8, accent),
    line(MARGIN / 2 + 14, 1, INK),
    `<g transform="translate(${MARGIN} ${top.toFixed(1)}) scale(${scale.toFixed(4)})">`,
    `<path d="${map.land}" fill="${LAND}"/>`,
    `<g fill="${accent}" stroke="${PAPER}" stroke-width="0.5">`,
    ...map.shapes.map(({ path }) => `<path d="${path}"/>`),
    ...map.dots.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="3.5"/>`),
    '</g></g></svg>',
  ].join('\n');
}
