// Walks the content folder: which files there are and what kind each is. Reads no file.
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareText, printable, type Problem } from './problem.ts';

/** What a file in the content folder is, told by the folder it lies in. */
export type ContentKind =
  | 'article'
  | 'topic'
  | 'person'
  | 'organisation'
  | 'country'
  | 'event'
  | 'source'
  | 'page'
  | 'site'
  | 'redirects'
  | 'links'
  | 'media'
  | 'picture'
  | 'public';

/** A real file of the content folder; `path` is relative to it, with `/` on every system. */
export interface ContentFile {
  readonly path: string;
  readonly kind: ContentKind;
  /** The file's name without its ending, in NFC. */
  readonly stem: string;
  readonly bytes: number;
  readonly mtimeMs: number;
}

/** Everything found, in order of path, and what could not be taken. */
export interface ContentListing {
  readonly files: readonly ContentFile[];
  readonly problems: readonly Problem[];
}

const MARKDOWN_FOLDERS: ReadonlyMap<string, ContentKind> = new Map([
  ['articles', 'article'],
  ['topics', 'topic'],
  ['people', 'person'],
  ['organisations', 'organisation'],
  ['countries', 'country'],
  ['events', 'event'],
  ['sources', 'source'],
  ['pages', 'page'],
]);
const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/iu;
const MARKDOWN = /\.md$/iu;
/** Line ends, escapes and overrides of the direction: in a name they can only mislead. */
const UNPRINTABLE = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/u;
/** Where others look for files of a site (RFC 8615): `security.txt`, proofs of who owns an address. */
const WELL_KNOWN = 'public/.well-known';
/** Deeper than any archive, and far below what an operating system allows in a path. */
const DEEPEST = 20;

/**
 * Lists the content folder. Symbolic links, pipes, sockets and names that are not UTF-8 are problems; hidden files but
 * those of `public/.well-known`, backups (`~`), README.md and what is removed meanwhile are passed over.
 * @throws Error when the folder itself cannot be read
 */
export function walkContent(folder: string): ContentListing {
  const files: ContentFile[] = [];
  const problems: Problem[] = [];

  const visit = (below: string, depth: number): void => {
    for (const entry of readdirSync(join(folder, below), { encoding: 'buffer' })) {
      const name = utf8Name(entry);
      if (name === undefined) {
        const shown = entry.toString('latin1');
        problems.push(error(join(below, shown), 'the file name is not UTF-8', 'rename the file'));
        continue;
      }
      const path = below === '' ? name : `${below}/${name}`;
      if (isPassedOver(name) && path !== WELL_KNOWN) continue;
      if (UNPRINTABLE.test(name)) {
        problems.push(error(path, 'the file name has a control or direction character', 'rename the file'));
        continue;
      }
      const stats = lstatSync(join(folder, path), { throwIfNoEntry: false });
      // Editors save under another name first, and rename.
      if (stats === undefined) continue;
      if (stats.isSymbolicLink()) {
        problems.push(
          error(path, 'is a symbolic link', 'put the file itself here; links are never followed'),
        );
      } else if (stats.isDirectory()) {
        if (depth === DEEPEST) problems.push(error(path, `lies more than ${DEEPEST} folders deep`));
        else tryVisit(path, depth + 1);
      } else if (!stats.isFile()) {
        problems.push(error(path, 'is no ordinary file', 'remove it from the content folder'));
      } else {
        const kind = kindOf(path);
        if (typeof kind === 'string') {
          const stem = name.replace(/\.[^.]*$/u, '').normalize('NFC');
          files.push({ path, kind, stem, bytes: stats.size, mtimeMs: stats.mtimeMs });
        } else problems.push(kind);
      }
    }
  };
  const tryVisit = (path: string, depth: number): void => {
    try {
      visit(path, depth);
    } catch (cause) {
      if (isGone(cause)) return;
      if (!isAccessError(cause)) throw cause;
      problems.push(error(path, 'cannot be read: permission denied', `chmod u+rx ${path}`));
    }
  };

  visit('', 0);
  files.sort((a, b) => compareText(a.path, b.path));
  return { files, problems };
}

/** Whether an error of the file system says that permission is missing. */
export function isAccessError(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'EACCES' || cause.code === 'EPERM');
}

/** Whether an error of the file system says that a file or folder is not there. */
export function isGone(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR');
}

function utf8Name(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name.endsWith('~') || name.toLowerCase() === 'readme.md';
}

function kindOf(path: string): ContentKind | Problem {
  const [top = '', ...rest] = path.split('/');
  if (path === 'site.yaml') return 'site';
  if (path === 'redirects.yaml') return 'redirects';
  if (path === 'links.yaml') return 'links';
  if (top === 'public' && rest.length > 0) return 'public';
  const markdown = MARKDOWN_FOLDERS.get(top);
  if (PICTURE.test(path) && (top === 'media' || top === 'articles')) return 'media';
  if (path.endsWith('.yaml') && (top === 'media' || top === 'articles')) return 'picture';
  if (MARKDOWN.test(path)) {
    if (markdown !== undefined && rest.length > 0) return markdown;
    const folders = [...MARKDOWN_FOLDERS.keys()].map((name) => `${name}/`);
    return error(path, 'lies in no folder that the archive knows', `move it to one of ${folders.join(', ')}`);
  }
  return {
    severity: 'warning',
    path,
    message: `a file of this type is not supported here and was left out${ending(path)}`,
    hint: 'articles are Markdown files (.md); pictures go to media/, files to copy as they are to public/',
  };
}

function ending(path: string): string {
  const dot = /\.[^./]+$/u.exec(path);
  return dot === null ? '' : ` (${printable(dot[0])})`;
}

function error(path: string, message: string, hint?: string): Problem {
  return { severity: 'error', path, message, hint };
}
