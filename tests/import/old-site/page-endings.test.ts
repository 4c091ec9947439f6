import { expect, test } from 'vitest';
import { imported } from '../../helpers/imported.ts';
import { errorsOf, site } from '../../helpers/old-site.ts';

const SETTINGS = {
  hugo: '-- hugo.toml --\nbaseURL = "https://old.example/"\n',
  jekyll: '-- _config.yml --\nplugins: []\n',
  eleventy: '-- eleventy.config.js --\nexport default function (eleventyConfig) {}\n',
};
const ENDINGS = ['md', 'MD', 'markdown', 'mkd', 'mkdn', 'mdown', 'mdwn', 'mdtext', 'txt', 'text'];

test.each(Object.entries(SETTINGS))(
  '%s: a page is read whatever its file ends in',
  async (kind, settings) => {
    const folder = kind === 'hugo' ? 'content/posts' : kind === 'jekyll' ? '_posts' : 'posts';
    const pages = ENDINGS.map(
      (ending, index) =>
        `-- ${folder}/2014-06-30-page-${index}.${ending} --\n---\ntitle: Page ${index}\ndate: 2014-06-30\n---\nText.\n`,
    );
    const { files, outcome, out, content } = await imported(
      site(
        `${settings}${pages.join('')}-- ${folder}/robots.txt --\nUser-agent: *\n-- ${folder}/feed.njk --\n---\ntitle: Feed\n---\n{{ x }}\n-- ${folder}/old.md.bak --\n---\ntitle: Old\n---\nText.\n`,
      ),
    );
    expect(files).toEqual(ENDINGS.map((_, index) => `articles/2014/2014-06-30-page-${index}.md`));
    expect(outcome.skipped).toMatchObject({
      'a data file': kind === 'eleventy' ? 1 : 2,
      'a page or template that is run (.njk)': 1,
      'a file of another kind': 1,
    });
    expect(out).toContain(`IN: ${folder}/old.md.bak: skipped: a file of another kind`);
    expect(errorsOf(content)).toEqual([]);
  },
);
