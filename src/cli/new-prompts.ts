// What `dateline new` asks at a terminal: each name is completed from what the archive has, the most used first.
import type { Option } from '@clack/prompts';
import type { Country } from '../content/countries.ts';
import { isDay } from '../content/dates.ts';
import { nameKey } from '../content/names.ts';
import type { Content } from '../content/parse-content.ts';
import { headline, name as nameSchema } from '../content/schema-fields.ts';
import type { Terminal } from '../import/prompts.ts';
import { listNames, type NameKind } from '../names/name-list.ts';

/** What a new article begins with. */
export interface ArticleBeginning {
  readonly title: string;
  readonly date: string;
  /** By code. */
  readonly countries: readonly string[];
  readonly topics: readonly string[];
  readonly source: string | undefined;
}

/** What was said already is not asked for; the date given is proposed. */
export type Given = Partial<ArticleBeginning> & Pick<ArticleBeginning, 'date'>;

/** Enough to choose from without scrolling the question away. */
const SHOWN = 8;

/** Asks for the rest; undefined when the person breaks off. */
export async function askForArticle(
  content: Content,
  given: Given,
  terminal: Terminal,
): Promise<ArticleBeginning | undefined> {
  try {
    const { date, source, ...answers } = await ask(content, given, terminal);
    return { ...answers, date: date.trim(), source: source === '' ? undefined : source };
  } catch (cause) {
    if (cause instanceof BrokenOff) return undefined;
    throw cause;
  }
}

/** The group of questions would go on after one that was broken off. */
class BrokenOff extends Error {}

async function ask(content: Content, given: Given, terminal: Terminal) {
  const { autocomplete, autocompleteMultiselect, group, text } = await import('@clack/prompts');
  return group(
    {
      title: () =>
        given.title === undefined
          ? text({
              ...terminal,
              message: 'Headline',
              validate: (value) =>
                value?.trim() ? headline.safeParse(value).error?.issues[0]?.message : 'write the headline',
            })
          : Promise.resolve(given.title),
      date: () =>
        text({
          ...terminal,
          message: 'When was it published?',
          initialValue: given.date,
          validate: (value) => (isDay((value ?? '').trim()) ? undefined : 'write the day as YYYY-MM-DD'),
        }),
      countries: () =>
        given.countries === undefined
          ? autocompleteMultiselect({
              ...terminal,
              message: 'What countries is it about? The first is the primary country (Tab chooses)',
              options: countryOptions(content),
              maxItems: SHOWN,
            })
          : Promise.resolve([...given.countries]),
      topics: () =>
        given.topics === undefined
          ? autocompleteMultiselect({
              ...terminal,
              message: 'Topics (Tab chooses; a new one is made as you type it)',
              options: namesWithNew(nameOptions(content, 'topic')),
              maxItems: SHOWN,
            })
          : Promise.resolve([...given.topics]),
      source: () =>
        given.source === undefined
          ? autocomplete({
              ...terminal,
              message: 'Where does it come from?',
              options: namesWithNew([
                { value: '', label: 'no source yet' },
                ...nameOptions(content, 'source'),
              ]),
              maxItems: SHOWN,
            })
          : Promise.resolve(given.source),
    },
    {
      onCancel() {
        throw new BrokenOff();
      },
    },
  );
}

function countryOptions({ registry, articles }: Content): Option<string>[] {
  const counts = new Map<string, number>();
  for (const { countries } of articles) {
    for (const code of countries) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const count = ({ code }: Country): number => counts.get(code) ?? 0;
  return [...registry.all]
    .sort((a, b) => count(b) - count(a))
    .map((country) => ({
      value: country.code,
      label: `${country.name} (${country.code})`,
      hint: country.otherNames.join(', '),
    }));
}

function nameOptions(content: Content, kind: NameKind): Option<string>[] {
  return listNames(content)
    .names.filter((name) => name.kind === kind)
    .map(({ name }) => ({ value: name, label: name }));
}

/** The names with what has been typed, unless that is one of them, and with new names that were chosen. */
function namesWithNew(known: Option<string>[]) {
  const keys = new Set(known.map(({ value }) => nameKey(value)));
  return function (this: { userInput: string; selectedValues: unknown[] }): Option<string>[] {
    const typed = nameSchema.safeParse(this.userInput ?? '');
    const fresh = [...(this.selectedValues ?? []), ...(typed.success ? [typed.data] : [])].filter(
      (name) => typeof name === 'string' && !keys.has(nameKey(name)),
    );
    return [
      ...known,
      ...[...new Set(fresh as string[])].map((value) => ({ value, label: `${value} (new)` })),
    ];
  };
}
