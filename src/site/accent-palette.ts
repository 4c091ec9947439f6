// The palette of an archive with an accent of its own: every red of the design becomes a shade of that colour, light or
// dark enough to be read on paper and at night. Knows nothing of stylesheets but the names of the palette.

type Rgb = readonly [number, number, number];

/** The grounds that the accent must be read on, as in styles/tokens.css: the panel is the harder of the two. */
const PAPER: Rgb = [0xf3, 0xf0, 0xea];
const NIGHT: Rgb = [0x21, 0x1f, 0x1c];
const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];
/** WCAG 2.2, 1.4.3: text. */
const LEAST_CONTRAST = 4.5;
/** How much of the ground is in the paler shades, from the accent itself on. */
const SHADES = [0, 0.3, 0.55, 0.75, 0.9] as const;

/**
 * The palette entries that take the place of the design's reds.
 * @param accent a colour of the form #1a2b3c
 * @returns values by name: `{ '--red-0': '#…', … '--ember-4': '#…' }`
 */
export function accentPalette(accent: string): Record<string, string> {
  const colour = parseHex(accent);
  const onPaper = readable(colour, PAPER, BLACK);
  const atNight = readable(colour, NIGHT, WHITE);
  return Object.fromEntries(
    SHADES.flatMap((share, index) => [
      [`--red-${index}`, hex(mix(onPaper, PAPER, share))],
      [`--ember-${index}`, hex(mix(atNight, NIGHT, share))],
    ]),
  );
}

/** The contrast of two colours of the form #1a2b3c, from 1 to 21, after WCAG 2.2. */
export function contrast(one: string, other: string): number {
  return contrastOf(parseHex(one), parseHex(other));
}

/** The colour, brought towards black or white in small steps until it can be read on the ground. */
function readable(colour: Rgb, ground: Rgb, towards: Rgb): Rgb {
  let share = 0;
  while (contrastOf(mix(colour, towards, share), ground) < LEAST_CONTRAST && share < 1) share += 0.02;
  return mix(colour, towards, Math.min(share, 1));
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
  const digits = text.slice(1);
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return [0, 2, 4].map((start) => Number.parseInt(full.slice(start, start + 2), 16)) as unknown as Rgb;
}

function hex(colour: Rgb): string {
  return `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
