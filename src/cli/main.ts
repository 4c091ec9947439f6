// The command line: chooses the command and turns what it throws into a message and an exit code.
import { ContentError, formatProblem, printable, UserError } from '../content/problem.ts';
import type { Command } from './command.ts';

/** Each command is loaded when it is asked for: most need no Eleventy, and starting it takes a second. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  build: async () => (await import('./build-command.ts')).buildCommand,
  serve: async () => (await import('./serve-command.ts')).serveCommand,
  check: async () => (await import('./check-command.ts')).checkCommand,
  new: async () => (await import('./new-command.ts')).newCommand,
  import: async () => (await import('./import-command.ts')).importCommand,
  verify: async () => (await import('./verify-command.ts')).verifyCommand,
  init: async () => (await import('./init-command.ts')).initCommand,
};

const USAGE = `Usage: dateline COMMAND

  build [--content DIR] [--output DIR] [--url URL] [--as-of DATE] [--full] [--no-search]
        [--offline]
      the site; exit code 1 with every problem listed
  serve [--content DIR] [--port N]
      builds, serves with live reload, rebuilds what changed; shows drafts
  check [--content DIR] [--format text|json]
      every problem and warning, without writing
  new "Headline" [--content DIR] [--country KG] [--topic …] [--date …]
      a correct empty article
  import FILE… [--content DIR] [--date DATE] [--rights full|excerpt|metadata] [--accept] [--dry-run]
         [--topics-from-folders] [--encoding utf-8|windows-1252]
      clippings, saved pages, feeds and folders of them become articles; --accept files them under
      what they name
  verify [DIR] [--against DIR]
      compares a site with its manifest, or with another copy
  init [DIR]
      an archive of your own
`;

/**
 * Runs a command.
 * @param args the words after `dateline`
 * @returns the exit code
 */
export async function main(args: readonly string[]): Promise<number> {
  // Files of a site are for everybody to read, whatever the shell says.
  process.umask(0o022);
  process.stdout.on('error', endQuietly);
  const [name = '', ...rest] = args;
  if (name === '' || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(USAGE);
    return name === '' ? 1 : 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    process.stderr.write(`unknown command "${printable(name)}"\n\n${USAGE}`);
    return 1;
  }
  try {
    return await (await load()).run(rest);
  } catch (cause) {
    reportFailure(cause);
    return 1;
  }
}

/** A reader that stops early (`| head`) is no failure of ours. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}

function reportFailure(cause: unknown): void {
  if (cause instanceof ContentError) {
    // The commands print problems themselves; one that did not is a mistake here.
    for (const problem of cause.problems) process.stderr.write(`${formatProblem(problem, 'content')}\n`);
  } else if (cause instanceof UserError) {
    process.stderr.write(`error  ${printable(cause.message)}\n`);
    if (cause.hint !== undefined) process.stderr.write(`    ${printable(cause.hint)}\n`);
  } else if (isParseArgsError(cause)) {
    process.stderr.write(`error  ${printable(cause.message)}\n    see: dateline help\n`);
  } else {
    const message = cause instanceof Error ? cause.message : String(cause);
    process.stderr.write(`error  ${printable(message)}\n    for the full report set DEBUG=1\n`);
  }
  if (process.env.DEBUG && cause instanceof Error) process.stderr.write(`${cause.stack}\n`);
}

function isParseArgsError(cause: unknown): cause is Error {
  return cause instanceof Error && 'code' in cause && String(cause.code).startsWith('ERR_PARSE_ARGS');
}
