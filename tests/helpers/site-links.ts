// Follows the links of a built site as a browser would, without a browser.
import { posix } from 'node:path';
import type { PageElement, SiteOnDisk } from './built-site.ts';

const ADDRESS_ATTRIBUTES = ['href', 'src', 'poster', 'action'] as const;

/** An address of a page, and the element that has it. */
export interface FoundAddress {
  readonly element: PageElement;
  readonly address: string;
}

/** Every address that a page links to or loads. */
export function addressesIn(page: PageElement): FoundAddress[] {
  const found: FoundAddress[] = [];
  for (const element of page.querySelectorAll('*')) {
    for (const attribute of ADDRESS_ATTRIBUTES) {
      const address = element.getAttribute(attribute);
      if (address !== null) found.push({ element, address });
    }
    const refresh = /^0; *url=(?<to>.*)$/u.exec(element.getAttribute('content') ?? '')?.groups?.to;
    if (element.getAttribute('http-equiv') === 'refresh' && refresh !== undefined) {
      found.push({ element, address: refresh });
    }
  }
  return found;
}

/** Where a link from a page of a site at `base` leads: a file of the site and a fragment; undefined for elsewhere. */
export function targetOf(
  page: string,
  address: string,
  base: string,
): { readonly file: string; readonly fragment: string } | undefined {
  const here = new URL(page.replace(/(?:^|(?<=\/))index\.html$/u, ''), base);
  const target = new URL(address, here);
  if (!target.href.startsWith(base)) return undefined;
  const path = decodeURIComponent(target.pathname.slice(new URL(base).pathname.length));
  const file = path === '' || path.endsWith('/') ? posix.join(path, 'index.html') : path;
  return { file, fragment: decodeURIComponent(target.hash.slice(1)) };
}

/**
 * Every link of a site that leads to no file, or to no element of its page.
 * @param base the address of the site, with a slash at its end; `file:///…/` for one that is read from a folder
 */
export function deadLinks(site: SiteOnDisk, base: string): string[] {
  const files = new Set(site.files);
  const ids = new Map<string, Set<string>>();
  const idsOf = (file: string): Set<string> => {
    let known = ids.get(file);
    if (known === undefined) {
      known = new Set([...site.page(file).querySelectorAll('[id]')].map(({ id }) => id));
      ids.set(file, known);
    }
    return known;
  };
  return site.pages.flatMap((page) =>
    addressesIn(site.page(page)).flatMap(({ address }) => {
      const target = targetOf(page, address, base);
      if (target === undefined) {
        // What begins with a slash is meant for this site, and has lost its way.
        return /^(?:https?|mailto|data):/iu.test(address) ? [] : [`${page}: ${address}`];
      }
      const { file, fragment } = target;
      if (!files.has(file)) return [`${page}: ${address}`];
      const there = fragment === '' || !file.endsWith('.html') || idsOf(file).has(fragment);
      return there ? [] : [`${page}: ${address}`];
    }),
  );
}

/** The pages that can be reached from the home page by links alone. */
export function reachablePages(site: SiteOnDisk, base: string): Set<string> {
  const pages = new Set(site.pages);
  const reached = new Set(['index.html']);
  for (const page of reached) {
    for (const { element, address } of addressesIn(site.page(page))) {
      const file = element.localName === 'a' ? targetOf(page, address, base)?.file : undefined;
      if (file !== undefined && pages.has(file)) reached.add(file);
    }
  }
  return reached;
}
