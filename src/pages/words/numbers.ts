// Numbers by the rules of a language (Unicode CLDR, through Intl): digits, shares, and the form of the noun behind them.

/** The forms of a phrase, `#` where the number stands: `{ one: '# article', other: '# articles' }`. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** The forms of a phrase that a script will choose from. */
export function pluralForms(forms: PluralForms): PluralForms {
  return forms;
}

/** How a language writes numbers. */
export interface NumberStyle {
  /** `12,345` */
  readonly number: (value: number) => string;
  /** A share of 1, as exact as a reader needs: `91%`, `0.4%`. */
  readonly percent: (share: number) => string;
  /** `12,345 articles` */
  readonly plural: (count: number, forms: PluralForms) => string;
}

export function numberStyle(language: string): NumberStyle {
  const rules = new Intl.PluralRules(language);
  // Non-breaking blanks become plain ones: pages wrap where they must, and searches find what people type.
  const formatter = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(language, options);
    return (value: number): string => format.format(value).replace(/[\u00a0\u202f]/gu, ' ');
  };
  const number = formatter({});
  const whole = formatter({ style: 'percent' });
  const tenths = formatter({ style: 'percent', maximumFractionDigits: 1 });
  return {
    number,
    percent: (share) => (share > 0 && share < 0.01 ? tenths(share) : whole(share)),
    plural: (count, forms) => (forms[rules.select(count)] ?? forms.other).replace('#', number(count)),
  };
}
