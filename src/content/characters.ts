// Characters that have no place in a text, however they come in: as bytes of a file, as an escape of YAML, as an entity
// of Markdown.

/** Where a forbidden character stands, what it is and what to do. */
export interface ForbiddenCharacter {
  /** Its index in the text, in code units. */
  readonly index: number;
  readonly message: string;
  readonly hint: string;
}

/**
 * Controls, overrides of the direction, halves of a character, what Unicode says is no character, and the invisible
 * letters of tags, which only the flags of Scotland and the like are made of.
 */
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex -- these are the characters to find
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\ufffe\uffff\ud800-\udfff]|(?<!\u{1f3f4}[\u{e0020}-\u{e007e}]{0,8})[\u{e0000}-\u{e007f}]/gu;
const DIRECTION = /[\u2066-\u2069]/gu;

/** The first character of a text that must not be there. */
export function firstForbidden(text: string): ForbiddenCharacter | undefined {
  const index = text.search(FORBIDDEN);
  if (index < 0) return undefined;
  const code = text.codePointAt(index)!;
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  if (code >= 0x202a && code <= 0x202e) {
    return {
      index,
      message: `the invisible direction character ${name} can make text read as what it is not`,
      hint: 'remove it; where a direction must be set use the isolates U+2066 to U+2069',
    };
  }
  const kind = code > 0xffff ? 'invisible' : 'control';
  return { index, message: `the ${kind} character ${name} is not text`, hint: 'remove it' };
}

/**
 * An isolate for direction in one line of text that is not closed, or closes nothing: it would turn what a page prints
 * next to the text.
 */
export function firstOpenIsolate(text: string): ForbiddenCharacter | undefined {
  const open: RegExpExecArray[] = [];
  for (const found of text.matchAll(DIRECTION)) {
    if (found[0] !== '\u2069') open.push(found);
    else if (open.pop() === undefined) return isolateAt(found);
  }
  return open[0] && isolateAt(open[0]);
}

function isolateAt({ index, 0: character }: RegExpExecArray): ForbiddenCharacter {
  const name = `U+${character.codePointAt(0)!.toString(16).toUpperCase()}`;
  return {
    index,
    message: `the invisible direction character ${name} has no partner and would turn the text around it`,
    hint: 'remove it, or close each isolate U+2066 to U+2068 with U+2069',
  };
}

/** What takes no room and has no meaning in a headline or a name, where it can only make two of them look the same. */
const ZERO_WIDTH = /[\u00ad\u200b\u2060-\u2064\ufeff]/gu;
/** Letters and signs that are drawn as nothing. */
const BLANKS = /[\p{Cf}\p{Z}\p{M}\u034f\u115f\u1160\u2800\u3164\uffa0]/gu;

/** One line of text in its form: NFC, without characters that cannot be seen, blanks collapsed. */
export function plainLine(text: string): string {
  return text.normalize('NFC').replace(ZERO_WIDTH, '').replace(/\s+/gu, ' ').trim();
}

/** Whether a reader would see anything of a text. */
export function isVisible(text: string): boolean {
  return text.replace(BLANKS, '') !== '';
}

/** A text without its forbidden characters. */
export function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** One line of text without its isolates for direction, unless each of them is closed. */
export function withoutOpenIsolates(text: string): string {
  return firstOpenIsolate(text) === undefined ? text : text.replace(DIRECTION, '');
}
