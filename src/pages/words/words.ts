// Chooses the interface words for the site's language.
import { en } from './en.ts';
import { ru } from './ru.ts';

/** Turns the literal texts of English into the shape that every language fills. */
type Shape<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { readonly [Key in keyof T]: Shape<T[Key]> };

/** The interface words of one language. */
export type Words = Shape<typeof en>;

/** Every language that has its words. */
export const languages: readonly Words[] = [en, ru];

/** The words of a language or of its base (`fr-CA` reads `fr`); English where there are none. */
export function wordsFor(language: string): Words {
  const base = language.split('-')[0];
  return languages.find((words) => words.language === language || words.language === base) ?? en;
}

/** The name of a part of the world, which the registry of countries has in English. */
export function regionName(region: string, { regions }: Words): string {
  return (regions as Readonly<Record<string, string>>)[region] ?? region;
}
