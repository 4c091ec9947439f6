import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { makeArticle } from '../../src/cli/new-command.ts';
import { contentFolder } from '../helpers/content-folder.ts';
import { runMain } from '../helpers/run-main.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const TAB = '\t';
const ENTER = '\r';

function workingFolder(): string {
  const folder = temporaryFolder('new');
  contentFolder(
    `-- site.yaml --
url: https://archive.example
-- articles/2023-01-01-a.md --
---
title: A
countries: [KE, UG]
topics: [Labour]
source: Harbour Post
---

Kenya, Uganda.
`,
    join(folder, 'content'),
  );
  return folder;
}

function read(folder: string, path: string): string {
  return readFileSync(join(folder, 'content/articles', path), 'utf8');
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** Runs the command at a terminal at which somebody types these keys. */
async function typed(folder: string, args: readonly string[], keys: readonly string[]) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 100, rows: 40 });
  let shown = '';
  output.on('data', (piece: Buffer) => (shown += piece.toString()));
  keys.forEach((key, index) => setTimeout(() => input.write(key), 60 + 25 * index));
  let printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  const code = await makeArticle([...args, '--content', join(folder, 'content')], { input, output });
  return { code, shown, printed };
}

describe('with flags', () => {
  test('nothing is asked, and names are written as the archive writes them', async () => {
    const folder = workingFolder();
    const { code, stdout } = await runMain(
      [
        'new',
        'Port strike: day 2',
        '--date',
        '2023-10-13',
        '--country',
        'Kenya',
        '--topic',
        'labour',
        '--topic',
        'Ports',
        '--topic',
        'LABOUR',
        '--country',
        'KE',
        '--source',
        'HARBOUR POST',
      ],
      folder,
    );
    expect(code).toBe(0);
    expect(stdout).toContain('content/articles/2023/2023-10-13-port-strike-day-2.md\n    a draft:');
    expect(read(folder, '2023/2023-10-13-port-strike-day-2.md')).toBe(`---
title: "Port strike: day 2"
date: "2023-10-13"
countries:
  - KE
topics:
  - Labour
  - Ports
source: Harbour Post
status: draft
---

`);
    expect((await runMain(['check'], folder)).code).toBe(0);
  });

  test.each([
    [['new'], 'the headline is missing or not in quotes'],
    [['new', 'Port', 'strike'], 'the headline is missing or not in quotes'],
    [['new', '\u200b'], 'the headline is missing or not in quotes'],
    [
      ['new', 'Port \u202eekirts'],
      'the headline cannot stand: the invisible direction character U+202E can make text read as what it is not',
    ],
    [['new', 'Port\u0007'], 'the headline cannot stand: the control character U+0007 is not text'],
    [['new', 'strike '.repeat(50)], 'the headline is longer than 300 characters'],
    [['new', 'Port strike', '--country', 'Kenia'], '--country: unknown country "Kenia"'],
    [['new', 'Port strike', '--date', 'today'], '--date: "today" is not a day'],
    [['new', 'Port strike', '--topic', '-'], '--topic: "-" has no letter or digit'],
  ])('%j: %s', async (args, message) => {
    const { code, stderr } = await runMain(args, workingFolder());
    expect([code, stderr.split('\n')[0]]).toEqual([1, `error  ${message}`]);
  });
});

describe('no article is written', () => {
  const make = (folder: string, ...more: string[]) =>
    runMain(['new', 'Port strike', '--date', '2024-02-01', ...more], folder);

  test('through a linked folder, which would lead out of the content', async () => {
    const folder = workingFolder();
    mkdirSync(join(folder, 'elsewhere'));
    symlinkSync('../../elsewhere', join(folder, 'content/articles/2024'));
    expect(await make(folder)).toMatchObject({
      code: 1,
      stderr: `error  ${join('articles/2024')} is a symbolic link\n    put the folder itself there\n`,
    });
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual([]);
  });

  test('over another', async () => {
    const folder = workingFolder();
    await make(folder);
    expect((await make(folder)).stderr).toBe(
      `error  ${join('content/articles/2024/2024-02-01-port-strike.md')} exists already\n    choose another headline or date\n`,
    );
  });

  test('where there is no content', async () => {
    expect((await make(workingFolder(), '--content', 'other')).stderr).toBe(
      'error  there is no content folder "other"\n    name it with --content DIR, or run: dateline init\n',
    );
  });
});

describe('at a terminal without a headline', () => {
  test('headline, date, countries, topics and source are asked for; known names are completed', async () => {
    const folder = workingFolder();
    const { code, shown } = await typed(
      folder,
      ['--date', '2023-10-13'],
      [
        'Border reopens',
        ENTER,
        ENTER,
        'ugan',
        TAB,
        ENTER,
        'lab',
        TAB,
        '\b\b\b',
        'Borders',
        TAB,
        ENTER,
        'harb',
        ENTER,
      ],
    );
    expect(code).toBe(0);
    expect(shown).toContain('Uganda (UG)');
    expect(read(folder, '2023/2023-10-13-border-reopens.md')).toBe(`---
title: Border reopens
date: "2023-10-13"
countries:
  - UG
topics:
  - Labour
  - Borders
source: Harbour Post
status: draft
---

`);
  });

  test('what was said is not asked again', async () => {
    const folder = workingFolder();
    const { shown } = await typed(
      folder,
      ['--date', '2023-10-13', '--country', 'KE', '--topic', 'Labour'],
      ['Border', ENTER, ENTER, ENTER],
    );
    expect(shown).not.toContain('What countries');
    expect(read(folder, '2023/2023-10-13-border.md')).toBe(
      '---\ntitle: Border\ndate: "2023-10-13"\ncountries:\n  - KE\ntopics:\n  - Labour\nstatus: draft\n---\n\n',
    );
  });

  test('who breaks off writes nothing', async () => {
    const { code, printed } = await typed(workingFolder(), [], ['Border', ENTER, '\u0003']);
    expect([code, printed]).toEqual([1, 'nothing was written\n']);
  });
});

describe('--edit', () => {
  test('opens the file in the editor, whose options are options and whose file name is no command', async () => {
    const folder = workingFolder();
    const editor = join(folder, 'editor.mjs');
    writeFileSync(
      editor,
      "import { appendFileSync } from 'node:fs';\nappendFileSync(process.argv.at(-1), process.argv.slice(2, -1).join(' '));\n",
    );
    vi.stubEnv('VISUAL', '');
    vi.stubEnv('EDITOR', `${process.execPath} ${editor} --wait $(id)`);
    const { code } = await runMain(['new', 'Edited', '--date', '2023-10-13', '--edit'], folder);
    expect(code).toBe(0);
    expect(read(folder, '2023/2023-10-13-edited.md')).toMatch(/---\n\n--wait \$\(id\)$/u);
  });

  test('without an editor nothing is written', async () => {
    const folder = workingFolder();
    vi.stubEnv('VISUAL', undefined);
    vi.stubEnv('EDITOR', undefined);
    const { code, stderr } = await runMain(['new', 'Edited', '--date', '2023-10-13', '--edit'], folder);
    expect([code, stderr]).toEqual([
      1,
      'error  --edit: neither VISUAL nor EDITOR names an editor\n    for example: export EDITOR=nano\n',
    ]);
    expect(() => read(folder, '2023/2023-10-13-edited.md')).toThrow();
  });

  test('an editor that cannot be run is named, and the article is there', async () => {
    const folder = workingFolder();
    vi.stubEnv('VISUAL', 'no-such-editor');
    const { code, stderr } = await runMain(['new', 'Edited', '--date', '2023-10-13', '--edit'], folder);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^error {2}the editor "no-such-editor" cannot be run: .*\n {4}the article is there: content/u,
    );
    expect(read(folder, '2023/2023-10-13-edited.md')).toContain('title: Edited');
  });
});
