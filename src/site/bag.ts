// A bag (BagIt, RFC 8493): content and site in one folder, with the hash of every file, as libraries and archives take
// them. Nothing in it tells when or where it was made but what the content says itself.
import { hash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { parseContent } from '../content/parse-content.ts';
import { compareText, ContentError, UserError } from '../content/problem.ts';
import { walkContent, type ContentFile } from '../content/walk-content.ts';
import { sha256OfFile } from './file-hash.ts';
import { MANIFEST, manifestText, parseManifest } from './manifest.ts';
import { BAG, checkOutputFolder } from './output-folder.ts';
import { programFolder } from './program-folder.ts';
import { discardStaging, openStaging, publishSite } from './publish.ts';
import { unfinished, verifySite } from './verify.ts';
import { withSite } from './with-site.ts';
import type { WrittenFile } from './written-file.ts';

/** What goes into a bag, and where it goes. */
export interface BagOptions {
  readonly content: string;
  readonly site: string;
  readonly bag: string;
  /** The day that the bag says it was made, YYYY-MM-DD; without it the newest day of the content. */
  readonly asOf?: string | undefined;
}

/** What a bag holds. */
export interface Bag {
  readonly files: number;
  readonly bytes: number;
  /** Files of the content that are not in it, below its folder: those of a type that the archive does not know. */
  readonly leftOut: readonly string[];
}

const INFO = 'bag-info.txt';
const AGENT = 'Bag-Software-Agent';
const PROGRAM = 'Dateline ';

/**
 * Makes a bag, in the place of one that was there.
 * @throws UserError where the site is not what its manifest says
 * @throws ContentError where a file of the content cannot be taken
 */
export async function exportBag({ content, site, bag, asOf }: BagOptions): Promise<Bag> {
  checkOutputFolder(bag, content, BAG);
  checkOutputFolder(bag, site, BAG, 'site');
  requireOwn(bag);
  requireWhole(site);
  const parsed = parseContent(content);
  const { files, problems } = walkContent(content);
  if (problems.some(({ severity }) => severity === 'error')) throw new ContentError(problems);
  return withSite(bag, ({ folders }) => {
    try {
      openStaging(folders);
      const { staging } = folders;
      const payload = [...copyContent(content, files, staging), ...copySite(site, staging)];
      const bytes = payload.reduce((sum, file) => sum + lstatSync(join(staging, file.path)).size, 0);
      const day = asOf ?? newestDay(parsed.articles.map(({ date }) => date.day));
      const { title, tagline, publisher, contact, url } = parsed.site;
      const [kind, reach] = contact?.includes('@') ? ['Contact-Email', contact] : ['Contact-Name', contact];
      const info: [label: string, value: string | undefined][] = [
        ['Source-Organization', publisher],
        [kind, reach],
        ['External-Description', [title, tagline].filter(Boolean).join(': ')],
        ['Bagging-Date', day],
        ['External-Identifier', url],
        ['Payload-Oxum', `${bytes}.${payload.length}`],
        [AGENT, `${PROGRAM}${version()}`],
      ];
      const tags = [
        [BAG, 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'],
        [INFO, info.map(([label, value]) => (value === undefined ? '' : `${label}: ${value}\n`)).join('')],
        [MANIFEST, manifestText(payload.map(encoded))],
      ].map(([path, text]) => writeTag(staging, path!, text!));
      const tagManifest = writeTag(staging, 'tagmanifest-sha256.txt', manifestText(tags));
      publishSite(folders, [...payload, ...tags, tagManifest]);
      return { files: payload.length, bytes, leftOut: problems.map(({ path }) => path) };
    } catch (cause) {
      discardStaging(folders);
      throw cause;
    }
  });
}

/** Another program's bag is not ours to replace. */
function requireOwn(bag: string): void {
  if (!existsSync(join(bag, BAG))) return;
  const info = join(bag, INFO);
  if (existsSync(info) && readFileSync(info, 'utf8').includes(`\n${AGENT}: ${PROGRAM}`)) return;
  throw new UserError(
    `the bag in "${bag}" was not made by Dateline`,
    'choose another folder with --bagit DIR',
  );
}

function requireWhole(site: string): void {
  const building = unfinished(site);
  if (building !== undefined) throw new UserError(building, `build the site, then export it`);
  const { differences } = verifySite(site);
  const [first] = differences;
  if (first === undefined) return;
  throw new UserError(
    `${site} is not what its manifest says: ${first.what} ${first.path}${differences.length > 1 ? ` and ${differences.length - 1} more` : ''}`,
    `build it again with --full; all differences: dateline verify ${site}`,
  );
}

function copyContent(content: string, files: readonly ContentFile[], staging: string): WrittenFile[] {
  return files.map(({ path }) => copyInto(staging, `data/content/${path}`, join(content, path)));
}

function copySite(site: string, staging: string): WrittenFile[] {
  const manifest = parseManifest(readFileSync(join(site, MANIFEST), 'utf8')).files;
  return [...manifest.keys(), MANIFEST].map((path) => {
    const copy = copyInto(staging, `data/site/${path}`, join(site, path));
    if ((manifest.get(path) ?? copy.sha256) === copy.sha256) return copy;
    throw new UserError(`${join(site, path)} was changed while it was copied`, 'export again');
  });
}

function copyInto(staging: string, path: string, from: string): WrittenFile {
  const target = join(staging, path);
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(from, target);
  chmodSync(target, 0o644);
  return { path, sha256: sha256OfFile(target) };
}

function writeTag(staging: string, path: string, text: string): WrittenFile {
  writeFileSync(join(staging, path), text);
  return { path, sha256: hash('sha256', text, 'hex') };
}

/** In the manifests of a bag these characters of a path, and only these, are written in their codes (RFC 8493, 2.1.3). */
function encoded({ path, sha256 }: WrittenFile): WrittenFile {
  const codes: Readonly<Record<string, string>> = { '%': '%25', '\n': '%0A', '\r': '%0D' };
  return { sha256, path: path.replace(/[%\n\r]/gu, (character) => codes[character]!) };
}

function newestDay(days: readonly string[]): string | undefined {
  return [...days].sort(compareText).at(-1);
}

function version(): string {
  const text = readFileSync(join(programFolder, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
