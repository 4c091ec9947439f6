// Assets: the stylesheet, the typeface, the icon and whatever else belongs to the design and not to the content.
import { hash } from 'node:crypto';
import type { TextOutput } from './output.ts';
import { outputFile, type Links, type SitePath } from './urls.ts';

/** A file of the design, ready to be written. */
export interface SiteAsset {
  readonly role: 'stylesheet' | 'typeface' | 'icon' | 'search-script' | 'verify-script';
  /** Holds a hash of the content, or of all that the content is made from. */
  readonly path: SitePath;
  /** A function where making it takes long. */
  readonly content: string | Uint8Array | (() => string);
}

export function assetOutput({ role, path, content }: SiteAsset): TextOutput {
  const made = typeof content === 'function';
  return {
    writer: 'text',
    path: outputFile(path),
    origin: `the ${role}`,
    inputs: made ? { path } : { sha256: hash('sha256', content, 'hex') },
    text: made ? content : () => content,
  };
}

/** The link to the asset of a role. */
export function assetLink(assets: readonly SiteAsset[], role: SiteAsset['role'], links: Links): string {
  const asset = assets.find((candidate) => candidate.role === role);
  if (asset === undefined) throw new Error(`the site has no ${role}`);
  return links.to(asset.path);
}
