import { join } from 'node:path';
import { expect, test } from 'vitest';
import { imported } from '../helpers/imported.ts';
import { contentFolder } from '../helpers/content-folder.ts';

test.each([
  ['content', 'lies in the content folder OUT: it is in the archive'],
  ['content/articles/a.md', 'lies in the content folder OUT: it is in the archive'],
  ['.', 'holds the content folder OUT, which is in the archive'],
])('%s cannot be imported into the archive that it belongs to', async (path, message) => {
  const folder = contentFolder('-- content/articles/a.md --\n---\ntitle: A\ndate: 2023-10-13\n---\nText.\n');
  const content = join(folder, 'content');
  const { outcome, errors } = await imported(join(folder, path), { contentFolder: content });
  expect(outcome).toMatchObject({ written: [], failed: 1 });
  expect(errors[0]).toContain(`error  ${message}`);
});
