// The bench articles as both reference sites get them: the same fields and the same text, with the names spelled and
// the addresses made as Dateline does. Neither site has to know ISO codes.
import { CORE_SCHEMA, load } from 'js-yaml';
import { countryRegistry, type Country } from '../../../src/content/countries.ts';
import { slugOf } from '../../../src/content/slug.ts';
import type { BenchArticle } from '../bench-archive.ts';

/** The kinds of names in a bench archive, as path words. */
export const nameKinds = ['countries', 'topics', 'sources'] as const;
export type NameKind = (typeof nameKinds)[number];

export interface FiledName {
  readonly kind: NameKind;
  readonly slug: string;
  readonly name: string;
}

export interface ReferenceArticle {
  readonly stem: string;
  readonly title: string;
  readonly day: string;
  readonly names: Readonly<Record<NameKind, readonly FiledName[]>>;
  readonly body: string;
}

interface FrontMatter {
  readonly title: string;
  readonly date: string;
  readonly countries: readonly string[];
  readonly topics: readonly string[];
  readonly source: string;
}

/** @throws Error for an article that is not one of `benchArticles` */
export function referenceArticle({ stem, markdown }: BenchArticle): ReferenceArticle {
  const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(markdown) ?? [];
  if (head === undefined || body === undefined) throw new Error(`${stem} has no front matter`);
  const fields = load(head, { schema: CORE_SCHEMA }) as FrontMatter;
  return {
    stem,
    title: fields.title,
    day: fields.date,
    names: {
      countries: fields.countries.map((code) => countryName(countryRegistry().byCode(code))),
      topics: fields.topics.map((name) => named('topics', name)),
      sources: [named('sources', fields.source)],
    },
    body,
  };
}

export function countryName({ slug, name }: Country): FiledName {
  return { kind: 'countries', slug, name };
}

function named(kind: NameKind, name: string): FiledName {
  return { kind, slug: slugOf(name), name };
}
