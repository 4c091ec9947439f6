// dateline new: a correct empty article, of what is said or what is answered at a terminal.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { plainLine } from '../content/characters.ts';
import { today } from '../content/dates.ts';
import { nameKey } from '../content/names.ts';
import { parseContent, type Content } from '../content/parse-content.ts';
import { UserError } from '../content/problem.ts';
import { headline as headlineSchema, name as nameSchema } from '../content/schema-fields.ts';
import { slugOf } from '../content/slug.ts';
import { isTerminal, type Terminal } from '../import/prompts.ts';
import { writeNewFile } from '../import/write-new-file.ts';
import { listNames, type NameKind } from '../names/name-list.ts';
import { checkDay, contentFolder, contentOption } from './build-options.ts';
import type { Command } from './command.ts';
import { askForArticle, type ArticleBeginning } from './new-prompts.ts';
import { editorCommand, openEditor } from './open-editor.ts';

export const newCommand: Command = {
  run: (args) => makeArticle(args, { input: process.stdin, output: process.stdout }),
};

/** Makes the article; the terminal is asked where no headline is given. */
export async function makeArticle(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...contentOption,
      country: { type: 'string', multiple: true },
      topic: { type: 'string', multiple: true },
      source: { type: 'string' },
      date: { type: 'string' },
      edit: { type: 'boolean', default: false },
    },
  });
  const [headline = '', ...more] = positionals;
  const title = plainLine(headline);
  const asks = positionals.length === 0 && isTerminal(terminal);
  if ((title === '' && !asks) || more.length > 0) {
    throw new UserError(
      'the headline is missing or not in quotes',
      'write: dateline new "Port strike widens"',
    );
  }
  if (!asks) checkHeadline(title);
  const editor = values.edit ? editorCommand(process.env) : undefined;
  const folder = contentFolder(values.content);
  const content = parseContent(folder);
  const given = {
    date: checkDay('date', values.date) ?? today(new Date(), content.site.timeZone),
    ...(values.country && {
      countries: [...new Set(values.country.map((name) => codeOf(name, content)))],
    }),
    ...(values.topic && {
      topics: withoutRepeats(values.topic.map((name) => knownName(name, 'topic', content))),
    }),
    ...(values.source !== undefined && { source: knownName(values.source, 'source', content) }),
  };
  const article = asks
    ? await askForArticle(content, given, terminal)
    : { title, countries: [], topics: [], source: undefined, ...given };
  if (article === undefined) {
    process.stdout.write('nothing was written\n');
    return 1;
  }
  const path = writeArticle(folder, article);
  process.stdout.write(
    `${path.replaceAll('\\', '/')}\n    a draft: write the text below the second ---, see it with npm start, then take out "status: draft"\n`,
  );
  if (editor !== undefined) openEditor(editor, path);
  return 0;
}

/** @throws UserError for a headline that no article may have */
function checkHeadline(title: string): void {
  const issue = headlineSchema.safeParse(title).error?.issues[0];
  if (issue === undefined) return;
  const hint: unknown = issue.code === 'custom' ? issue.params?.hint : undefined;
  throw new UserError(
    `the headline ${/^(?:is|has) /u.test(issue.message) ? '' : 'cannot stand: '}${issue.message}`,
    typeof hint === 'string' ? hint : undefined,
  );
}

/** The first spelling of each name. */
function withoutRepeats(names: readonly string[]): string[] {
  return names.filter((name, at) => names.findIndex((other) => nameKey(other) === nameKey(name)) === at);
}

function codeOf(name: string, { registry }: Content): string {
  const found = registry.find(name);
  if ('country' in found) return found.country.code;
  throw new UserError(`--country: ${found.problem}`, found.hint);
}

/** A name as the archive writes it; a new one as it is. */
function knownName(written: string, kind: NameKind, content: Content): string {
  const checked = nameSchema.safeParse(written);
  if (!checked.success) throw new UserError(`--${kind}: "${written}" ${checked.error.issues[0]?.message}`);
  const known = listNames(content).names.find(
    ({ kind: own, name, spellings }) =>
      own === kind &&
      [name, ...spellings.map((one) => one.written)].some((one) => nameKey(one) === nameKey(written)),
  );
  return known?.name ?? checked.data;
}

function writeArticle(folder: string, { title, date, countries, topics, source }: ArticleBeginning): string {
  const frontMatter = {
    title,
    date,
    ...(countries.length > 0 ? { countries } : {}),
    ...(topics.length > 0 ? { topics } : {}),
    ...(source === undefined ? {} : { source }),
    status: 'draft',
  };
  const path = `articles/${date.slice(0, 4)}/${date}-${slugOf(title)}.md`;
  const text = `---\n${stringify(frontMatter, { version: '1.1' })}---\n\n`;
  if (!writeNewFile(folder, path, text)) {
    throw new UserError(`${join(folder, path)} exists already`, 'choose another headline or date');
  }
  return join(folder, path);
}
