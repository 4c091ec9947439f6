// Questions to the person at the keyboard. Asked only where there is one: never when the input comes from a file or
// another program.
import type { Readable, Writable } from 'node:stream';
import { isDay } from '../content/dates.ts';
import type { Proposals, TagKey } from '../matcher/propose-tags.ts';

/** Values chosen for each list of an article's front matter. */
export type ChosenTags = Readonly<Partial<Record<TagKey, readonly string[]>>>;

/** What an import may ask. An answer of undefined means that the person gave up. */
export interface ImportPrompts {
  /** The day on which an article was published, YYYY-MM-DD. */
  date(question: { readonly title: string; readonly hint: string }): Promise<string | undefined>;
  /** Which of the proposed tags to write. */
  tags(question: { readonly title: string; readonly proposals: Proposals }): Promise<ChosenTags | undefined>;
}

/** A terminal, or what a test gives for one. */
export interface Terminal {
  readonly input: Readable & { readonly isTTY?: boolean | undefined };
  readonly output: Writable & { readonly isTTY?: boolean | undefined };
}

const LABELS: Readonly<Record<TagKey, string>> = {
  countries: 'What the story is about',
  mentions: 'Countries named in passing',
  topics: 'Topics',
  people: 'People',
  organisations: 'Organisations',
};

/** Whether there is somebody to answer. */
export function isTerminal({ input, output }: Terminal): boolean {
  return input.isTTY === true && output.isTTY === true;
}

/** Prompts for a terminal; undefined where there is nobody to answer. */
export function terminalPrompts(
  terminal: Terminal = { input: process.stdin, output: process.stdout },
): ImportPrompts | undefined {
  if (!isTerminal(terminal)) return undefined;
  return {
    async date({ title, hint }) {
      const { isCancel, text } = await import('@clack/prompts');
      const answer = await text({
        ...terminal,
        message: `When was “${title}” published? (${hint})`,
        placeholder: 'YYYY-MM-DD',
        validate: (value) =>
          isDay((value ?? '').trim()) ? undefined : 'write the day as YYYY-MM-DD, for example 2023-10-13',
      });
      return isCancel(answer) ? undefined : answer.trim();
    },
    async tags({ title, proposals }) {
      const { groupMultiselect, isCancel } = await import('@clack/prompts');
      const groups = Object.entries(LABELS).flatMap(([key, label]) => {
        const list = proposals[key as TagKey].map(({ value, name, sentences }) => ({
          value: `${key}\n${value}`,
          label: value === name ? name : `${name} (${value})`,
          hint: sentences[0] ?? '',
        }));
        return list.length === 0 ? [] : [[label, list] as const];
      });
      if (groups.length === 0) return {};
      const options = Object.fromEntries(groups);
      const answer = await groupMultiselect({
        ...terminal,
        message: `What shall “${title}” be filed under?`,
        options,
        initialValues: Object.values(options).flatMap((list) => list.map(({ value }) => value)),
        required: false,
      });
      return isCancel(answer) ? undefined : chosenTags(answer);
    },
  };
}

function chosenTags(values: readonly string[]): ChosenTags {
  const chosen: Partial<Record<TagKey, string[]>> = {};
  for (const written of values) {
    const [key, value] = written.split('\n') as [TagKey, string];
    (chosen[key] ??= []).push(value);
  }
  return chosen;
}
