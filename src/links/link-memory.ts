// What earlier checks of outside links saw: links.yaml in the content folder. A link is dead only when it failed on two
// different days and did not answer in between: a host may have a bad day.
import { z } from 'zod';
import { daysBetween } from '../content/dates.ts';
import { parseYamlFile } from '../content/front-matter.ts';
import { compareText, ContentError } from '../content/problem.ts';
import { day } from '../content/schema-fields.ts';
import { validate } from '../content/validate.ts';

/** Its file in the content folder. */
export const LINKS_FILE = 'links.yaml';

const seen = z.strictObject({
  answered: day.optional().describe('The last day on which it answered.'),
  failed: z
    .array(day, { error: 'must be a list of days' })
    .optional()
    .describe('Days of failures since then.'),
  why: z.string().optional().describe('What the last failure was.'),
});

/** What was seen of one address. */
export type SeenLink = z.output<typeof seen>;
/** What was seen, by address. */
export type LinkMemory = ReadonlyMap<string, SeenLink>;

/** What a check says of an address. */
export type Answer =
  | { readonly kind: 'answered' }
  | { readonly kind: 'failed'; readonly why: string }
  /** The host does not talk to programs, or was asked enough: nothing is known. */
  | { readonly kind: 'unknown'; readonly why: string };

/** @throws ContentError where the file is not what a check wrote */
export function parseLinkMemory(text: string): LinkMemory {
  const file = parseYamlFile(LINKS_FILE, text);
  if ('problems' in file) throw new ContentError(file.problems);
  const result = validate(z.record(z.string(), seen), LINKS_FILE, file);
  if ('problems' in result) throw new ContentError(result.problems);
  return new Map(Object.entries(result.value));
}

/** The text of the file: a line an address, in their order, so that a change of one is a change of its line. */
export function linkMemoryText(memory: LinkMemory): string {
  const lines = [...memory]
    .sort(([a], [b]) => compareText(a, b))
    .map(([address, { answered, failed, why }]) => {
      const parts = [
        ...(answered === undefined ? [] : [`answered: ${answered}`]),
        ...(failed === undefined || failed.length === 0 ? [] : [`failed: [${failed.join(', ')}]`]),
        ...(why === undefined ? [] : [`why: ${JSON.stringify(why)}`]),
      ];
      return `${JSON.stringify(address)}: {${parts.join(', ')}}\n`;
    });
  return `# What "dateline links" saw of the addresses that this archive links to. Written by it; nothing of this is published.\n${lines.join('')}`;
}

/** What is known of an address after it was asked on a day. An unknown answer changes nothing. */
export function remembered(
  before: SeenLink | undefined,
  answer: Answer,
  today: string,
): SeenLink | undefined {
  if (answer.kind === 'unknown') return before;
  if (answer.kind === 'answered') return { answered: today };
  const failed = [...new Set([...(before?.failed ?? []), today])].sort();
  // The first failure and the last tell all.
  return { ...before, failed: failed.length > 2 ? [failed[0]!, failed.at(-1)!] : failed, why: answer.why };
}

export function isDead({ failed }: SeenLink): boolean {
  return (failed?.length ?? 0) >= 2;
}

/** Whether an address has to be asked today: not if it was, nor if it answered within so many days. */
export function isDue(known: SeenLink | undefined, today: string, days: number): boolean {
  if (known === undefined) return true;
  if (known.failed !== undefined && known.failed.length > 0) return known.failed.at(-1) !== today;
  return known.answered === undefined || daysBetween(known.answered, today) >= days;
}
