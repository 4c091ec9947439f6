// Validates front matter against a schema and turns every complaint into a problem with its line and what to do.
import { z } from 'zod';
import { fieldPosition, type FieldPath, type FrontMatter } from './front-matter.ts';
import { nearestName } from './names.ts';
import type { Problem, Severity } from './problem.ts';

/** A problem with one field, placed at the field's line and column in the file. */
export function fieldProblem(
  path: string,
  source: Pick<FrontMatter, 'yaml'>,
  field: FieldPath,
  message: string,
  options: { hint?: string | undefined; severity?: Severity; of?: 'key' | 'value' } = {},
): Problem {
  const position = fieldPosition(source.yaml, field, options.of);
  // Front matter begins below its fence, on line 2; a YAML file on line 1.
  const above = path.endsWith('.yaml') ? 0 : 1;
  return {
    severity: options.severity ?? 'error',
    path,
    line: position === undefined ? 1 : position.line + above,
    column: position?.column,
    message,
    hint: options.hint,
  };
}

/** The validated value, or every complaint. */
export function validate<T extends z.ZodType>(
  schema: T,
  path: string,
  source: FrontMatter,
): { readonly value: z.output<T> } | { readonly problems: Problem[] } {
  const result = schema.safeParse(source.data);
  if (result.success) return { value: result.data };
  return { problems: result.error.issues.flatMap((issue) => issueProblems(schema, path, source, issue)) };
}

function issueProblems(
  schema: z.ZodType,
  path: string,
  source: FrontMatter,
  issue: z.core.$ZodIssue,
): Problem[] {
  const field = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, field);
    return issue.keys.map((key) => {
      const near = nearestName(key, known);
      const hint = near === undefined ? `the keys here are: ${known.join(', ')}` : `did you mean "${near}"?`;
      return fieldProblem(path, source, [...field, key], `unknown key "${key}"`, { hint, of: 'key' });
    });
  }
  if (issue.code === 'invalid_key') {
    return issue.issues.map(({ message }) => fieldProblem(path, source, field, message, { of: 'key' }));
  }
  const missing = issue.message === 'is missing' ? `write ${field.at(-1) ?? 'it'}: …` : undefined;
  const hint: unknown = issue.code === 'custom' ? issue.params?.hint : missing;
  return [
    fieldProblem(path, source, field, sentence(field, issue.message), {
      hint: typeof hint === 'string' ? hint : undefined,
    }),
  ];
}

/** Puts the field in front of a message that does not name it: `is missing` becomes `"title" is missing`. */
function sentence(field: FieldPath, message: string): string {
  if (!/^(?:"|is |has |must |needs |holds |Invalid)/u.test(message)) return message;
  const name = fieldName(field);
  if (name === '') return message;
  return message.startsWith('"') ? `${name}: ${message}` : `"${name}" ${message}`;
}

function fieldName(field: FieldPath): string {
  return field
    .map((part, index) => (typeof part === 'number' ? `[${part + 1}]` : index === 0 ? part : `.${part}`))
    .join('');
}

/** The keys that the schema knows where a field lies. */
function keysAt(schema: z.ZodType, field: FieldPath): string[] {
  let here: z.core.$ZodType = unwrapped(schema);
  for (const part of field) {
    if (here instanceof z.ZodObject)
      here = unwrapped((here.shape as Record<string, z.ZodType>)[part] ?? z.any());
    else if (here instanceof z.ZodArray) here = unwrapped(here.element);
    else return [];
  }
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrapped(schema.unwrap());
  if (schema instanceof z.ZodPipe) {
    return unwrapped(schema.in instanceof z.ZodTransform ? schema.out : schema.in);
  }
  return schema;
}
