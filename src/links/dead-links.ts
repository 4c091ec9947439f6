// What an editor is told of dead links: where each stands, since when it fails, and where a copy may be.
import type { Problem } from '../content/problem.ts';
import { isDead, type LinkMemory, type SeenLink } from './link-memory.ts';
import type { LinkPlace, OutsideLink } from './outside-links.ts';

/** A warning for each place of each dead link. */
export function deadLinkProblems(links: readonly OutsideLink[], memory: LinkMemory): Problem[] {
  return links.flatMap(({ address, places }): Problem[] => {
    const known = memory.get(address);
    if (known === undefined || !isDead(known)) return [];
    return places.map((place) => ({
      severity: 'warning',
      path: place.path,
      line: place.line,
      message: `dead link ${address}: ${failureOf(known)}`,
      hint: copyHint(address, place),
    }));
  });
}

function failureOf({ failed = [], why = 'no answer' }: SeenLink): string {
  return `${why}; failed on ${failed[0]} and on ${failed.at(-1)}`;
}

/** The copy that the file names, otherwise where one would be: nobody has looked whether it is there. */
function copyHint(address: string, { archived, day }: LinkPlace): string {
  if (archived !== undefined) return `readers are offered the saved copy ${archived}`;
  const copy = `https://web.archive.org/web/${day === undefined ? '' : `${day.replaceAll('-', '')}/`}${address}`;
  return `see whether there is a copy at ${copy} and link to that; of a source it is "archived"`;
}
