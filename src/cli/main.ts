// The command line: chooses the command and turns what it throws into a message and an exit code.
import { printable } from '../content/problem.ts';
import type { Command } from './command.ts';
import { reportFailure } from './report-failure.ts';

/** Each command is loaded when it is asked for: most need no Eleventy, and starting it takes a second. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  build: async () => (await import('./build-command.ts')).buildCommand,
  merge: async () => (await import('./merge-command.ts')).mergeCommand,
  serve: async () => (await import('./serve-command.ts')).serveCommand,
  check: async () => (await import('./check-command.ts')).checkCommand,
  new: async () => (await import('./new-command.ts')).newCommand,
  import: async () => (await import('./import-command.ts')).importCommand,
  rollback: async () => (await import('./rollback-command.ts')).rollbackCommand,
  suggest: async () => (await import('./suggest-command.ts')).suggestCommand,
  names: async () => (await import('./names-command.ts')).namesCommand,
  schema: async () => (await import('./schema-command.ts')).schemaCommand,
  stats: async () => (await import('./stats-command.ts')).statsCommand,
  verify: async () => (await import('./verify-command.ts')).verifyCommand,
  export: async () => (await import('./export-command.ts')).exportCommand,
  links: async () => (await import('./links-command.ts')).linksCommand,
  headers: async () => (await import('./headers-command.ts')).headersCommand,
  init: async () => (await import('./init-command.ts')).initCommand,
};

const USAGE = `Usage: dateline COMMAND

  build [--content DIR] [--output DIR] [--url URL] [--as-of DATE] [--full] [--no-search] [--no-data]
        [--offline] [--releases]
      the site; exit code 1 with every problem listed; --no-data leaves out tables and citation files;
      --releases keeps the site before, behind a link
  build --shard 3/16 [--output DIR] …
      a part of the site, in _shards/3, for archives beyond one machine; the other options are those of
      build but --full and --releases
  merge DIR… [--output DIR] …
      all shards become the site; built from the same content with the same options
  serve [--content DIR] [--port N] [--url URL]
      builds, serves with live reload, rebuilds what changed; shows drafts
  check [--content DIR] [--format text|json]
      every problem and warning, without writing
  new ["Headline"] [--content DIR] [--country KG] [--topic …] [--source …] [--date …] [--edit]
      a correct empty article; without a headline it asks; --edit opens it in $EDITOR
  import FILE… [--content DIR] [--date DATE] [--rights full|excerpt|metadata] [--accept] [--dry-run]
         [--topics-from-folders] [--encoding utf-8|windows-1252]
      clippings, saved pages, feeds and folders of them become articles; --accept files them under
      what they name
  rollback [DIR]
      the release before becomes the site again
  suggest [FILE…] [--content DIR] [--write]
      what articles name and do not tag; --write adds the tags
  names [--kind topic|person|organisation|source|event] [--content DIR] [--format text|json]
      every name in use, how often and how it is written, and which two may be one
  names rename OLD NEW [--kind …] [--write]
  names merge OLD… INTO [--kind …] [--write]
      gives a name another spelling, or makes several one; says what would change, --write does it
  schema [--kind article|topic|person|organisation|event|source|country|page|site|redirects|picture]
      what front matter may hold, as JSON Schema; of an article, unless --kind says otherwise
  stats [--content DIR] [--as-of DATE] [--format text|json]
      the archive at a glance
  verify [DIR] [--against DIR]
      compares a site with its manifest, or with another copy
  export --bagit [DIR] [--content DIR] [--site DIR] [--as-of DATE]
      content and site as a bag (RFC 8493), with the hash of every file; names what it leaves out
  links [--content DIR] [--days N] [--pause SECONDS] [--timeout SECONDS] [--local] [--dry-run]
      asks whether the addresses that the archive links to are still there; remembers in links.yaml
  headers [--content DIR] [--for nginx|apache|netlify] [--url URL]
      the headers of the site in the words of a host
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
