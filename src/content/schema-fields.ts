// The building blocks of every front-matter schema: text, names, dates, addresses, with messages that say what to do.
import { z } from 'zod';
import { firstForbidden, firstOpenIsolate, isVisible, plainLine } from './characters.ts';
import type { CountryRegistry } from './countries.ts';
import { isDay, parseMoment, parsePartialDate, parsePeriod, type Parsed } from './dates.ts';
import { languageTag } from './languages.ts';

/** Longer than any sentence or name; keeps pages and addresses sane. */
export const LONGEST_LINE = 500;
/** More than twice the longest headline of any paper. */
export const LONGEST_HEADLINE = 300;
const LONGEST_ADDRESS = 2_000;
/** `https://one.example\\@other.example/` leads to the one and looks like the other. */
export const BACKSLASH = 'must not have a backslash, which browsers read as "/"; write / or %5C';

/** One line of text, which may be empty. Numbers and booleans are refused: `1.10` would have become 1.1. */
export const maybeEmptyLine = z
  .string({ error: (issue) => notText(issue.input) })
  .transform(plainLine)
  // The bytes of the file were looked at, but an escape such as "\u202e" stands for a character.
  .superRefine((text, context) => {
    const forbidden = firstForbidden(text) ?? firstOpenIsolate(text);
    if (forbidden === undefined) return;
    const { message, hint } = forbidden;
    context.addIssue({ code: 'custom', message, params: { hint }, input: text });
  });

/** One line of text, of a length that has a limit. */
function lineUpTo(longest: number) {
  return maybeEmptyLine
    .refine((text) => text !== '', 'is empty')
    .refine((text) => text === '' || isVisible(text), 'has no character that can be seen')
    .refine((text) => text.length <= longest, `is longer than ${longest} characters`);
}

/** One line of text. */
export const line = lineUpTo(LONGEST_LINE);
export const headline = lineUpTo(LONGEST_HEADLINE);

/** A name of a topic, person, organisation, event or source. */
export const name = line.refine((text) => /[\p{L}\p{N}\p{S}]/u.test(text), 'has no letter or digit');

/** A list of something; a single value stands for a list of one. @param most entries that it may have */
export function listOf<T extends z.ZodType>(item: T, most = 200) {
  return z.preprocess(
    (value) => (typeof value === 'string' || typeof value === 'number' ? [value] : value),
    z
      .array(item, { error: 'must be a list, for example [first, second]' })
      .max(most, `has more than ${most} entries`),
  );
}

/** Names in a list. @param most how many it may have */
export function namesUpTo(most: number) {
  return listOf(name, most);
}

export const names = listOf(name);

/** What to do about a text that begins like a day of the calendar and is none: 2023-02-30, 2023-13-02. */
function calendarHint(text: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}/u.test(text) || isDay(text.slice(0, 10))) return undefined;
  return 'the month stands before the day; see how many days that month has';
}

/** Text that a parser of ours turns into a value, or into a message. */
function parsed<T>(parse: (text: string) => Parsed<T>) {
  return z
    .preprocess(numberToText, z.string({ error: (issue) => notText(issue.input) }))
    .transform((text, context): T => {
      const result = parse(text.trim());
      if ('value' in result) return result.value;
      context.addIssue({
        code: 'custom',
        message: result.problem,
        params: { hint: calendarHint(text.trim()) },
        input: text,
      });
      return z.NEVER;
    });
}

export const moment = parsed(parseMoment);
export const partialDate = parsed(parsePartialDate);
export const period = parsed(parsePeriod);

/** A day, kept as its text `YYYY-MM-DD`. */
export const day = moment.transform((value) => value.day);

/** An http(s) address without a user name or password. */
export const webAddress = lineUpTo(LONGEST_ADDRESS).transform((text, context) => {
  const problem = webAddressProblem(text);
  if (problem === undefined) return text;
  context.addIssue({ code: 'custom', message: problem, input: text });
  return z.NEVER;
});

/** What is wrong with an address, or undefined for an http(s) address that can be linked to. */
export function webAddressProblem(text: string): string | undefined {
  if (!/^https?:\/\//iu.test(text) || !URL.canParse(text)) {
    return `"${text}" is not a web address; write it with http:// or https://`;
  }
  if (text.includes('\\')) return BACKSLASH;
  const url = new URL(text);
  return url.username !== '' || url.password !== ''
    ? 'holds a user name or password, which would be published; take it out'
    : undefined;
}

/** Whether an address can stand in a header, a feed and a page as it is, and is the one that it looks like. */
export function isPlainAddress(text: string): boolean {
  return !/[\s"'<>\\^`{|}]|\/\.{1,2}(?:\/|$)/u.test(text);
}

/** Where an imported file came from: written by import, so that it is known again. */
export const provenance = z.strictObject({
  importer: line,
  from: line.optional(),
  sha256: line.optional(),
  captured: day.optional().describe('The day on which it was copied, where `source` cannot say it.'),
});

/** A BCP 47 tag in its canonical form. */
export const language = line.transform((text, context) => {
  const tag = languageTag(text);
  if (tag !== undefined) return tag;
  context.addIssue({
    code: 'custom',
    message: `"${text}" is not a language; write a code of BCP 47, for example en, ru or zh-Hant`,
    input: text,
  });
  return z.NEVER;
});

/** A country by code or name; the value is its code. */
export function countryIn(registry: CountryRegistry) {
  return line.transform((text, context) => {
    const found = registry.find(text);
    if ('country' in found) return found.country.code;
    context.addIssue({ code: 'custom', message: found.problem, params: { hint: found.hint }, input: text });
    return z.NEVER;
  });
}

/** An address of this site before: begins with `/`, no query, no fragment, no step upwards. */
export const oldPath = line.transform((text, context) => {
  const result = parseOldPath(text);
  if ('value' in result) return result.value;
  context.addIssue({ code: 'custom', message: result.problem, input: text });
  return z.NEVER;
});

/** Reads the old path of a redirect; one that was copied from a browser, `/%D0%B0/`, is decoded. */
export function parseOldPath(text: string): Parsed<string> {
  const path = decoded(text).normalize('NFC');
  if (!/^\/(?!\/)/u.test(path))
    return { problem: `"${text}" is not a path of this site; it begins with one "/"` };
  if (/[?#]/u.test(path))
    return { problem: `"${text}" has a query or a fragment, which a static host cannot redirect` };
  if (/[\\:*"<>|\s\p{Cc}]/u.test(path))
    return { problem: `"${text}" has a character that a file cannot have` };
  if (path.split('/').some((part) => part === '..' || part === '.')) {
    return { problem: `"${text}" has a step upwards` };
  }
  return { value: path };
}

function decoded(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

function numberToText(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value;
}

function notText(input: unknown): string {
  if (input === undefined) return 'is missing';
  if (input === null) return 'is empty';
  if (Array.isArray(input)) return 'is a list; one text is needed';
  if (typeof input === 'object') return 'is a map; one text is needed';
  return `is a ${typeof input}, not text; put it in quotes: ${JSON.stringify(JSON.stringify(input))}`;
}
