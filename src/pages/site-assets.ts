// Assets: the stylesheet, the icon and whatever else belongs to the design and not to the content.
import type { TextOutput } from './output.ts';
import { outputFile, type SitePath } from './urls.ts';

/** A file of the design, ready to be written. */
export interface SiteAsset {
  readonly role: 'stylesheet' | 'icon';
  readonly path: SitePath;
  readonly text: string;
}

export function assetOutput(asset: SiteAsset): TextOutput {
  return {
    writer: 'text',
    path: outputFile(asset.path),
    origin: `the ${asset.role}`,
    inputs: { text: asset.text },
    text: () => asset.text,
  };
}
