import { describe, expect, test } from 'vitest';
import { hashesBelow } from '../helpers/files-below.ts';
import { article, names, workingFolder } from '../helpers/names-command.ts';

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
