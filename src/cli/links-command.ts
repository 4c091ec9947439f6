// dateline links: asks whether the addresses that the archive links to are still there, and remembers what it saw.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { today } from '../content/dates.ts';
import { parseContent } from '../content/parse-content.ts';
import { ContentError, UserError } from '../content/problem.ts';
import { readSource } from '../content/read-source.ts';
import type { SiteSettings } from '../content/schema-site.ts';
import { walkContent } from '../content/walk-content.ts';
import { putFile } from '../import/replace-file.ts';
import { askHosts, type AskOptions } from '../links/ask-hosts.ts';
import { deadLinkProblems } from '../links/dead-links.ts';
import {
  isDue,
  linkMemoryText,
  LINKS_FILE,
  parseLinkMemory,
  remembered,
  type LinkMemory,
  type SeenLink,
} from '../links/link-memory.ts';
import { outsideLinks } from '../links/outside-links.ts';
import { contentFolder, contentOption } from './build-options.ts';
import type { Command } from './command.ts';
import { counted, printFailure, printProblems } from './report.ts';

/** A list of a hundred thousand addresses is no article. */
const LARGEST_MEMORY = 20 * 1024 * 1024;

export const linksCommand: Command = {
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        ...contentOption,
        days: { type: 'string', default: '30' },
        pause: { type: 'string', default: '1' },
        timeout: { type: 'string', default: '20' },
        local: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
      },
    });
    const content = contentFolder(values.content);
    const options = {
      days: numberOf('days', values.days),
      pauseMilliseconds: numberOf('pause', values.pause) * 1000,
      timeoutMilliseconds: numberOf('timeout', values.timeout) * 1000,
      local: values.local,
      remembers: !values['dry-run'],
    };
    try {
      return await checkLinks(content, options);
    } catch (cause) {
      return printFailure(cause, content, 'no address was asked');
    }
  },
};

type LinkOptions = Omit<AskOptions, 'userAgent'> & { readonly days: number; readonly remembers: boolean };

/**
 * Asks for what is due.
 * @returns the exit code
 * @throws ContentError where the content has an error: what an article links to that cannot be read would be forgotten
 */
async function checkLinks(content: string, { days, remembers, ...asking }: LinkOptions): Promise<number> {
  const parsed = parseContent(content);
  if (parsed.problems.some(({ severity }) => severity === 'error')) throw new ContentError(parsed.problems);
  const links = outsideLinks(parsed);
  const day = today(new Date(), parsed.site.timeZone);
  const before = readMemory(content);
  const known = new Map<string, SeenLink>();
  for (const { address } of links) {
    const seen = before.get(address);
    if (seen !== undefined) known.set(address, seen);
  }
  const due = links.map(({ address }) => address).filter((address) => isDue(known.get(address), day, days));
  process.stdout.write(`${counted(links.length, 'address', 'addresses')}, ${due.length} to ask\n`);
  const remember = (): void => {
    if (remembers) putFile(join(content, LINKS_FILE), linkMemoryText(known));
  };
  const stop = (): never => {
    remember();
    process.exit(130);
  };
  process.once('SIGINT', stop);
  try {
    await askHosts(due, { ...asking, userAgent: userAgent(parsed.site) }, (address, answer) => {
      const seen = remembered(known.get(address), answer, day);
      if (seen !== undefined) known.set(address, seen);
      const said = answer.kind === 'answered' ? 'answered' : `${answer.kind}: ${answer.why}`;
      process.stdout.write(`${address}  ${said}\n`);
    });
  } finally {
    process.off('SIGINT', stop);
    remember();
  }
  const dead = deadLinkProblems(links, known);
  printProblems(dead, content, true);
  const once = [...known.values()].filter(({ failed }) => failed?.length === 1).length;
  process.stdout.write(
    `${counted(dead.length, 'dead link')}` +
      (once > 0 ? `; ${once} failed on one day so far, ask again on another\n` : '\n'),
  );
  return dead.length > 0 ? 1 : 0;
}

/** Hosts should know who asks and whom to write to. */
function userAgent({ contact, url }: SiteSettings): string {
  const about = [contact, url].filter((part) => part !== undefined).join('; ');
  // A header holds no letters of other scripts.
  return `Dateline link check${about === '' ? '' : ` (${about})`}`.replace(/[^ -~]+/gu, encodeURIComponent);
}

function readMemory(content: string): LinkMemory {
  const file = walkContent(content).files.find(({ path }) => path === LINKS_FILE);
  if (file === undefined) return new Map();
  const source = readSource(content, file, LARGEST_MEMORY);
  if ('problems' in source) throw new ContentError(source.problems);
  return parseLinkMemory(source.text);
}

/** @throws UserError for what is no number */
function numberOf(option: string, text: string): number {
  const number = Number(text);
  if (!Number.isFinite(number) || number < 0) {
    throw new UserError(`--${option}: "${text}" is no number`, 'write it in digits');
  }
  return number;
}
