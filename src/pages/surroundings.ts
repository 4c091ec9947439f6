// What stands around every part of the site: all that its pages may take from elsewhere than articles. A change to any of
// it lets the whole site be planned anew; it is rare, and then only what differs is drawn.
import { hash } from 'node:crypto';
import type { Archive } from '../archive/archive.ts';
import type { PageContext } from './page-context.ts';

/** Files that describe names, and pictures. Settings, words and the design count for every output anyway. */
export function surroundingsOf({ entityFiles, media }: Archive, { offersData }: PageContext): unknown {
  const files = entityFiles.map(({ path, kind, fields, digest }) => [path, kind, fields, digest.sha256]);
  return { offersData, files: digest(files), media: digest(media) };
}

function digest(value: unknown): string {
  return hash('sha256', JSON.stringify(value), 'base64url');
}
