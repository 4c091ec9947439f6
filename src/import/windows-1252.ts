// Windows-1252, the encoding of most old pages and texts, whatever they call it. Not by TextDecoder, which in Node 20 takes
// it for Latin-1.

/** What Windows-1252 has at 0x80 to 0x9F. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Decodes bytes; there are none that Windows-1252 does not have. */
export function windows1252(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\x80-\x9f]/gu, (character) => WINDOWS[character.charCodeAt(0) - 0x80]!);
}
