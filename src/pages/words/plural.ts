// Plural forms by the rules of a language (Unicode CLDR, through Intl).

/** The forms of a phrase; `other` is always there. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Makes the chooser of a language: a count and its forms in, the right form out. */
export function pluralRule(language: string): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(language);
  return (count, forms) => forms[rules.select(count)] ?? forms.other;
}
