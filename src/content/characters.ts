// Characters that have no place in a text, however they come in: as bytes of a file, as an escape of YAML, as an entity
// of Markdown.

/** Where a forbidden character stands, what it is and what to do. */
export interface ForbiddenCharacter {
  /** Its index in the text, in code units. */
  readonly index: number;
  readonly message: string;
  readonly hint: string;
}

/** Controls, overrides of the direction, halves of a character, and what Unicode says is no character. */
// eslint-disable-next-line no-control-regex -- these are the characters to find
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\ufffe\uffff\ud800-\udfff]/gu;

/** The first character of a text that must not be there. */
export function firstForbidden(text: string): ForbiddenCharacter | undefined {
  const index = text.search(FORBIDDEN);
  if (index < 0) return undefined;
  const code = text.codePointAt(index)!;
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return code >= 0x202a && code <= 0x202e
    ? {
        index,
        message: `the invisible direction character ${name} can make text read as what it is not`,
        hint: 'remove it; where a direction must be set use the isolates U+2066 to U+2069',
      }
    : { index, message: `the control character ${name} is not text`, hint: 'remove it' };
}

/** A text without its forbidden characters. */
export function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN, '');
}
