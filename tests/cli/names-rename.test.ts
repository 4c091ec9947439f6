import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hashesBelow } from '../helpers/files-below.ts';
import { runMain } from '../helpers/run-main.ts';
import { article, complaints, mistakes, names, workingFolder } from '../helpers/names-command.ts';

const LAYOUT = `---
# by the night desk
title: Port strike   # as in print
topics:
  - 'Labour' # first
  - "Human rights"
  - labour   # again
people: [ A. Writer ]
---

Labour is named here, and stays.
`;

describe('rename', () => {
  const content =
    `-- articles/2023-01-01-a.md --\n${LAYOUT}` +
    article('2023-01-02-b', 'topics: Labour') +
    `-- topics/labour.md --
---
# of the desk
title: Labour
iptc: medtop:09000000
---

Work and those who do it.
-- topics/strikes.md --
---
broader: labour
---

Strikes.
`;

  test('says what would change and writes nothing', async () => {
    const folder = workingFolder(content);
    const before = hashesBelow(folder);
    const { code, stdout, stderr } = await names(folder, 'rename', 'Labour', 'Work: the topic');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(`content/articles/2023-01-01-a.md
    topics: Labour → Work: the topic
content/articles/2023-01-02-b.md
    topics: Labour → Work: the topic
content/topics/strikes.md
    broader: labour → Work: the topic
content/topics/labour.md → content/topics/work-the-topic.md
    title: Labour → Work: the topic
    otherNames: Labour
    redirects: /topics/labour/
4 files would change; nothing was written, --write does it
`);
    expect(hashesBelow(folder)).toEqual(before);
  });

  test('with --write: front matter only, comments and layout stay, the file moves, the old address leads on', async () => {
    const folder = workingFolder(content);
    const { code, read, has } = await names(folder, 'rename', 'Labour', 'Work: the topic', '--write');
    expect(code).toBe(0);
    expect(read('articles/2023-01-01-a.md')).toBe(
      LAYOUT.replace("'Labour' # first", "'Work: the topic' # first").replace(
        '  - labour   # again\n',
        '  # again\n',
      ),
    );
    expect(read('articles/2023-01-02-b.md')).toContain('\ntopics: "Work: the topic"\n');
    expect(has('topics/labour.md')).toBe(false);
    expect(read('topics/work-the-topic.md')).toBe(`---
# of the desk
title: "Work: the topic"
otherNames:
  - Labour
redirects:
  - /topics/labour/
iptc: medtop:09000000
---

Work and those who do it.
`);
    expect(read('topics/strikes.md')).toContain('broader: "Work: the topic"\n');
    expect(await mistakes(folder)).toBe('');

    expect((await runMain(['build', '--no-search'], folder)).code).toBe(0);
    const site = (path: string): string => readFileSync(join(folder, '_site', path), 'utf8');
    expect(site('topics/work-the-topic/index.html')).toContain('Work: the topic');
    expect(site('topics/labour/index.html')).toContain('/topics/work-the-topic/');
    expect(site('_redirects')).toContain('/topics/labour/ /topics/work-the-topic/ 301\n');
  });

  test('there and back again leaves one page and one old address', async () => {
    const folder = workingFolder(content);
    await names(folder, 'rename', 'Labour', 'Workers', '--write');
    const { code, read } = await names(folder, 'rename', 'Workers', 'Labour', '--write');
    expect(code).toBe(0);
    expect(read('topics/labour.md')).toContain(
      'title: Labour\notherNames:\n  - Workers\nredirects:\n  - /topics/workers/\niptc: medtop:09000000\n---\n',
    );
    expect(await mistakes(folder)).toBe('');
  });

  test('without a file the redirect stands in redirects.yaml; what led to the old address leads to the new one', async () => {
    const folder = workingFolder(
      `${article('2023-01-01-a', 'event: Port strike')}-- redirects.yaml --\n# kept\n/strike/: /events/port-strike/ # short`,
    );
    const first = await names(folder, 'rename', 'Port strike', 'Dock strike', '--write');
    expect(first.stdout).toContain(
      'content/redirects.yaml\n    /events/port-strike/ leads to /events/dock-strike/\n',
    );
    expect(first.read('redirects.yaml')).toBe(
      '# kept\n/strike/: /events/dock-strike/ # short\n/events/port-strike/: /events/dock-strike/\n',
    );
    expect(await mistakes(folder)).toBe('');
    const back = await names(folder, 'rename', 'Dock strike', 'Port strike', '--write');
    expect(back.read('redirects.yaml')).toBe(
      '# kept\n/strike/: /events/port-strike/ # short\n/events/dock-strike/: /events/port-strike/\n',
    );
    expect(await mistakes(folder)).toBe('');
  });

  test('another case is no other address', async () => {
    const folder = workingFolder(article('2023-01-01-a', 'topics: [climate change, Rain]'));
    const { stdout, read } = await names(folder, 'rename', 'climate change', 'Climate change', '--write');
    expect(stdout).toBe(
      'content/articles/2023-01-01-a.md\n    topics: climate change → Climate change\n1 file changed\n',
    );
    expect(read('articles/2023-01-01-a.md')).toContain('topics: [Climate change, Rain]\n');
  });

  test('an other name of a file becomes the name that articles should write', async () => {
    const folder = workingFolder(
      `${article('2023-01-01-a', 'organisations: [NATO]')}-- organisations/nato.md --\n---\ntitle: North Atlantic Treaty Organization\nabbreviation: NATO\n---\n`,
    );
    const { stdout, has } = await names(
      folder,
      'rename',
      'NATO',
      'North Atlantic Treaty Organization',
      '--write',
    );
    expect(stdout).toMatch(/1 file changed\n$/u);
    expect(has('organisations/nato.md')).toBe(true);
    expect(await mistakes(folder)).toBe('');
  });

  test('a file that is not called after its title stays where it is, and so does its page', async () => {
    const folder = workingFolder(
      `${article('2023-01-01-a', 'organisations: [Dock Union]')}-- organisations/du.md --\n---\ntitle: Dock Union\n---\n`,
    );
    const { read } = await names(folder, 'rename', 'Dock Union', 'Port Union', '--write');
    expect(read('organisations/du.md')).toBe('---\ntitle: Port Union\notherNames:\n  - Dock Union\n---\n');
  });

  test('members and offices follow an organisation; a country of that name does not', async () => {
    const folder = workingFolder(
      `${article('2023-01-01-a', 'organisations: [Port Union, Georgia]')}-- organisations/league.md --
---
members: [GE, Georgia, {name: Port Union, from: 2012}]
---

A league.
-- people/p.md --
---
roles:
  - title: Chair
    of: Port Union
---

A person.
`,
    );
    await names(folder, 'rename', 'Port Union', 'Dock Union', '--write');
    const { code, read } = await names(
      folder,
      'rename',
      'Georgia',
      'Georgia Ltd',
      '--kind',
      'organisation',
      '--write',
    );
    expect(code).toBe(0);
    expect(read('organisations/league.md')).toContain(
      'members: [GE, Georgia, {name: Dock Union, from: 2012}]\n',
    );
    expect(read('people/p.md')).toContain('    of: Dock Union\n');
  });

  test.each([
    ['source: Post', 'source: New Post'],
    ['source: "Post" # paper', 'source: "New Post" # paper'],
    [
      'source: {name: Post, url: https://post.example/1}',
      'source: {name: New Post, url: https://post.example/1}',
    ],
    [
      'source:\n  url: https://post.example/1\n  name: Post',
      'source:\n  url: https://post.example/1\n  name: New Post',
    ],
  ])('a source: %s', async (before, after) => {
    const folder = workingFolder(article('2023-01-01-a', before));
    const { code, read } = await names(folder, 'rename', 'Post', 'New Post', '--write');
    expect(code).toBe(0);
    expect(read('articles/2023-01-01-a.md')).toContain(`\n${after}\n---\n`);
  });

  test.each([
    ['source: https://www.post.example/1', 'source: {name: Post, url: https://www.post.example/1}'],
    ['source: {url: https://post.example/1}', 'source: {name: Post, url: https://post.example/1}'],
    [
      'source:\n  # seen\n  url: https://post.example/1',
      'source:\n  # seen\n  name: Post\n  url: https://post.example/1',
    ],
  ])('a source that is only an address gets a name: %s', async (before, after) => {
    const folder = workingFolder(article('2023-01-01-a', before));
    const { code, read } = await names(folder, 'rename', 'post.example', 'Post', '--write');
    expect(code).toBe(0);
    expect(read('articles/2023-01-01-a.md')).toContain(`\n${after}\n---\n`);
    expect(await mistakes(folder)).toBe('');
  });

  test('line ends of Windows and a byte-order mark stay', async () => {
    const folder = workingFolder(article('2023-01-01-a', 'topics: [Rain]'));
    const path = join(folder, 'content/articles/2023-01-01-a.md');
    const text = `\ufeff${readFileSync(path, 'utf8').replaceAll('\n', '\r\n')}`;
    writeFileSync(path, text);
    const { code, read } = await names(folder, 'rename', 'Rain', 'Weather', '--write');
    expect(code).toBe(0);
    expect(read('articles/2023-01-01-a.md')).toBe(text.replace('[Rain]', '[Weather]'));
  });
});

test('where texts still say the old name of a person, a file says whom they mean', async () => {
  const folder = workingFolder(
    `-- articles/2023-01-01-a.md --\n---\ntitle: A\npeople: [V. Zelensky]\n---\n\nIt rained on V. Zelensky.\n`,
  );
  const { stdout, read } = await names(folder, 'rename', 'V. Zelensky', 'Volodymyr Zelenskyy', '--write');
  expect(stdout).toContain(
    'content/people/volodymyr-zelenskyy.md: new\n    title: Volodymyr Zelenskyy; otherNames: V. Zelensky, which texts still say\n',
  );
  expect(read('people/volodymyr-zelenskyy.md')).toBe(
    '---\ntitle: Volodymyr Zelenskyy\notherNames:\n  - V. Zelensky\nredirects:\n  - /people/v-zelensky/\n---\n',
  );
  expect(read('articles/2023-01-01-a.md')).toContain('\n\nIt rained on V. Zelensky.\n');
  expect(await complaints(folder)).toBe('');
});
