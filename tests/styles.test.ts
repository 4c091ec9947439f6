// The stylesheet keeps its promises: layers, two tiers of tokens, no sizes or colours elsewhere, contrast in both schemes.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { contrast } from '../src/site/accent-palette.ts';
import { componentNames } from '../src/site/component-examples.ts';
import { designAssets, LAYERS } from '../src/site/design-assets.ts';
import { templatesFolder } from '../src/site/nunjucks.ts';
import { cssRules, type CssRule } from './helpers/css-rules.ts';

const read = (path: string): CssRule[] => cssRules(readFileSync(join(templatesFolder, path), 'utf8'));
const styles = readdirSync(join(templatesFolder, 'styles')).map((file) => `styles/${file}`);
const components = componentNames()
  .map((name) => `components/${name}/${name}.css`)
  .filter((path) => existsSync(join(templatesFolder, path)));
const TOKENS = 'styles/tokens.css';
const outsideTokens = [...styles, ...components].filter(
  (path) => path !== TOKENS && path !== 'styles/typefaces.css',
);

/** Every declaration as text, to be looked through: `property: value`. */
const declarations = (rules: readonly CssRule[]): string[] =>
  rules.flatMap((rule) => rule.declarations.map(({ property, value }) => `${property}: ${value}`));

const propertiesOf = (rule: CssRule): string[] => rule.declarations.map(({ property }) => property);

const custom = read(TOKENS)
  .flatMap((rule) => rule.declarations.map((entry) => ({ ...entry, rule })))
  .filter(({ property }) => property.startsWith('--'));
const palette = new Set(custom.filter(({ value }) => value.startsWith('#')).map(({ property }) => property));

test('every file of styles is a layer, but for the typefaces', () => {
  const layers = LAYERS.filter((layer) => layer !== 'components').map((layer) => `styles/${layer}.css`);
  expect(styles.sort()).toEqual([...layers, 'styles/typefaces.css'].sort());
});

describe.each(outsideTokens)('%s', (path) => {
  const rules = read(path);

  test('has no id and no !important', () => {
    expect(rules.filter(({ selector }) => selector.includes('#'))).toEqual([]);
    expect(declarations(rules).filter((text) => text.includes('!'))).toEqual([]);
  });

  test('has no colour of its own', () => {
    const colour =
      /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color|color-mix)\(|\b(?:white|black|gr[ae]y|red|blue|green|yellow|orange)\b/u;
    expect(
      declarations(rules).filter((text) => colour.test(text.replace(/var\([^)]*\)|white-space/gu, ''))),
    ).toEqual([]);
  });

  test('has no length of its own: only shares, and parts of the size of its type', () => {
    // A page of paper has no roles; a picture's own units are those of its drawing.
    const own = rules.filter(({ selector }) => selector !== '@page');
    const length = /\d(?:px|rem|pt|pc|cm|mm|in|ch|ex|lh|v[wbhi]|d?vmin|cq[wi])\b/u;
    expect(
      declarations(own).filter((text) => length.test(text) && !/^(?:r|stroke-\w+):/u.test(text)),
    ).toEqual([]);
  });

  test('uses roles, never the palette, and only tokens that there are', () => {
    const used = declarations(rules).flatMap((text) =>
      [...text.matchAll(/var\((--[\w-]+)/gu)].map(([, name]) => name!),
    );
    const known = new Set(styles.flatMap((file) => read(file).flatMap(propertiesOf)));
    const ownTokens = rules.flatMap(propertiesOf);
    expect(used.filter((name) => palette.has(name))).toEqual([]);
    expect(used.filter((name) => !known.has(name) && !ownTokens.includes(name))).toEqual([]);
  });
});

/** Classes that HTML from Markdown has: they are the prose component's, whatever their name. */
const CLASSES_OF_TEXTS = /\.(?:prose|anchor|table|footnote\w*)\b/u;

describe.each(components)('%s', (path) => {
  const name = path.split('/')[1]!;
  const rules = read(path);

  test('sets no margin: what stands around it does', () => {
    expect(declarations(rules).filter((text) => text.startsWith('margin'))).toEqual([]);
  });

  test('styles only what bears its name', () => {
    // `search-facets` may hold many of what bears the singular.
    const own = new RegExp(`\\.${name.replace(/s$/u, '')}s?(?![a-z0-9]|-[a-z0-9])`, 'u');
    const selectors = rules.flatMap(({ selector }) => splitSelectors(selector));
    const foreign = selectors.filter((selector) => !own.test(selector));
    expect(
      name === 'prose' ? foreign.filter((selector) => !CLASSES_OF_TEXTS.test(selector)) : foreign,
    ).toEqual([]);
  });
});

/** The selectors of a list, cut at the commas that are in no parentheses. */
function splitSelectors(list: string): string[] {
  return list.split(/,(?![^(]*\))/u).map((selector) => selector.trim());
}

describe('tokens', () => {
  test('the palette is used by roles alone, and a role never states a colour', () => {
    const roles = custom.filter(({ property }) => property.startsWith('--colour-'));
    expect(roles.filter(({ value }) => !/^var\(--[\w-]+\)$/u.test(value))).toEqual([]);
    expect([...palette].filter((name) => name.startsWith('--colour-'))).toEqual([]);
  });

  test('every token is used', () => {
    const all = [...outsideTokens, TOKENS].flatMap((path) => declarations(read(path))).join('\n');
    const unused = new Set(
      custom.map(({ property }) => property).filter((name) => !all.includes(`var(${name})`)),
    );
    expect([...unused]).toEqual([]);
  });

  test('dark changes roles of colour and nothing else', () => {
    const dark = custom.filter(({ rule }) => rule.inside.some((above) => above.includes('dark')));
    expect(dark.length).toBeGreaterThan(0);
    expect(dark.filter(({ property }) => !property.startsWith('--colour-'))).toEqual([]);
  });
});

/** What must be read on what, and how well: the contrasts that tokens.css names. */
const CONTRASTS: readonly (readonly [role: string, ground: string, least: number])[] = [
  ['text', 'page', 7],
  ['text', 'panel', 7],
  ['quiet', 'page', 4.5],
  ['quiet', 'panel', 4.5],
  ['accent', 'page', 4.5],
  ['accent', 'panel', 4.5],
  ['edge', 'page', 3],
  ['text', 'mark', 4.5],
  ['quiet', 'mark', 4.5],
  ['text', 'step-0', 4.5],
  ['text', 'step-1', 4.5],
  ['text', 'step-2', 4.5],
  ['text', 'step-3', 4.5],
  ['page', 'step-4', 4.5],
  ['page', 'step-5', 4.5],
];

describe.each(['light', 'dark'])('contrast, %s', (scheme) => {
  const inScheme = custom.filter(({ rule }) => {
    const media = rule.inside.join(' ');
    return media === '' || (scheme === 'dark' && media.includes('dark'));
  });
  const values = new Map(inScheme.map(({ property, value }) => [property, value]));
  const colour = (role: string): string =>
    values.get(/^var\((.*)\)$/u.exec(values.get(`--colour-${role}`)!)![1]!)!;

  test.each(CONTRASTS)('%s on %s: at least %s to 1', (role, ground, least) => {
    expect(contrast(colour(role), colour(ground))).toBeGreaterThanOrEqual(least);
  });
});

describe('the files of the design', () => {
  const assets = designAssets(undefined);
  const stylesheet = assets.find(({ role }) => role === 'stylesheet')!.content as string;
  const typeface = assets.find(({ role }) => role === 'typeface')!;

  test('the stylesheet names the typeface that is published beside it', () => {
    expect(stylesheet).toContain(`url(${typeface.path.split('/').at(-1)})`);
    expect(stylesheet).not.toMatch(/url\((?!newsreader\.)/u);
  });

  test('the typeface is at most 60 kB, the stylesheet 8 kB as it is sent', () => {
    expect(typeface.content.length).toBeLessThanOrEqual(60_000);
    expect(gzipSync(stylesheet, { level: 9 }).length).toBeLessThanOrEqual(8_000);
  });

  test('all that is not a typeface is in a layer, and their order is fixed', () => {
    expect(stylesheet.replace(/@font-face\{[^}]*\}/gu, '')).toMatch(/^@layer /u);
    const order = [...stylesheet.matchAll(/@layer ([a-z]+)/gu)].map(([, name]) => name);
    expect([...new Set(order)]).toEqual(LAYERS);
  });
});
