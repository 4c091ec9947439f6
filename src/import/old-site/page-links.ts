// The links and pictures in the Markdown of an old page, changed into those of an archive: pictures are taken along, what
// leads nowhere becomes its words.
import { digestBody } from '../../content/digest-body.ts';
import { slugOf } from '../../content/slug.ts';
import { changeLinks, type ChangedLinks, type LinkChanges } from '../link-changes.ts';

const OWN_FRAGMENT = /(?<!!)\[(?<words>[^\][]*)\]\(#(?<fragment>[^\s)]+)\)/gu;

/** @param markdown with its code put aside */
export function relink(markdown: string, changes: LinkChanges): ChangedLinks {
  const changed = changeLinks(markdown, changes);
  const lost = new Set(changed.lost);
  return { text: ownFragments(changed.text, lost), lost: [...lost] };
}

/** A link to a heading of the page itself keeps leading there, by the name that the archive gives it. */
function ownFragments(text: string, lost: Set<string>): string {
  if (!text.includes('](#')) return text;
  const headings = new Set(digestBody(text).headings);
  return text.replace(OWN_FRAGMENT, (...found) => {
    const { words = '', fragment = '' } = found.at(-1) as Record<string, string | undefined>;
    const id = `h-${slugOf(decoded(fragment))}`;
    if (headings.has(id)) return `[${words}](#${id})`;
    lost.add(`#${fragment}`);
    return words;
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
