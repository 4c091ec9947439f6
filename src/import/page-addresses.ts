// The addresses of a page: made whole against the page's own, and only those that an article may link to.
import { isSafeAddress } from '../content/markdown.ts';
import { webAddressProblem } from '../content/schema-fields.ts';

/** A copy in a web archive carries the address it was made of behind its own. */
const ARCHIVED =
  /^https?:\/\/web\.archive\.org\/web\/(?<when>\d{4,14})(?:[a-z]{2}_)?\/(?<original>https?:\/\/?.+)$/iu;

export class PageAddresses {
  readonly #base: URL | undefined;

  /** @param base the address of the page, if it is known */
  constructor(base: string | undefined) {
    this.#base = base !== undefined && URL.canParse(base) ? new URL(base) : undefined;
  }

  /** Where a link leads: http, https or mailto; undefined for everything else and for places of the page itself. */
  link(href: string): string | undefined {
    const written = href.trim();
    if (written === '' || written.startsWith('#')) return undefined;
    const url = this.#resolve(written);
    if (url === undefined) return undefined;
    if (url.protocol === 'mailto:') return isSafeAddress(url.href) ? url.href : undefined;
    const isHere = url.hash !== '' && url.href.split('#')[0] === this.#base?.href.split('#')[0];
    return isHere ? undefined : webLink(url);
  }

  /** Where a picture is; undefined where that is nowhere on the web. */
  picture(src: string): string | undefined {
    const url = this.#resolve(src.trim());
    return url === undefined ? undefined : webLink(url);
  }

  #resolve(written: string): URL | undefined {
    const base = this.#base?.href;
    return URL.canParse(written, base) ? new URL(written, base) : undefined;
  }
}

function webLink(url: URL): string | undefined {
  const href = originalAddress(url.href);
  return isSafeAddress(href) && webAddressProblem(href) === undefined ? href : undefined;
}

/** What an address of a web archive is a copy of, and the day of the copy; undefined for any other address. */
export function archivedCopy(address: string): { original: string; day: string | undefined } | undefined {
  const parts = ARCHIVED.exec(address)?.groups;
  if (parts === undefined) return undefined;
  const day = /^(\d{4})(\d{2})(\d{2})/u.exec(parts.when!);
  const original = parts.original!.replace(/^(https?:)\/(?!\/)/iu, '$1//');
  return { original, day: day === null ? undefined : `${day[1]}-${day[2]}-${day[3]}` };
}

function originalAddress(address: string): string {
  return archivedCopy(address)?.original ?? address;
}
