// Fills the words that the page brings with it: numbers by the rules of the language, months, names of languages.
import type { Facet, SearchConfig } from '../../pages/search/search-config.ts';
import type { PluralForms } from '../../pages/words/numbers.ts';

export class Messages {
  readonly words: SearchConfig['words'];
  readonly #language: string;

  constructor({ words, language }: SearchConfig) {
    this.words = words;
    this.#language = language === 'en' ? 'en-GB' : language;
  }

  /** `{name}` in a text is the value of that name. */
  fill(text: string, values: Readonly<Record<string, string>>): string {
    return text.replace(/\{(\w+)\}/g, (sign, name: string) => values[name] ?? sign);
  }

  /** `1,234 articles` */
  counted(count: number, forms: PluralForms): string {
    const form = forms[new Intl.PluralRules(this.#language).select(count)] ?? forms.other;
    return form.replace('#', this.number(count));
  }

  number(count: number): string {
    return new Intl.NumberFormat(this.#language).format(count);
  }

  /** `2023-10` as `October 2023`. */
  month(month: string): string {
    const format = new Intl.DateTimeFormat(this.#language, {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    return format.format(new Date(`${month}-01T00:00:00Z`));
  }

  /** How a value of a facet is shown: `ru` as `Russian`, all others as they are. */
  valueName({ filter }: Facet, value: string): string {
    if (filter !== 'language') return value;
    try {
      return new Intl.DisplayNames(this.#language, { type: 'language' }).of(value) ?? value;
    } catch {
      // An address can hold anything.
      return value;
    }
  }
}
