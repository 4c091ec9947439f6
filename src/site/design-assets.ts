// Makes the files of the design from the templates folder: one stylesheet in layers, the typeface and the icon, each
// named by its content.
import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { Features, transform } from 'lightningcss';
import { assetPath } from '../pages/urls.ts';
import type { SiteAsset } from '../pages/site-assets.ts';
import { accentPalette } from './accent-palette.ts';
import { templatesFolder } from './nunjucks.ts';
import { programFolder } from './program-folder.ts';
import { withoutTwins, withSettledProperties } from './settled-properties.ts';
import { withShortNames } from './short-names.ts';

/** The order of the layers; each file of `styles/` is the layer of its name, components are one layer together. */
export const LAYERS = ['reset', 'tokens', 'base', 'layout', 'components', 'utilities', 'print'] as const;

/** The file of the typeface, in its package: Latin letters of western Europe, all weights, upright; 58 kB. */
const TYPEFACE = '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2';

/**
 * Builds the assets.
 * @param accent a colour of the form #1a2b3c that takes the place of the design's own
 */
export function designAssets(accent: string | undefined, folder = templatesFolder): SiteAsset[] {
  const typeface = readFileSync(createRequire(join(programFolder, 'package.json')).resolve(TYPEFACE));
  const typefacePath = assetPath('newsreader', hashOf(typeface), 'woff2');
  const css = stylesheet(folder, accent, basename(typefacePath));
  return [
    { role: 'stylesheet', path: assetPath('style', hashOf(css), 'css'), content: css },
    { role: 'typeface', path: typefacePath, content: typeface },
    {
      role: 'icon',
      path: '/favicon.svg',
      content: readFileSync(join(folder, 'assets/favicon.svg'), 'utf8'),
    },
  ];
}

/** The CSS of the components as one text: a file added to a component's folder is enough. */
export function componentCss(folder = templatesFolder): string {
  const components = join(folder, 'components');
  return readdirSync(components, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .flatMap((name) =>
      readdirSync(join(components, name))
        .filter((file) => file.endsWith('.css'))
        .map((file) => readFileSync(join(components, name, file), 'utf8')),
    )
    .join('\n');
}

function stylesheet(folder: string, accent: string | undefined, typeface: string): string {
  const style = (name: string): string => readFileSync(join(folder, 'styles', `${name}.css`), 'utf8');
  const layers = LAYERS.map((layer) => {
    const css = layer === 'components' ? componentCss(folder) : style(layer);
    return `@layer ${layer} {\n${css}\n}`;
  });
  const source = [
    // The stylesheet and the typeface lie in one folder, so the name alone is the address.
    style('typefaces').replace('newsreader.woff2', typeface),
    `@layer ${LAYERS.join(', ')};`,
    ...layers,
    ...(accent === undefined ? [] : [accentLayer(accent)]),
  ].join('\n');
  const { code } = transform({
    filename: 'style.css',
    code: Buffer.from(source),
    minify: true,
    // Browsers of the last three years or so: versions as 0xMMmmpp.
    targets: { chrome: 111 << 16, firefox: 113 << 16, safari: (16 << 16) | (4 << 8) },
    // The few prefixes that are needed are written by hand, and light-dark() is not used.
    exclude: Features.VendorPrefixes | Features.LightDark,
  });
  return withShortNames(withoutTwins(withSettledProperties(code.toString())));
}

function accentLayer(accent: string): string {
  const entries = Object.entries(accentPalette(accent)).map(([name, value]) => `${name}: ${value};`);
  return `@layer tokens { :root { ${entries.join(' ')} } }`;
}

function hashOf(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex').slice(0, 8);
}
