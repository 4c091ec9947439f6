// What an author may write, as JSON Schema: for editors and other programs. Made of the schemas that files are checked by.
import { z } from 'zod';
import { countryRegistry } from './countries.ts';
import { articleSchema } from './schema-article.ts';
import { entitySchemas } from './schema-entities.ts';
import { pictureSchema, redirectsSchema, siteSchema } from './schema-site.ts';

/** The kinds of files that have a schema, with what the schema is called. */
export const schemaTitles = {
  article: 'Front matter of an article',
  topic: 'Front matter of a file in topics/',
  person: 'Front matter of a file in people/',
  organisation: 'Front matter of a file in organisations/',
  event: 'Front matter of a file in events/',
  source: 'Front matter of a file in sources/',
  country: 'Front matter of a file in countries/',
  page: 'Front matter of a file in pages/',
  site: 'site.yaml, the settings of the site',
  redirects: 'redirects.yaml, old paths and where they lead',
  picture: 'PICTURE.yaml, what is said of a picture',
} as const;
export type SchemaKind = keyof typeof schemaTitles;

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The JSON Schema (draft 2020-12) of a kind of file. It accepts whatever the archive accepts; what only a program can
 * tell, such as whether a day exists, is left to `dateline check`.
 */
export function jsonSchemaOf(kind: SchemaKind): JsonSchema {
  const registry = countryRegistry();
  const schemas: Readonly<Record<SchemaKind, z.ZodType>> = {
    article: articleSchema(registry),
    ...entitySchemas(registry),
    site: siteSchema,
    redirects: redirectsSchema,
    picture: pictureSchema,
  };
  const schema = z.toJSONSchema(schemas[kind], { io: 'input', override: mark });
  return { $schema: DRAFT, title: schemaTitles[kind], ...withShortForms(schema) };
}

/** Stands where a schema takes a short form, until the schema is finished. */
const SHORT = 'shortForm';

/** Says what must be there, and marks what may be written in short. */
function mark({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: JsonSchema }): void {
  if (zodSchema instanceof z.ZodObject) {
    const required = Object.entries(zodSchema.shape as Record<string, z.ZodType>)
      .filter(([, field]) => !isOptional(field))
      .map(([key]) => key);
    delete jsonSchema.required;
    if (required.length > 0) jsonSchema.required = required;
  }
  // What runs before a schema makes its long form of a short one.
  if (zodSchema instanceof z.ZodPipe && zodSchema.in instanceof z.ZodTransform) jsonSchema[SHORT] = true;
}

function isOptional(field: z.core.$ZodType): boolean {
  if (field instanceof z.ZodPipe && field.in instanceof z.ZodTransform) return isOptional(field.out);
  return field instanceof z.ZodOptional || field instanceof z.ZodDefault;
}

/** A list may be its only member, a map its name or address, a date that is a year a number. */
function withShortForms<T>(node: T): T {
  if (Array.isArray(node)) return node.map(withShortForms) as T;
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).map(([key, value]) => [key, withShortForms(value as unknown)]);
  const { [SHORT]: short, ...schema } = Object.fromEntries(entries) as JsonSchema;
  if (short !== true) return schema as T;
  if (schema.type === 'string') return { ...schema, type: ['string', 'number'] } as T;
  const { description, ...long } = schema;
  const brief = schema.type === 'array' ? schema.items : { type: 'string' };
  return { ...(description !== undefined && { description }), anyOf: [brief, long] } as T;
}
