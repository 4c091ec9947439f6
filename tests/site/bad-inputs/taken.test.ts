// Inputs that look bad and are not: they are taken, some with a warning.
import { describe, expect, test } from 'vitest';
import { checkFiles, datedArticle } from '../../helpers/checked-files.ts';

describe('one article that is taken', () => {
  test.each<[string, string | Buffer, string | undefined]>([
    [
      'a mark and line ends of Windows',
      Buffer.from(`\ufeff${datedArticle('').replaceAll('\n', '\r\n')}`),
      undefined,
    ],
    [
      'a country that YAML could read as no',
      datedArticle('countries: [NO]\ntopics: [yes, on, "null"]', 'Norway said yes, on and null.'),
      undefined,
    ],
    ['a country that is no list', datedArticle('countries: FR', 'France agreed.'), undefined],
    ['a country three times', datedArticle('countries: [FR, fr, FR]'), '"countries" names "FR" twice'],
    ['a year as a headline, in quotes', '---\ntitle: "1984"\ndate: 2023-10-13\n---\nText.\n', undefined],
    ['a headline on several lines', '---\ntitle: >\n  One\n  two\ndate: 2023-10-13\n---\nText.\n', undefined],
    [
      'names that every object has',
      datedArticle('topics: [constructor, hasOwnProperty, __proto__, toString]'),
      undefined,
    ],
    [
      'text that templates would run',
      datedArticle('', '{{ 6 * 7 }} {% include "/etc/passwd" %} <%= 7 %> ${7}'),
      undefined,
    ],
    ['a headline of emoji alone', '---\ntitle: 🎉🎉\ndate: 2023-10-13\n---\nText.\n', undefined],
    ['a headline in Chinese', '---\ntitle: 北京举行会议\ndate: 2023-10-13\n---\nText.\n', undefined],
    [
      'a letter with hundreds of marks',
      `---\ntitle: a${'\u0336'.repeat(250)}\ndate: 2023-10-13\n---\nText.\n`,
      undefined,
    ],
    [
      'an early time in a far zone',
      '---\ntitle: A\ndate: 2024-01-05T00:30:00+14:00\n---\nText.\n',
      undefined,
    ],
    [
      'a day before there were newspapers',
      '---\ntitle: A\ndate: 0001-01-05\n---\nText.\n',
      'the article is of the year 0001\n    see whether the year is right',
    ],
    ['a day to come', '---\ntitle: A\ndate: 2999-01-05\n---\nText.\n', undefined],
    ['no text', datedArticle('', ''), 'the article has no text'],
    ['a text of blanks', datedArticle('', ' \n\t\n'), 'the article has no text'],
    [
      'a picture without words',
      datedArticle('', '![](https://a.example/a.png)'),
      'has no text for those who cannot see it',
    ],
    [
      'links without words',
      datedArticle('', 'See [](https://a.example/) and [\u200b](https://b.example/).'),
      undefined,
    ],
    ['headings in any order', datedArticle('', '# A\n\n##### B\n\n## C'), undefined],
    ['a thousand equal headings', datedArticle('', '# A\n\n'.repeat(1000)), undefined],
    [
      'a directive and an end of YAML',
      '---\n# %YAML 1.1\ntitle: A\ndate: 2023-10-13\n...\n---\nText.\n',
      undefined,
    ],
  ])('%s', async (_name, text, warning) => {
    const { passed, said } = await checkFiles({ 'articles/a.md': text });
    // What is dated later leaves an archive of nothing.
    const own = said.split('\n').filter((line) => line.startsWith('content/articles/'));
    expect(own.length > 0).toBe(warning !== undefined);
    expect(said).toContain(warning ?? '');
    expect(passed).toBe(true);
  });
});
