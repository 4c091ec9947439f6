// How citations write a byline: family name first where the two parts can be told apart, otherwise as it stands. A name
// that is taken apart wrongly is worse than one that is not, so this gives up early.
import { FAMILY_NAME_FIRST, GIVEN_NAMES } from '../../matcher/person-names.ts';

/** A person's name in its parts, or a name that has none: an agency, or a name of another order. */
export type CitedName =
  | { readonly family: string; readonly given: string; readonly suffix: string | undefined }
  | { readonly literal: string };

const SCRIPTS_WITH_GIVEN_NAME_FIRST = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}'’.\- ]+$/u;
const SUFFIX = /^(?:Jr|Sr)\.?$|^(?:II|III|IV)$/u;
/** Words of bylines that name a desk and not a person. */
const DESK =
  /^(?:agency|agencies|and|board|bureau|by|correspondents|desk|editors|editorial|from|journal|magazine|ministry|news|newspaper|newsroom|of|office|post|press|reporters|service|staff|team|the|times|with|writers)$/iu;
/** Small words that belong to the family name after them. */
const PARTICLE =
  /^(?:abu|al|bin|bint|da|de|del|della|den|der|di|dos|du|el|ibn|la|le|ter|ten|van|von|zu|zum)$/iu;

/** Takes a byline apart: `Ursula von der Leyen`, `Reuters`, `Smith, Jane`. */
export function citedName(name: string): CitedName {
  const [family, given, ...more] = name.split(/,\s*/u);
  // `Smith, Jane`; but `Jane Smith, Reuters` is a person and an employer.
  if (family && given && more.length === 0 && !family.includes(' ') && !DESK.test(given)) {
    return { family, given, suffix: undefined };
  }
  const words = name.split(' ');
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1)!) ? words.pop() : undefined;
  const isPerson =
    words.length > 1 &&
    words.length <= 6 &&
    SCRIPTS_WITH_GIVEN_NAME_FIRST.test(words.join(' ')) &&
    !words.some((word) => DESK.test(word) || isAcronym(word));
  if (!isPerson) return { literal: name };
  const first = words[0]!.toLowerCase();
  if (words.length <= 3 && FAMILY_NAME_FIRST.has(first) && !GIVEN_NAMES.has(first)) {
    return { family: words[0]!, given: words.slice(1).join(' '), suffix };
  }
  let start = words.length - 1;
  while (start > 1 && PARTICLE.test(words[start - 1]!)) start--;
  return { family: words.slice(start).join(' '), given: words.slice(0, start).join(' '), suffix };
}

/** `Surname, Given` or the name as it is: the form of RIS and of citation meta tags. */
export function familyFirst(name: CitedName): string {
  if ('literal' in name) return name.literal;
  return [name.family, name.given, name.suffix].filter((part) => part !== undefined).join(', ');
}

/** `Given Surname`. */
export function givenFirst(name: CitedName): string {
  if ('literal' in name) return name.literal;
  return [name.given, name.family, name.suffix].filter((part) => part !== undefined).join(' ');
}

/** `V. V.`, `J.-P.` */
export function initials(given: string): string {
  return given
    .split(' ')
    .map((word) =>
      word
        .split('-')
        .map((part) => `${[...part][0] ?? ''}.`)
        .join('-'),
    )
    .join(' ');
}

/** Three capitals or more: AFP, TASS. */
function isAcronym(word: string): boolean {
  return /^\p{Lu}{3,}$/u.test(word);
}
