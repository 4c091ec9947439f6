import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { articleFile } from '../helpers/content-from.ts';
import { contentFolder } from '../helpers/content-folder.ts';
import { hashesBelow } from '../helpers/files-below.ts';
import { runMain } from '../helpers/run-main.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const NAMED = `-- site.yaml --
url: https://archive.example
-- articles/2023-10-13-border.md --
${articleFile('title: A border reopens\nmentions: [UG]', 'Nobody came.\n\nKenya waited. Kenyan traders left.\n\nThen Nairobi spoke.')}`;

const WARNINGS = `content/articles/2023-10-13-border.md  warning  "mentions" has "UG", which the text never mentions
    take it out, or name it in the text
content/articles/2023-10-13-border.md:9  warning  the text names Kenya 3 times, but the article does not tag it
    add KE to countries or mentions, if the article should be found there: “Kenya waited.”
`;

/** A working folder whose content is that of a string. */
function workingFolder(text: string): string {
  const folder = temporaryFolder('check');
  return dirname(contentFolder(text, `${folder}/content`));
}

test('what a text names three times and the article does not tag, and the reverse, are warnings', async () => {
  const folder = workingFolder(NAMED);
  const before = hashesBelow(folder);
  const { code, stdout, stderr } = await runMain(['check'], folder);
  expect(stderr).toBe(WARNINGS);
  expect(stdout).toMatch(/^1 article read, 1 published as of .*\n2 warnings\n$/u);
  expect(code).toBe(0);
  expect(hashesBelow(folder)).toEqual(before);
});

test('--format json has them too', async () => {
  const { stdout } = await runMain(['check', '--format', 'json'], workingFolder(NAMED));
  expect(JSON.parse(stdout)).toEqual([
    expect.objectContaining({ severity: 'warning', path: 'content/articles/2023-10-13-border.md' }),
    expect.objectContaining({ line: 9, message: expect.stringContaining('names Kenya 3 times') as string }),
  ]);
});

test('a build does not read texts for tags', async () => {
  const folder = workingFolder(NAMED);
  const { code, stderr } = await runMain(['build', '--no-search'], folder);
  expect([code, stderr]).toEqual([0, '']);
});
