import { join } from 'node:path';
import { expect, test } from 'vitest';
import { imported } from '../helpers/imported.ts';
import { contentFolder } from '../helpers/content-folder.ts';
import { errorsOf, site } from '../helpers/old-site.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const page = (name: string, tags: string): string =>
  `-- content/posts/${name}.md --\n---\ntitle: ${name}\ndate: 2014-06-30\ntags: ${tags}\nlastmod: 2014-06-30\n---\nText.\n`;

test('names that want one address are filed under the first of them, and that is told', async () => {
  const { fields, out, content } = await imported(
    site(
      page('a', '["C++", "C plus plus", "C", "C#"]') +
        page('b', '["c-plus-plus", "C sharp", "A/B", "R&D"]') +
        page('c', '["a b", "R and D", "C"]'),
    ),
  );
  expect(fields('articles/2014/2014-06-30-a.md').topics).toEqual(['C++', 'C', 'C#']);
  expect(fields('articles/2014/2014-06-30-b.md').topics).toEqual(['C++', 'C#', 'A/B', 'R&D']);
  expect(fields('articles/2014/2014-06-30-c.md').topics).toEqual(['A/B', 'R&D', 'C']);
  expect(out).toContain(
    '  note: the topic "C plus plus" was filed under "C++": both would have the address c-plus-plus',
  );
  expect(errorsOf(content)).toEqual([]);
});

test('names of the archive count before those that are imported; an event of it is no topic', async () => {
  const content = contentFolder(
    `-- topics/c-plus-plus.md --\n---\ntitle: The C++ language\n---\nText.\n-- articles/2020-01-02-x.md --
---\ntitle: X\ntopics: [A B]\nevent: Niger coup\nsource: Old.Gazette\n---\nText.\n`,
    join(temporaryFolder('filed'), 'content'),
  );
  const { fields, out } = await imported(
    site(
      `-- hugo.toml --\nbaseURL = "https://x.example/"\ntitle = "Old-Gazette"\n${page('a', '["C++", "a/b", "The C++ Language", "Niger Coup"]')}`,
    ),
    { contentFolder: content },
  );
  expect(fields('articles/2014/2014-06-30-a.md')).toMatchObject({
    topics: ['The C++ language', 'A B'],
    event: 'Niger coup',
    source: { name: 'Old.Gazette' },
  });
  expect(out).toContain('  note: the topic "Niger Coup" is an event of the archive and was filed as that');
  expect(errorsOf(content)).toEqual([]);
});
