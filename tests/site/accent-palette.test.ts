import { describe, expect, test } from 'vitest';
import { accentPalette, contrast } from '../../src/site/accent-palette.ts';
import { designAssets } from '../../src/site/design-assets.ts';

const PAGE = { red: '#fdfcfa', ember: '#161513' };
const PANEL = { red: '#f3f0ea', ember: '#211f1c' };
const TEXT = { red: '#1b1a18', ember: '#e9e6df' };

describe.each(['#000000', '#ffffff', '#ffff00', '#0000ff', '#1a2b3c', '#808080', '#9a1b1e', '#00a550'])(
  'an accent of %s',
  (accent) => {
    test.each(['red', 'ember'] as const)('can be read in every shade: %s', (name) => {
      const palette = accentPalette(accent);
      const shade = (number: number): string => palette[`--${name}-${number}`]!;
      expect(contrast(shade(0), PANEL[name])).toBeGreaterThanOrEqual(4.5);
      expect(contrast(PAGE[name], shade(1))).toBeGreaterThanOrEqual(4.5);
      for (const pale of [2, 3, 4]) expect(contrast(TEXT[name], shade(pale))).toBeGreaterThanOrEqual(4.5);
    });
  },
);

test('an accent that can be read already is taken as it is', () => {
  expect(accentPalette('#1a2b3c')['--red-0']).toBe('#1a2b3c');
  expect(accentPalette('#f18d80')['--ember-0']).toBe('#f18d80');
});

test('the stylesheet of an archive with an accent has it, and another name', () => {
  const [own, plain] = ['#005a9c', undefined].map((accent) => designAssets(accent)[0]!);
  expect(own!.content).toContain('#005a9c');
  expect(own!.path).not.toBe(plain!.path);
});

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#767676', '#ffffff', 4.54],
])('the contrast of %s and %s is %d to 1', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2);
});
