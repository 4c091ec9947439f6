// dateline names: the names in use, and how one gets another spelling or several become one.
import { parseArgs } from 'node:util';
import { buildArchive } from '../archive/archive.ts';
import { today } from '../content/dates.ts';
import { parseContent, type Content } from '../content/parse-content.ts';
import { formatProblem, printable, UserError } from '../content/problem.ts';
import type { FileDrafts } from '../names/file-drafts.ts';
import {
  isNameKind,
  listNames,
  nameKinds,
  type NameKind,
  type NameList,
  type UsedName,
} from '../names/name-list.ts';
import { planRenaming } from '../names/plan-renaming.ts';
import { contentFolder, contentOption } from './build-options.ts';
import type { Command } from './command.ts';
import { counted, printProblems } from './report.ts';

export const namesCommand: Command = {
  run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...contentOption,
        kind: { type: 'string' },
        format: { type: 'string', default: 'text' },
        write: { type: 'boolean', default: false },
      },
    });
    const folder = contentFolder(values.content);
    const kind = checkKind(values.kind);
    const [action, ...names] = positionals;
    if (action === undefined) return list(parseContent(folder), kind, values.format);
    const into = names.pop() ?? '';
    if (action !== 'rename' && action !== 'merge') {
      throw new UserError(
        `names knows no "${action}"`,
        'write: dateline names, or names rename OLD NEW, or names merge OLD… INTO',
      );
    }
    if (names.length === 0 || (action === 'rename' && names.length > 1)) {
      const hint =
        action === 'rename'
          ? 'dateline names rename "Old name" "New name"'
          : 'dateline names merge "One name" "Another" "The name to keep"';
      throw new UserError(
        `names ${action} needs ${action === 'rename' ? 'two names' : 'two names or more'}`,
        `write each in quotes: ${hint}`,
      );
    }
    return change({ merge: action === 'merge', from: names, into, kind }, folder, values.write);
  },
};

function checkKind(kind: string | undefined): NameKind | undefined {
  if (kind === undefined || isNameKind(kind)) return kind;
  const hint =
    kind === 'country'
      ? 'countries are codes; dateline stats counts them'
      : `write one of: ${nameKinds.join(', ')}`;
  throw new UserError(`--kind: "${kind}" is no kind of names`, hint);
}

function list(content: Content, kind: NameKind | undefined, format: string): number {
  if (format !== 'text' && format !== 'json') {
    throw new UserError(`--format: "${format}" is neither text nor json`);
  }
  const { names, near } = listNames(content);
  const wanted: NameList = {
    names: names.filter((name) => kind === undefined || name.kind === kind),
    near: near.filter(([{ kind: own }]) => kind === undefined || own === kind),
  };
  const lines = format === 'json' ? [JSON.stringify(wanted, null, 2)] : listLines(wanted);
  for (const line of lines) process.stdout.write(`${line}\n`);
  return 0;
}

const HEADINGS: Readonly<Record<NameKind, string>> = {
  topic: 'topics',
  person: 'people',
  organisation: 'organisations',
  source: 'sources',
  event: 'events',
};

function listLines({ names, near }: NameList): string[] {
  const groups = nameKinds.flatMap((kind) => {
    const own = names.filter((name) => name.kind === kind);
    return own.length === 0 ? [] : [HEADINGS[kind], ...own.map(nameLine)];
  });
  const pairs = near.flatMap(([more, fewer]) => [
    `    ${printable(more.name)} (${more.articles}) and ${printable(fewer.name)} (${fewer.articles})`,
    `        dateline names merge ${quoted(fewer.name)} ${quoted(more.name)} --kind ${more.kind}`,
  ]);
  const several = names.filter(({ spellings }) => spellings.length > 1).length;
  const without = names.filter(({ file }) => file === undefined).length;
  return [
    ...groups,
    ...(pairs.length === 0 ? [] : ['perhaps one name', ...pairs]),
    `${counted(names.length, 'name')}: ${several} written in several ways, ${counted(near.length, 'pair')} a letter apart, ${without} without a file`,
  ];
}

function nameLine({ name, articles, spellings, file }: UsedName): string {
  const others = spellings.filter(({ written }) => written !== name);
  const remarks = [
    ...(others.length === 0
      ? []
      : [`also written ${others.map((one) => `${printable(one.written)} (${one.articles})`).join(', ')}`]),
    ...(file === undefined ? ['no file'] : []),
  ];
  return `${String(articles).padStart(7)}  ${printable(name)}${remarks.length === 0 ? '' : `  – ${remarks.join('; ')}`}`;
}

/** A name as a shell takes it. */
function quoted(name: string): string {
  return `"${printable(name).replace(/["$`\\]/gu, '\\$&')}"`;
}

function change(renaming: Parameters<typeof planRenaming>[0], folder: string, write: boolean): number {
  const content = parseContent(folder);
  // A file that cannot be read would keep the old name.
  const unread = content.problems.filter(
    ({ severity, path }) => severity === 'error' && /\.(?:md|yaml)$/u.test(path),
  );
  if (unread.length > 0) {
    printProblems(unread, folder);
    throw new UserError('nothing was changed', 'put these right first, so that no file is passed over');
  }
  const archive = buildArchive(content, { asOf: today(new Date(), content.site.timeZone), drafts: false });
  const { drafts } = planRenaming(renaming, { folder, content, archive });
  if (drafts.problems.length > 0) {
    for (const problem of drafts.problems) process.stderr.write(`${formatProblem(problem, folder)}\n`);
    throw new UserError('nothing was changed', 'change these by hand, then run the command again');
  }
  const lines = changeLines(drafts, folder);
  if (write) drafts.write();
  for (const line of lines) process.stdout.write(`${line}\n`);
  const moves = drafts.files.filter(({ movedFrom }) => movedFrom !== undefined).length;
  const files = counted(drafts.files.length - moves, 'file');
  process.stdout.write(
    drafts.files.length === 0
      ? 'nothing to change\n'
      : write
        ? `${files} changed\n`
        : `${files} would change; nothing was written, --write does it\n`,
  );
  return 0;
}

function changeLines(drafts: FileDrafts, folder: string): string[] {
  const moved = new Set(drafts.files.map(({ movedFrom }) => movedFrom));
  return drafts.files.flatMap(({ path, before, after, movedFrom, notes }) => {
    if (moved.has(path)) return [];
    const shown = `${folder}/${printable(path)}`;
    if (after === undefined) return [`${shown}: removed`];
    const heading =
      movedFrom === undefined
        ? `${shown}${before === undefined ? ': new' : ''}`
        : `${folder}/${printable(movedFrom)} → ${shown}`;
    return [heading, ...notes.map((note) => `    ${printable(note)}`)];
  });
}
