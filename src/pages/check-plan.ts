// Checks a plan before anything is drawn: one owner for each address, and names that can be files on every system.
import type { Archive } from '../archive/archive.ts';
import type { Problem } from '../content/problem.ts';
import { checkLinks } from './check-links.ts';
import { oldAddresses } from './redirects.ts';
import type { PlannedFile } from './site-part.ts';
import { manifestPath, outputFile } from './urls.ts';

/** Most file systems allow 255 bytes in a name; some sync and backup tools fewer. */
const MOST_BYTES = 200;
const MOST_PATH_BYTES = 900;

/** An origin that is a path of the content: others are words. */
const CONTENT_FILE = /^[a-z]+\/|\.yaml$/u;

/** What wants a file of the site. */
type Claim = Pick<PlannedFile, 'path' | 'origin'>;

/**
 * Everything wrong with a plan.
 * @param kept files that are as they were in a plan that was checked; their names are right
 */
export function checkPlan(
  outputs: readonly Claim[],
  archive: Archive,
  kept: readonly Claim[] = [],
): Problem[] {
  const all = kept.length === 0 ? outputs : [...kept, ...outputs];
  const manifest: Claim = { path: outputFile(manifestPath), origin: 'the list of all files' };
  // An old address that is no page is a line for the host, no file; but what lies there would never be seen.
  const hostLines = oldAddresses(archive).flatMap(({ from, origin, stub }): Claim[] =>
    stub === undefined ? [{ path: outputFile(from), origin }] : [],
  );
  return [
    ...checkOwners([manifest, ...all, ...hostLines]),
    ...outputs.flatMap(checkFileName),
    ...checkLinks(all, archive),
  ];
}

/** Two claims to one file, or to a file and a folder of one name. */
function checkOwners(claims: readonly Claim[]): Problem[] {
  const files = new Map<string, Claim>();
  const folders = new Map<string, Claim>();
  const second: [Claim, Claim][] = [];
  for (const claim of claims) {
    const key = folded(claim.path);
    const owner = files.get(key);
    if (owner === undefined) files.set(key, claim);
    else second.push([claim, owner]);
    // From the inside out: where a folder is known, those around it are.
    for (let slash = key.lastIndexOf('/'); slash > 0; slash = key.lastIndexOf('/', slash - 1)) {
      const folder = key.slice(0, slash);
      if (folders.has(folder)) break;
      folders.set(folder, claim);
    }
  }
  const clash = ({ origin }: Claim, message: string): Problem => ({
    severity: 'error',
    path: origin,
    message,
    hint: 'rename one of the two, or take out the redirect',
  });
  const address = ({ path }: Claim): string => `/${path.replace(/index\.html$/u, '')}`;
  return [
    ...second.map(([claim, owner]) => {
      const [wanting, other] = isForEditors(claim, owner) ? [claim, owner] : [owner, claim];
      return clash(wanting, `wants the address ${address(wanting)}, which belongs to ${other.origin}`);
    }),
    ...claims.flatMap((claim) => {
      const folder = folders.get(folded(claim.path));
      if (folder === undefined) return [];
      if (isForEditors(claim, folder))
        return [clash(claim, `wants the address ${address(claim)}, where ${folder.origin} needs a folder`)];
      return [clash(folder, `lies in ${address(claim)}, which belongs to ${claim.origin}`)];
    }),
  ];
}

/** Whether a problem of two claims stands at the first: what an editor can change is a file of the content. */
function isForEditors({ origin }: Claim, { origin: other }: Claim): boolean {
  return CONTENT_FILE.test(origin) || !CONTENT_FILE.test(other);
}

/** Some systems cannot tell names apart that differ only by case or Unicode form. */
function folded(path: string): string {
  // Most paths are so already, and there are very many.
  if (/^[a-z0-9/._-]*$/u.test(path)) return path;
  return path.normalize('NFC').toLowerCase().replaceAll('ς', 'σ');
}

const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?$/iu;
// eslint-disable-next-line no-control-regex -- these cannot stand in a file name
const FORBIDDEN = /[<>:"|?*\\\u0000-\u001f]|^\s|[. ]$/u;

/** Whether a path below the root of a site can be a file on every system. */
export function canBeFile(path: string): boolean {
  if (Buffer.byteLength(path) > MOST_PATH_BYTES) return false;
  return path
    .split('/')
    .every(
      (part) =>
        part !== '' && Buffer.byteLength(part) <= MOST_BYTES && !RESERVED.test(part) && !FORBIDDEN.test(part),
    );
}

function checkFileName({ path, origin }: Claim): Problem[] {
  if (canBeFile(path)) return [];
  return [
    {
      severity: 'error',
      path: origin,
      message: `the address "${path}" cannot be a file on every system`,
      hint: 'use a shorter name without the characters < > : " | ? * \\, no blank before a name, no dot or blank after it',
    },
  ];
}
