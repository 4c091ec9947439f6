// Runs `dateline names` in a working folder of its own, and reads what became of the content.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from './content-folder.ts';
import { runMain } from './run-main.ts';
import { temporaryFolder } from './temporary-folder.ts';

const SITE = '-- site.yaml --\nurl: https://archive.example\n';

/** A working folder whose `content` is that of a string. */
export function workingFolder(text: string): string {
  const folder = temporaryFolder('names');
  contentFolder(SITE + text, join(folder, 'content'));
  return folder;
}

/** An article of some front matter, as a part of a string of content. */
export function article(stem: string, frontMatter: string): string {
  return `-- articles/${stem}.md --\n---\ntitle: ${stem}\n${frontMatter}\n---\n\nIt rained.\n`;
}

/** Runs `names` with words and gives the content that is there afterwards. */
export async function names(folder: string, ...words: readonly string[]) {
  const result = await runMain(['names', ...words], folder);
  const read = (path: string): string => readFileSync(join(folder, 'content', path), 'utf8');
  return { ...result, read, has: (path: string) => existsSync(join(folder, 'content', path)) };
}

/** What a check of a folder complains of. */
export async function complaints(folder: string): Promise<string> {
  return (await runMain(['check'], folder)).stderr;
}

/** The same without tags that the text does not mention: the texts here are of the weather. */
export async function mistakes(folder: string): Promise<string> {
  return (await complaints(folder)).replace(/^.*never mentions\n.*\n/gmu, '');
}
