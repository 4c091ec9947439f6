// Parts of a text that are put aside while the rest is changed, each behind a sign that stands for it.
import { changeCode } from './code-ranges.ts';

/** Private characters around a number: no text of a page has them, since they are taken out first. */
const SIGN = /\ue000(?<number>\d+)\ue001/gu;
const PRIVATE = /[\ue000\ue001]/gu;

export class MaskedParts {
  readonly #parts: string[] = [];

  /** Puts a part aside. @returns the sign that stands for it */
  hide(part: string): string {
    this.#parts.push(part);
    return `\ue000${this.#parts.length - 1}\ue001`;
  }

  /** A text with every part back in its place. */
  restore(text: string): string {
    return text.replace(SIGN, (_, number: string) => this.#parts[Number(number)] ?? '');
  }
}

/** A text without the characters that signs are made of. */
export function withoutSigns(text: string): string {
  return text.replace(PRIVATE, '');
}

/** Puts aside the code of a Markdown text, which nothing may change. */
export function hideCode(text: string, parts: MaskedParts): string {
  return changeCode(text, (code) => parts.hide(code));
}
