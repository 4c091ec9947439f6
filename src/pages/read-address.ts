// Reads addresses of this site as authors wrote them.
import type { SitePath } from './urls.ts';

/** The path of an address of this site as an author wrote it: without query and fragment, decoded. */
export function writtenPath(address: string): SitePath {
  return decoded(address.replace(/[?#].*$/u, '')) as SitePath;
}

/** The fragment of such an address, decoded; empty where it has none. */
export function writtenFragment(address: string): string {
  return decoded(/#(.*)$/u.exec(address)?.[1] ?? '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
