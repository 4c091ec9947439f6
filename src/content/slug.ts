// Slugs: the last word of an address, made from a name. Knows nothing of where the address begins.
import { hash } from 'node:crypto';
import { nameKey } from './names.ts';

const MOST_CHARACTERS = 80;
const MOST_BYTES = 150;
const DIGEST_CHARACTERS = 6;
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\+/gu, ' plus '],
  [/#/gu, ' sharp '],
  [/&/gu, ' and '],
  [/%/gu, ' percent '],
];
/** Device names that Windows does not allow as a file or folder name, with or without an ending. */
const WINDOWS_DEVICES = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Makes a slug: lower-case letters and digits of every script, words joined by `-`, never empty, at most 80 characters
 * and 150 bytes. What had to be cut ends in six characters of the name's SHA-256. Equal for names with one key.
 */
export function slugOf(name: string): string {
  const key = nameKey(name);
  let words = key.replace(/^\./u, 'dot ');
  for (const [sign, word] of WORDS) words = words.replace(sign, word);
  const whole = words
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '');
  if (whole === '') return `n-${digest(key)}`;
  const slug = fits(whole, MOST_CHARACTERS, MOST_BYTES) ? whole : `${cut(whole)}-${digest(key)}`;
  return WINDOWS_DEVICES.test(slug) ? `${slug}-` : slug;
}

function digest(text: string): string {
  return hash('sha256', text, 'hex').slice(0, DIGEST_CHARACTERS);
}

function fits(text: string, characters: number, bytes: number): boolean {
  return text.length <= characters && Buffer.byteLength(text) <= bytes;
}

/** The longest beginning that leaves room for the digest: at a word if that keeps half of it, else at a grapheme. */
function cut(slug: string): string {
  const room = DIGEST_CHARACTERS + 1;
  let kept = '';
  for (const { segment } of graphemes.segment(slug)) {
    if (!fits(kept + segment, MOST_CHARACTERS - room, MOST_BYTES - room)) break;
    kept += segment;
  }
  const word = kept.lastIndexOf('-');
  const atWord = slug[kept.length] === '-' || word < kept.length / 2 ? kept : kept.slice(0, word);
  return atWord.replace(/-+$/u, '');
}
