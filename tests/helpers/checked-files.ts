// What `dateline check` says of some files: of bad inputs, the file, the line, the cause, the way out.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { contentFolder } from './content-folder.ts';
import { runMain } from './run-main.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** An article of some front matter, below a title and a date, and of a text. */
export function datedArticle(frontMatter: string, text = 'Text.'): string {
  return `---\ntitle: A\ndate: 2023-10-13\n${frontMatter}\n---\n\n${text}\n`;
}

/** What a check says of files, and whether it lets them pass. */
export async function checkFiles(
  files: Readonly<Record<string, string | Buffer>>,
): Promise<{ passed: boolean; said: string }> {
  const folder = temporaryFolder('bad-input');
  const texts = Object.entries({ 'site.yaml': 'url: https://a.example\n', ...files });
  contentFolder(
    texts.map(([path, text]) => `-- ${path} --\n${typeof text === 'string' ? text : ''}`).join(''),
    join(folder, 'content'),
  );
  // Not every text is one that a string with separators can hold.
  for (const [path, text] of texts) writeFileSync(join(folder, 'content', path), text);
  const { code, stderr } = await runMain(['check'], folder);
  expect(stderr).not.toMatch(/^\s+at /mu);
  // eslint-disable-next-line no-control-regex -- a terminal must not be steered
  expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u);
  return { passed: code === 0, said: stderr };
}

/** Expects that an article is refused, with words of the message. */
export async function expectRefused(text: string | Buffer, message: string): Promise<void> {
  const { passed, said } = await checkFiles({ 'articles/a.md': text });
  expect(said).toContain('content/articles/a.md');
  expect(said).toContain(message);
  expect(passed).toBe(false);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
}
