import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentFolder } from '../helpers/content-folder.ts';
import { hashesBelow } from '../helpers/files-below.ts';
import { runMain } from '../helpers/run-main.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const SITE = '-- site.yaml --\nurl: https://archive.example\n';

/** A working folder whose `content` is that of a string. */
function workingFolder(text: string): string {
  const folder = temporaryFolder('names');
  contentFolder(SITE + text, join(folder, 'content'));
  return folder;
}

function article(stem: string, frontMatter: string): string {
  return `-- articles/${stem}.md --\n---\ntitle: ${stem}\n${frontMatter}\n---\n\nIt rained.\n`;
}

/** Runs `names` with words and gives the content that is there afterwards. */
async function names(folder: string, ...words: readonly string[]) {
  const result = await runMain(['names', ...words], folder);
  const read = (path: string): string => readFileSync(join(folder, 'content', path), 'utf8');
  return { ...result, read, has: (path: string) => existsSync(join(folder, 'content', path)) };
}

/** What a check of a folder complains of. */
async function complaints(folder: string): Promise<string> {
  return (await runMain(['check'], folder)).stderr;
}

/** The same without tags that the text does not mention: the texts here are of the weather. */
async function mistakes(folder: string): Promise<string> {
  return (await complaints(folder)).replace(/^.*never mentions\n.*\n/gmu, '');
}

const MANY =
  article('2023-01-01-a', 'topics: [Labour, Climate change]\npeople: [Volodymyr Zelensky]\nsource: Post') +
  article('2023-01-02-b', 'topics: [Climate Change]\npeople: [Volodymyr Zelensky]\nstatus: draft') +
  article('2023-01-03-c', 'topics: [Climate change, COP27]\npeople: [Volodymyr Zelenskyy]') +
  article('2023-01-04-d', 'topics: [COP28]\nevent: Port strike') +
  '-- topics/labour.md --\n---\ntitle: Labour\n---\n';

describe('the list', () => {
  test('has counts, spellings, names without a file, and those a letter apart with what to type', async () => {
    const { code, stdout, stderr } = await names(workingFolder(MANY));
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(`topics
      3  Climate change  – also written Climate Change (1); no file
      1  COP27  – no file
      1  COP28  – no file
      1  Labour
people
      2  Volodymyr Zelensky  – no file
      1  Volodymyr Zelenskyy  – no file
sources
      1  Post  – no file
events
      1  Port strike  – no file
perhaps one name
    Volodymyr Zelensky (2) and Volodymyr Zelenskyy (1)
        dateline names merge "Volodymyr Zelenskyy" "Volodymyr Zelensky" --kind person
8 names: 1 written in several ways, 1 pair a letter apart, 7 without a file
`);
  });

  test('is data for programs with --format json, of one kind with --kind', async () => {
    const { stdout } = await names(workingFolder(MANY), '--format', 'json', '--kind', 'person');
    const zelensky = {
      kind: 'person',
      name: 'Volodymyr Zelensky',
      articles: 2,
      spellings: [{ written: 'Volodymyr Zelensky', articles: 2 }],
    };
    const other = {
      kind: 'person',
      name: 'Volodymyr Zelenskyy',
      articles: 1,
      spellings: [{ written: 'Volodymyr Zelenskyy', articles: 1 }],
    };
    expect(JSON.parse(stdout)).toEqual({ names: [zelensky, other], near: [[zelensky, other]] });
  });
});

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

describe('what cannot be done is refused, with what to do instead', () => {
  const folder = workingFolder(
    article(
      '2023-01-01-a',
      'countries: [KE]\ntopics: [Rain, Port strikes, Post]\nevent: Dock strike\nsource: Post',
    ) +
      article('2023-01-02-b', 'topics: [Snow]') +
      '-- topics/rain.md --\n---\ntitle: Rain\notherNames: [Showers]\n---\n',
  );

  test.each([
    ['rename Kenya Kenia', '"Kenya" is a country: articles have its code, KE'],
    ['rename KE Kenia --kind country', '--kind: "country" is no kind of names'],
    ['rename Hail Snow', 'nothing is called "Hail"'],
    ['rename Hail Snow --kind topic', 'nothing is called "Hail" as topic'],
    ['rename Post Paper', '"Post" is a name of several kinds: topic, source'],
    ['rename Rain snow', '"snow" is the name of another topic'],
    ['rename Showers Drizzle', '"Showers" is another name of "Rain"'],
    ['rename Rain dock_strike', '"dock strike" is a name of an event'],
    ['rename Rain !', 'the new name has no letter or digit'],
    ['rename Snow Port-strikes', 'its address would be that of "Port strikes"'],
    ['merge Rain Hail', 'no topic is called "Hail" yet'],
    ['merge Showers Rain', '"Showers" and "Rain" are one name already'],
    ['rename Rain', 'names rename needs two names'],
    ['merge Rain', 'names merge needs two names or more'],
    ['split Rain Snow', 'names knows no "split"'],
  ])('names %s', async (words, message) => {
    const before = hashesBelow(folder);
    const { code, stdout, stderr } = await names(
      folder,
      ...words.split(' ').map((word) => word.replace('_', ' ')),
      '--write',
    );
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^error {2}.*\n {4}.*\n$|^error {2}the new name .*\n$/u);
    expect(stderr).toContain(`error  ${message}`);
    expect(hashesBelow(folder)).toEqual(before);
  });

  test('an article that cannot be read would keep the old name', async () => {
    const broken = workingFolder(
      `${article('2023-01-01-a', 'topics: [Rain]')}${article('2023-01-02-b', 'topic: [Rain]')}`,
    );
    const { code, stderr } = await names(broken, 'rename', 'Rain', 'Snow', '--write');
    expect(code).toBe(1);
    expect(stderr).toContain('content/articles/2023-01-02-b.md:3:1  error  unknown key "topic"');
    expect(stderr).toContain('error  nothing was changed\n    put these right first');
  });

  test('front matter that no program should touch is left alone, in all files', async () => {
    const odd = workingFolder(
      `${article('2023-01-01-a', 'topics: [Rain]')}-- articles/2023-01-02-b.md --\n---\n{title: B, topics: [Rain]}\n---\n\nIt rained.\n`,
    );
    const before = hashesBelow(odd);
    const { code, stderr } = await names(odd, 'rename', 'Rain', 'Snow', '--write');
    expect([code, stderr]).toEqual([
      1,
      'content/articles/2023-01-02-b.md  error  its front matter is not one key a line\n    do by hand: topics: Rain → Snow\nerror  nothing was changed\n    change these by hand, then run the command again\n',
    ]);
    expect(hashesBelow(odd)).toEqual(before);
  });
});
