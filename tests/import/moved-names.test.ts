import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkSite } from '../../src/site/check-site.ts';
import { contentFolder } from '../helpers/content-folder.ts';
import { imported } from '../helpers/imported.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** A content folder in which names are taken that an old site has too. */
function taken(): string {
  const article = '---\ntitle: Ours\n---\n\nOurs.\n';
  return contentFolder(
    `-- articles/2023/2023-10-13-strike.md --\n${article}-- articles/kenya/2022-01-02-talks.md --\n${article}-- pages/about.md --\n${article}`,
    join(temporaryFolder('taken'), 'content'),
  );
}

function errorsIn(content: string): string[] {
  const { problems } = checkSite({ content, now: new Date('2030-01-01T00:00:00Z'), drafts: true });
  return problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

test('links between the pages of an old site follow a name that was taken, forwards and backwards', async () => {
  const post = (title: string, date: string, text: string): string =>
    `---\ntitle: ${title}\ndate: ${date}\n---\n${text}\n`;
  const folder = contentFolder(
    `-- hugo.toml --
baseURL = "https://old.example/"
defaultContentLanguage = "en"
[languages.en]
[languages.fr]
-- content/about.md --
---
title: About
---
See [the strike](/posts/strike/).
-- content/posts/first.md --
${post('First', '2023-10-12', '[Strike](strike.md), [talks][t], [us](/about/) and [last](last.md).\n\n[t]: talks.md')}
-- content/posts/strike.md --
${post('Strike', '2023-10-13', 'See [talks](talks.md).')}
-- content/posts/strike.fr.md --
${post('Grève', '2023-10-13', 'Texte.')}
-- content/posts/talks.md --
${post('Talks', '2022-01-02', 'See [the strike](strike.md) and [us](/about/).')}
-- content/posts/last.md --
${post('Last', '2023-10-14', 'See [the strike](strike.md).')}
`,
    temporaryFolder('old-site'),
  );
  const { body, fields, content } = await imported(folder, { contentFolder: taken() });
  expect(body('articles/2023/2023-10-12-first.md')).toBe(
    '[Strike](2023-10-13-strike-2.md), [talks][t], [us](/about-2/) and [last](2023-10-14-last.md).\n\n[t]: ../2022/2022-01-02-talks-2.md',
  );
  expect(body('articles/2023/2023-10-13-strike-2.md')).toBe('See [talks](../2022/2022-01-02-talks-2.md).');
  expect(fields('articles/2023/2023-10-13-strike-fr.md').translationOf).toBe('2023-10-13-strike-2');
  expect(body('articles/2022/2022-01-02-talks-2.md')).toBe(
    'See [the strike](../2023/2023-10-13-strike-2.md) and [us](/about-2/).',
  );
  expect(body('articles/2023/2023-10-14-last.md')).toBe('See [the strike](2023-10-13-strike-2.md).');
  expect(body('pages/about-2.md')).toBe('See [the strike](../articles/2023/2023-10-13-strike-2.md).');
  expect(body('articles/2023/2023-10-13-strike.md')).toBe('Ours.');
  expect(errorsIn(content)).toEqual([]);

  // What is imported later links to where the others are by then.
  writeFileSync(
    join(folder, 'content/posts/later.md'),
    post('Later', '2023-10-15', 'See [the strike](strike.md).'),
  );
  const again = await imported(folder, { contentFolder: content });
  expect(again.outcome.written).toEqual(['articles/2023/2023-10-15-later.md']);
  expect(again.body('articles/2023/2023-10-15-later.md')).toBe('See [the strike](2023-10-13-strike-2.md).');
});

test('links between the posts of an export of WordPress follow too', async () => {
  const item = (id: number, name: string, text: string): string =>
    `<item><title>${name}</title><link>https://blog.example/${name}/</link><content:encoded><![CDATA[<p>${text}</p>]]></content:encoded><wp:post_id>${id}</wp:post_id><wp:post_date>2023-10-13 10:00:00</wp:post_date><wp:post_name>${name}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>`;
  const file = join(temporaryFolder('wxr'), 'export.xml');
  writeFileSync(
    file,
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Blog</title><link>https://blog.example</link><wp:wxr_version>1.2</wp:wxr_version>${item(
      1,
      'first',
      'See <a href="https://blog.example/strike/">the strike</a>.',
    )}${item(2, 'strike', 'See <a href="https://blog.example/first/">the first</a>.')}</channel></rss>`,
  );
  const { body, content } = await imported(file, { contentFolder: taken() });
  expect(body('articles/2023/2023-10-13-first.md')).toBe('See [the strike](2023-10-13-strike-2.md).');
  expect(body('articles/2023/2023-10-13-strike-2.md')).toBe('See [the first](2023-10-13-first.md).');
  expect(errorsIn(content)).toEqual([]);
});

test('links to what could not be imported lead to where it was, or become their words, and that is told', async () => {
  const deep = `${'>'.repeat(200)} x`;
  const folder = contentFolder(
    `-- hugo.toml --
baseURL = "https://old.example/"
title = "Old"
-- content/about.md --
---
title: About
---
${deep}
-- content/posts/first.md --
---
title: First
date: 2023-10-12
---
See [the *deep*](deep.md), [it][d], [the undated](undated.md), [the broken](broken.md), [it again](/posts/broken/), [us](/about/) and \`[code](deep.md)\`.

[d]: deep.md
-- content/posts/deep.md --
---
title: Deep
date: 2023-10-13
---
${deep}
-- content/posts/undated.md --
---
title: Undated
---
Text.
-- content/posts/broken.md --
---js
{}
---
`,
    temporaryFolder('old-site'),
  );
  const { body, out, outcome, content } = await imported(folder);
  expect(outcome).toMatchObject({ failed: 4, written: ['articles/2023/2023-10-12-first.md'] });
  expect(body('articles/2023/2023-10-12-first.md')).toBe(
    'See [the *deep*](https://old.example/posts/deep/), [it][d], [the undated](https://old.example/posts/undated/), the broken, [it again](https://old.example/posts/broken/), us and `[code](deep.md)`.\n\n[d]: https://old.example/posts/deep/',
  );
  expect(out.filter((line) => line.includes('note: ') && line.includes('imported'))).toEqual([
    '  note: "broken.md" was left out: it is in no page that is imported',
    '  note: "undated.md" leads to the old site: it is in no page that is imported',
    '  note: "/posts/broken/" leads to the old site: it is in no page that is imported',
    'OUT/articles/2023/2023-10-12-first.md: note: its link to articles/2023/2023-10-13-deep.md leads to https://old.example/posts/deep/ now: that could not be imported',
    'OUT/articles/2023/2023-10-12-first.md: note: its link to pages/about.md is text now: that could not be imported',
  ]);
  expect(errorsIn(content)).toEqual([]);
});
