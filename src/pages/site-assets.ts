// Assets: the stylesheet, the typeface, the icon and whatever else belongs to the design and not to the content.
import { createHash } from 'node:crypto';
import type { TextOutput } from './output.ts';
import { outputFile, type SitePath } from './urls.ts';

/** A file of the design, ready to be written. */
export interface SiteAsset {
  readonly role: 'stylesheet' | 'typeface' | 'icon';
  readonly path: SitePath;
  readonly content: string | Uint8Array;
}

export function assetOutput({ role, path, content }: SiteAsset): TextOutput {
  return {
    writer: 'text',
    path: outputFile(path),
    origin: `the ${role}`,
    inputs: { sha256: createHash('sha256').update(content).digest('hex') },
    text: () => content,
  };
}
