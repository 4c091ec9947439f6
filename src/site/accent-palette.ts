// The palette of an archive with an accent of its own: every red of the design becomes a shade of that colour, light or
// dark enough to be read on paper and at night. Knows nothing of stylesheets but the names of the palette.

type Rgb = readonly [number, number, number];

/** What the shades must be read on or with, as in styles/tokens.css: page, panel, and the colour of text. */
interface Ground {
  readonly page: Rgb;
  readonly panel: Rgb;
  readonly text: Rgb;
  /** Where a colour goes until it can be read. */
  readonly towards: Rgb;
}
const PAPER: Ground = {
  page: [0xfd, 0xfc, 0xfa],
  panel: [0xf3, 0xf0, 0xea],
  text: [0x1b, 0x1a, 0x18],
  towards: [0, 0, 0],
};
const NIGHT: Ground = {
  page: [0x16, 0x15, 0x13],
  panel: [0x21, 0x1f, 0x1c],
  text: [0xe9, 0xe6, 0xdf],
  towards: [255, 255, 255],
};

/** WCAG 2.2, 1.4.3: text. */
const LEAST_CONTRAST = 4.5;
const STEP = 0.02;
/** How much of the panel is in the three palest shades. */
const PALE_SHADES = [0.55, 0.75, 0.9] as const;

/**
 * The palette entries that take the place of the design's reds.
 * @param accent a colour of the form #1a2b3c
 * @returns values by name: `{ '--red-0': '#…', … '--ember-4': '#…' }`
 */
export function accentPalette(accent: string): Record<string, string> {
  const colour = parseHex(accent);
  const named = (name: string, shades: readonly Rgb[]): [string, string][] =>
    shades.map((shade, index) => [`--${name}-${index}`, hex(shade)]);
  return Object.fromEntries([
    ...named('red', shadesOn(colour, PAPER)),
    ...named('ember', shadesOn(colour, NIGHT)),
  ]);
}

/** The contrast of two colours of the form #1a2b3c, from 1 to 21, after WCAG 2.2. */
export function contrast(one: string, other: string): number {
  return contrastOf(parseHex(one), parseHex(other));
}

/** The accent itself, a shade on which the page's colour can be read, and three on which text can. */
function shadesOn(colour: Rgb, { page, panel, text, towards }: Ground): Rgb[] {
  const accent = mixUntilRead(colour, towards, 0, STEP, panel);
  return [
    accent,
    mixUntilRead(accent, panel, 0.3, -STEP, page),
    ...PALE_SHADES.map((share) => mixUntilRead(accent, panel, share, STEP, text)),
  ];
}

/** Mixes two colours, and changes the share of the second by a step until the mixture can be read with `other`. */
function mixUntilRead(colour: Rgb, second: Rgb, start: number, step: number, other: Rgb): Rgb {
  let share = start;
  const unread = (): boolean => contrastOf(mix(colour, second, share), other) < LEAST_CONTRAST;
  while (unread() && share + step >= 0 && share + step <= 1) share += step;
  return mix(colour, second, unread() && step < 0 ? 0 : share);
}

function contrastOf(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, after WCAG 2.2. */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mix(colour: Rgb, other: Rgb, share: number): Rgb {
  return colour.map((value, index) => Math.round(value + (other[index]! - value) * share)) as unknown as Rgb;
}

function parseHex(text: string): Rgb {
  return [1, 3, 5].map((start) => Number.parseInt(text.slice(start, start + 2), 16)) as unknown as Rgb;
}

function hex(colour: Rgb): string {
  return `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
