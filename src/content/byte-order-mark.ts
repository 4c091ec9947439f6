// Byte order marks: the first bytes by which a text says that it is in UTF-16 or UTF-32, which are not read here.

/** The encoding of a text by its mark. */
export interface MarkedEncoding {
  readonly name: 'UTF-16' | 'UTF-32';
  readonly ends: 'little' | 'big';
}

/** The longer ones first: that of UTF-32 begins like one of UTF-16. */
const MARKS: readonly (MarkedEncoding & { readonly bytes: readonly number[] })[] = [
  { name: 'UTF-32', ends: 'little', bytes: [0xff, 0xfe, 0, 0] },
  { name: 'UTF-32', ends: 'big', bytes: [0, 0, 0xfe, 0xff] },
  { name: 'UTF-16', ends: 'little', bytes: [0xff, 0xfe] },
  { name: 'UTF-16', ends: 'big', bytes: [0xfe, 0xff] },
];

/** What a text says that it is in; undefined for UTF-8 and for what has no mark. */
export function markedEncoding(text: Uint8Array): MarkedEncoding | undefined {
  return MARKS.find(({ bytes }) => bytes.every((byte, at) => text[at] === byte));
}
