import { chmodSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { suggestForArticles } from '../../src/import/suggest.ts';
import { contentFolder } from '../helpers/content-folder.ts';
import { filesBelow, hashesBelow } from '../helpers/files-below.ts';

const CONTENT = `-- organisations/african-union.md --
---
title: African Union
abbreviation: AU
---
-- people/asha-otieno.md --
---
title: Asha Otieno
---
-- articles/2023-10-13-border.md --
---
# by the night desk
title: Kenya reopens its border   # checked
date: 2023-10-13
countries: [KE]
source: 'post'
---

Kenya opened the crossing to Uganda, Asha Otieno said.

The AU welcomed it.

So did Rwanda.
-- articles/2023-10-14-done.md --
---
title: Uganda answers
countries: [UG]
---

Uganda was pleased.
-- articles/2023-10-15-ru.md --
---
title: Кения
language: ru
---

Kenya and Uganda.
`;

function suggest(options: { files?: string[]; write?: boolean; folder?: string } = {}) {
  const folder = options.folder ?? contentFolder(CONTENT);
  const out: string[] = [];
  const errors: string[] = [];
  const outcome = suggestForArticles(
    {
      files: (options.files ?? []).map((path) => join(folder, path)),
      contentFolder: folder,
      write: options.write ?? false,
    },
    {
      write: (line) => out.push(line.replaceAll(folder, 'content')),
      writeError: (line) => errors.push(line.replaceAll(folder, 'content')),
    },
  );
  return { folder, out, errors, outcome };
}

test('articles with something to add are listed, each proposal with its sentence, and nothing is written', () => {
  const folder = contentFolder(CONTENT);
  const before = hashesBelow(folder);
  const { out, outcome } = suggest({ folder });
  expect(out).toEqual([
    'content/articles/2023-10-13-border.md',
    '  proposed, not written (--write adds all):',
    '    countries: UG Uganda — “Kenya opened the crossing to Uganda, Asha Otieno said.”',
    '    mentions: RW Rwanda — “So did Rwanda.”',
    '    people: Asha Otieno — “Kenya opened the crossing to Uganda, Asha Otieno said.”',
    '    organisations: African Union — “The AU welcomed it.”',
    '1 article with something to add, nothing was written; --write adds what is proposed',
  ]);
  expect(outcome).toEqual({ exitCode: 0, proposed: 1, changed: 0, failed: 0 });
  expect(hashesBelow(folder)).toEqual(before);
});

test('--write adds to the lists; comments, quotes and all other files stay', () => {
  const folder = contentFolder(CONTENT);
  const path = join(folder, 'articles/2023-10-13-border.md');
  chmodSync(path, 0o640);
  const before = hashesBelow(folder);
  const { outcome } = suggest({ folder, write: true });
  expect(outcome).toEqual({ exitCode: 0, proposed: 1, changed: 1, failed: 0 });
  expect(readFileSync(path, 'utf8')).toBe(`---
# by the night desk
title: Kenya reopens its border   # checked
date: 2023-10-13
countries: [KE, UG]
mentions: [RW]
people:
  - Asha Otieno
organisations:
  - African Union
source: 'post'
---

Kenya opened the crossing to Uganda, Asha Otieno said.

The AU welcomed it.

So did Rwanda.
`);
  expect(statSync(path).mode & 0o777).toBe(0o640);
  const after = hashesBelow(folder);
  expect(filesBelow(folder).filter((file) => after[file] !== before[file])).toEqual([
    'articles/2023-10-13-border.md',
  ]);
  expect(suggest({ folder, write: true }).outcome).toMatchObject({ proposed: 0, changed: 0 });
});

test('a named article with nothing to add says so', () => {
  expect(suggest({ files: ['articles/2023-10-14-done.md'] }).out[0]).toBe(
    'content/articles/2023-10-14-done.md: nothing to add',
  );
});

test.each([
  ['articles/none.md', 'is no article of content that can be read'],
  ['people/asha-otieno.md', 'is no article of content that can be read'],
  ['articles/2023-10-15-ru.md', 'is withdrawn or not in English, the language that is read here'],
])('%s: %s', (path, message) => {
  const { errors, outcome } = suggest({ files: [path] });
  expect(errors[0]).toBe(`content/${path}  error  ${message}`);
  expect(outcome.exitCode).toBe(1);
});

test('front matter that cannot be added to is left alone, with what to do', () => {
  const folder = contentFolder('-- articles/2023-10-13-a.md --\n---\n{title: Kenya}\n---\n\nText.\n');
  const before = hashesBelow(folder);
  const { errors, outcome } = suggest({ folder, write: true });
  expect(errors).toEqual([
    'content/articles/2023-10-13-a.md  error  nothing was added: its front matter is not one key a line',
    '    add by hand what is proposed here',
  ]);
  expect(outcome).toEqual({ exitCode: 1, proposed: 1, changed: 0, failed: 1 });
  expect(hashesBelow(folder)).toEqual(before);
});
