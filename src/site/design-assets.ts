// Makes the files of the design from the templates folder: one stylesheet in layers, named by its content, and the icon.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'lightningcss';
import { assetPath } from '../pages/urls.ts';
import type { SiteAsset } from '../pages/site-assets.ts';
import { templatesFolder } from './nunjucks.ts';

/** The order of the layers; each file of `styles/` is the layer of its name, components are one layer together. */
const LAYERS = ['reset', 'tokens', 'base', 'layout', 'components', 'utilities', 'print'] as const;

/**
 * Builds the assets.
 * @param accent a colour of the form #1a2b3c that takes the place of the design's own
 */
export function designAssets(accent: string | undefined, folder = templatesFolder): SiteAsset[] {
  const css = stylesheet(folder, accent);
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 8);
  return [
    { role: 'stylesheet', path: assetPath('style', hash, 'css'), text: css },
    { role: 'icon', path: '/favicon.svg', text: readFileSync(join(folder, 'assets/favicon.svg'), 'utf8') },
  ];
}

function stylesheet(folder: string, accent: string | undefined): string {
  const layers = LAYERS.map((layer) => {
    const css =
      layer === 'components'
        ? componentCss(folder)
        : readFileSync(join(folder, 'styles', `${layer}.css`), 'utf8');
    return `@layer ${layer} {\n${css}\n}`;
  });
  const own = accent === undefined ? '' : `@layer tokens { :root { --accent: ${accent}; } }`;
  const source = [`@layer ${LAYERS.join(', ')};`, ...layers, own].join('\n');
  const { code } = transform({
    filename: 'style.css',
    code: Buffer.from(source),
    minify: true,
    // Browsers of the last three years or so: versions as 0xMMmmpp.
    targets: { chrome: 111 << 16, firefox: 113 << 16, safari: (16 << 16) | (4 << 8) },
  });
  return code.toString();
}

function componentCss(folder: string): string {
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
