// Which file of the archive an address means, and what the list of all files says of it.

/** A file of the site: as the list names it, and where it is loaded from. */
export interface AddressedFile {
  readonly path: string;
  readonly address: string;
}

/**
 * The file of an address as a reader gives it: full or from the root, with or without query and fragment.
 * @param here the address of the page on which it is given
 * @param root the path of the home page
 * @returns undefined for an address that is not of this site
 */
export function fileOfAddress(address: string, here: string, root: string): AddressedFile | undefined {
  if (address.trim() === '' || !URL.canParse(address.trim(), here)) return undefined;
  const { origin, pathname } = new URL(address.trim(), here);
  if (origin !== new URL(here).origin || !pathname.startsWith(root)) return undefined;
  const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  try {
    return { path: decodeURIComponent(file.slice(root.length)), address: pathname };
  } catch {
    return undefined;
  }
}

/** The sum of a file in a list of the form of BagIt, which `sha256sum -c` reads too. */
export function listedSum(list: string, path: string): string | undefined {
  const line = list.split('\n').find((one) => one.slice(66) === path);
  return line === undefined ? undefined : /^[0-9a-f]{64} {2}/.exec(line)?.[0].trim();
}
