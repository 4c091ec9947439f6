// Languages: which tags are valid and which way they are written.

/** Scripts written from right to left, by the code of ISO 15924. */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/**
 * The canonical form of a BCP 47 tag (`EN-gb` is `en-GB`), or undefined if it is none or names no language that is in
 * use: a primary language of two or three letters that this machine's language data has a name for.
 */
export function languageTag(text: string): string | undefined {
  try {
    const tag = new Intl.Locale(text).toString();
    const primary = tag.split('-')[0]!;
    const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(primary);
    return name === undefined ? undefined : tag;
  } catch {
    return undefined;
  }
}

/** The direction of a language's usual script. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(scriptOf(language)) ? 'rtl' : 'ltr';
}

/** Whether a language's usual script is the Latin one. */
export function isLatin(language: string): boolean {
  return scriptOf(language) === 'Latn';
}

const scripts = new Map<string, string>();

/** Asked for by every page; looking it up takes as long as making a small one. */
function scriptOf(language: string): string {
  let script = scripts.get(language);
  if (script === undefined) {
    script = new Intl.Locale(language).maximize().script ?? '';
    scripts.set(language, script);
  }
  return script;
}

/** A language's name in another language: `languageName('ru', 'en')` is `Russian`. */
export function languageName(language: string, inLanguage: string): string {
  return new Intl.DisplayNames(inLanguage, { type: 'language' }).of(language) ?? language;
}
