// Entity files and standing pages: what an editor wrote about a topic, a person, an organisation, a country, an event
// or a source. Knows no article.
import type { CountryRegistry } from './countries.ts';
import { digestBody, type BodyDigest } from './digest-body.ts';
import { parseFrontMatter } from './front-matter.ts';
import type { Problem } from './problem.ts';
import type { SourceFile } from './read-source.ts';
import { entitySchemas, type EntityFrontMatter } from './schema-entities.ts';
import { textProblems, unreadText } from './text-limits.ts';
import { validate } from './validate.ts';

/** The kinds of things that articles are filed under, in the order in which pages name them. */
export const entityKinds = ['country', 'organisation', 'person', 'event', 'topic', 'source'] as const;
export type EntityKind = (typeof entityKinds)[number];

/** A parsed Markdown file that is no article: its fields and its text. */
export interface TextFile<Kind extends EntityKind | 'page'> {
  readonly kind: Kind;
  readonly path: string;
  readonly stem: string;
  /** The title that the file gives, otherwise its name with blanks for hyphens. */
  readonly title: string;
  readonly fields: EntityFrontMatter<Kind>;
  /** The introduction, in Markdown; may be empty. */
  readonly text: string;
  readonly digest: BodyDigest;
  /** Line of the file on which the introduction begins. */
  readonly textLine: number;
}

export type EntityFile = { [Kind in EntityKind]: TextFile<Kind> }[EntityKind];
export type StandingPage = TextFile<'page'>;

/** A parsed file, or the errors that keep it out. */
export interface ParsedTextFile<Kind extends EntityKind | 'page'> {
  readonly file?: TextFile<Kind>;
  /** What is known of a file with mistakes: its pictures are looked for all the same, so that all are told at once. */
  readonly failed?: Pick<TextFile<Kind>, 'path' | 'digest' | 'textLine'>;
  readonly problems: readonly Problem[];
}

/** Makes the parser of entity files and standing pages for a registry of countries. */
export function textFileParser(
  registry: CountryRegistry,
): <Kind extends EntityKind | 'page'>(kind: Kind, file: SourceFile) => ParsedTextFile<Kind> {
  const schemas = entitySchemas(registry);
  return (kind, file) => {
    const source = parseFrontMatter(file.path, file.text);
    if ('problems' in source) return source;
    const beyond = textProblems(file.path, source.body, source.bodyLine);
    if (beyond.length > 0) return { problems: beyond };
    const text = source.body.trim();
    const digest = digestBody(text);
    const textLine = source.bodyLine + linesBefore(source.body);
    const unread = unreadText(file.path, digest, textLine);
    const result = validate(schemas[kind], file.path, source);
    if ('problems' in result) {
      return { problems: [...result.problems, ...unread], failed: { path: file.path, digest, textLine } };
    }
    const fields = result.value as EntityFrontMatter<typeof kind>;
    const title =
      'title' in fields && typeof fields.title === 'string' ? fields.title : titleFromStem(file.stem);
    return {
      problems: unread,
      file: {
        kind,
        path: file.path,
        stem: file.stem,
        title,
        fields,
        text,
        digest,
        textLine,
      },
    };
  };
}

/** How many empty lines stand above a text. */
function linesBefore(body: string): number {
  return (/^\s*\n/u.exec(body)?.[0] ?? '').split('\n').length - 1;
}

function titleFromStem(stem: string): string {
  const words = stem.replaceAll('-', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
