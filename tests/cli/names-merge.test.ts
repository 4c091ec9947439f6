import { describe, expect, test } from 'vitest';
import { hashesBelow } from '../helpers/files-below.ts';
import { article, mistakes, names, workingFolder } from '../helpers/names-command.ts';

describe('merge', () => {
  test('several names become one, which stands once in each list', async () => {
    const folder = workingFolder(
      article('2023-01-01-a', 'people: [ V. Zelensky, Ann Otieno, Volodymyr Zelenskyy ]') +
        article(
          '2023-01-02-b',
          'people:\n- Volodymyr Zelensky # president\n- Ann Otieno\n- V. Zelensky # again',
        ) +
        article('2023-01-03-c', 'people: [V. Zelensky]'),
    );
    const { code, read } = await names(
      folder,
      'merge',
      'V. Zelensky',
      'Volodymyr Zelensky',
      'Volodymyr Zelenskyy',
      '--write',
    );
    expect(code).toBe(0);
    expect(read('articles/2023-01-01-a.md')).toContain('people: [ Ann Otieno, Volodymyr Zelenskyy ]\n');
    expect(read('articles/2023-01-02-b.md')).toContain(
      'people:\n# president\n- Ann Otieno\n- Volodymyr Zelenskyy # again\n---\n',
    );
    expect(read('articles/2023-01-03-c.md')).toContain('people: [Volodymyr Zelenskyy]\n');
    expect(read('redirects.yaml')).toBe(
      '/people/v-zelensky/: /people/volodymyr-zelenskyy/\n/people/volodymyr-zelensky/: /people/volodymyr-zelenskyy/\n',
    );
    expect(await mistakes(folder)).toBe('');
  });

  const TWO_FILES =
    article('2023-01-01-a', 'organisations: [Dock Union, DU]') +
    article('2023-01-02-b', 'organisations: [Port Union]') +
    `-- organisations/dock-union.md --
---
title: Dock Union
abbreviation: DU
wikidata: Q1
seat: KE # since 1950
redirects: [/du/]
---

The union of the docks.
-- organisations/port-union.md --
---
# kept
title: Port Union
wikidata: Q1
---

The union of the ports.
`;

  test('two files become one; nothing that one of them says is lost', async () => {
    const folder = workingFolder(TWO_FILES);
    const { code, stdout, read, has } = await names(folder, 'merge', 'DU', 'Port Union', '--write');
    expect([code, stdout]).toEqual([
      0,
      `content/articles/2023-01-01-a.md
    organisations: Dock Union, DU → Port Union
content/organisations/dock-union.md: removed
content/organisations/port-union.md
    seat: as in organisations/dock-union.md
    otherNames: Dock Union, DU
    redirects: /du/
    the text of organisations/dock-union.md stands below its own: read the two over
    redirects: /organisations/dock-union/
3 files changed
`,
    ]);
    expect(has('organisations/dock-union.md')).toBe(false);
    expect(read('organisations/port-union.md')).toBe(`---
# kept
title: Port Union
otherNames:
  - Dock Union
  - DU
redirects:
  - /du/
  - /organisations/dock-union/
wikidata: Q1
seat: KE # since 1950
---

The union of the ports.

The union of the docks.
`);
    expect(await mistakes(folder)).toBe('');
  });

  test('two files that differ are left to a person', async () => {
    const folder = workingFolder(TWO_FILES.replace('wikidata: Q1', 'wikidata: Q2'));
    const before = hashesBelow(folder);
    const { code, stderr } = await names(folder, 'merge', 'Dock Union', 'Port Union', '--write');
    expect([code, stderr]).toEqual([
      1,
      'error  organisations/dock-union.md and organisations/port-union.md differ in "wikidata"\n    take what is wrong out of one of the two, or both are different things\n',
    ]);
    expect(hashesBelow(folder)).toEqual(before);
  });

  test('a name without a file is remembered in the file of the other', async () => {
    const folder = workingFolder(
      article('2023-01-01-a', 'topics: [Labor]') +
        article('2023-01-02-b', 'topics: [Labour]') +
        '-- topics/labour.md --\n---\ntitle: Labour\n---\n\nWork.\n',
    );
    const { read } = await names(folder, 'merge', 'Labor', 'Labour', '--write');
    expect(read('topics/labour.md')).toBe(
      '---\ntitle: Labour\notherNames:\n  - Labor\nredirects:\n  - /topics/labor/\n---\n\nWork.\n',
    );
    expect(await mistakes(folder)).toBe('');
  });

  test('the file of the name that goes becomes the file of the name that stays', async () => {
    const folder = workingFolder(
      article('2023-01-01-a', 'topics: [Labor]') +
        article('2023-01-02-b', 'topics: [Labour]') +
        '-- topics/labor.md --\n---\n---\n\nWork.\n',
    );
    const { code, read } = await names(folder, 'merge', 'Labor', 'Labour', '--write');
    expect(code).toBe(0);
    expect(read('topics/labour.md')).toBe(
      '---\ntitle: Labour\notherNames:\n  - Labor\nredirects:\n  - /topics/labor/\n---\n\nWork.\n',
    );
    expect(await mistakes(folder)).toBe('');
  });
});
