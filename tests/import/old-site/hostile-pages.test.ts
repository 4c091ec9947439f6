import { expect, test } from 'vitest';
import { oldSiteImporter } from '../../../src/import/old-site/old-site.ts';
import { openImportFolder } from '../../../src/import/import-folder.ts';
import { imported } from '../../helpers/imported.ts';
import { errorsOf, site } from '../../helpers/old-site.ts';

const SETTINGS = {
  hugo: ['-- hugo.toml --\nbaseURL = "https://old.example/"\n', 'content/posts'],
  jekyll: ['-- _config.yml --\nplugins: []\n', '_posts'],
  eleventy: ['-- eleventy.config.js --\nexport default function (eleventyConfig) {}\n', 'posts'],
} as const;

/** What begins something that never ends, again and again: once looked for to the end of the text each time. */
test.each<[kind: keyof typeof SETTINGS, beginning: string]>([
  ['hugo', '<!-- '],
  ['hugo', '{{</* '],
  ['hugo', '{% '],
  ['hugo', '[a]: b\n'],
  ['eleventy', '{# '],
  ['eleventy', "{% x '"],
  ['jekyll', '\t'],
])('%s: a page that has %j again and again is read in one go', (kind, beginning) => {
  const [settings, folder] = SETTINGS[kind];
  const text = beginning.repeat(Math.floor(600_000 / beginning.length));
  const page = `-- ${folder}/2014-06-30-a.md --\n---\ntitle: A\n---\nText.\n\n${text}\n`;
  const found = [...(oldSiteImporter.read(openImportFolder(site(settings + page))) as Iterable<object>)];
  expect(found.at(-1)).toHaveProperty('article.title', 'A');
});

test('a picture that is no picture on the web becomes its words', async () => {
  const [settings, folder] = SETTINGS.hugo;
  const { body, content } = await imported(
    site(
      `${settings}-- ${folder}/a.md --\n---\ntitle: A\ndate: 2014-06-30\n---\n![one](mailto:a@b.example) ![two](https:evil.example) ![three](<https:\\\\evil.example>) ![four](https://a.example/b.png)\n`,
    ),
  );
  expect(body('articles/2014/2014-06-30-a.md')).toBe('one two three ![four](https://a.example/b.png)');
  expect(errorsOf(content)).toEqual([]);
});
