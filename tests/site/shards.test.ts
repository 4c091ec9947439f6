// A site built in shards and merged is the site built at once; what is missing or does not belong together is named.
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { programFolder } from '../../src/site/program-folder.ts';
import { isInShard, parseShard, readShard, shardText, type ShardFile } from '../../src/site/shards.ts';
import { builtSite } from '../helpers/built-site.ts';
import { hashesBelow } from '../helpers/files-below.ts';
import { whileRefusing } from '../helpers/refusing-disk.ts';
import { runMain } from '../helpers/run-main.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const CONTENT = join(programFolder, 'tests/archives/small/content');
const OPTIONS = ['--as-of', '2030-01-01', '--url', 'https://harbour.example/archive'];
let folder: string;

beforeAll(async () => {
  folder = temporaryFolder('shards');
  cpSync(CONTENT, join(folder, 'content'), { recursive: true });
  for (const shard of ['1/3', '2/3', '3/3']) {
    const built = await runMain(['build', '--shard', shard, ...OPTIONS], folder);
    expect([built.code, built.stdout]).toEqual([0, expect.stringContaining('of the site in _shards/')]);
  }
}, 120_000);

const merge = (shards: readonly string[], output = '_site') =>
  runMain(['merge', ...shards.map((name) => `_shards/${name}`), '--output', output, ...OPTIONS], folder);

test('the same bytes, search and data included, and the next build knows them', async () => {
  const whole = await builtSite(CONTENT, {
    asOf: '2030-01-01',
    url: 'https://harbour.example/archive',
    search: true,
  });
  mkdirSync(join(folder, '.cache'), { recursive: true });
  expect(await merge(['3', '1', '2'])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(
      new RegExp(`^\\d+ articles read, [^]*\\n${whole.files.length} files in _site, from 3 shards\\n$`, 'u'),
    ) as string,
  });
  expect(hashesBelow(join(folder, '_site'))).toEqual(hashesBelow(whole.folder));
  const next = await runMain(['build', ...OPTIONS], folder);
  expect(next.stdout).toContain(', 0 made,');
});

test('every shard has its part', () => {
  const parts = ['1', '2', '3'].map((name) => readShard(join(folder, '_shards', name)).files.length);
  const all = parts.reduce((sum, files) => sum + files, 0);
  for (const files of parts) expect(files).toBeGreaterThan(all / 5);
});

test('a shard that is missing, or of another build, is named', async () => {
  expect((await merge(['1', '3'], 'none')).stderr).toContain('a shard is missing: 2/3');
  expect((await merge(['4'], 'none')).stderr).toContain('"_shards/4" is no shard');
  expect(existsSync(join(folder, 'none'))).toBe(false);
});

test('a shard that is named twice is refused, by its own folder or a copy', async () => {
  cpSync(join(folder, '_shards/1'), join(folder, '_shards/copy'), { recursive: true });
  for (const again of ['1', 'copy']) {
    const { code, stderr } = await merge(['1', again, '2', '3'], 'none');
    expect([code, stderr]).toEqual([
      1,
      `error  "_shards/1" and "_shards/${again}" are both shard 1/3\n    name the folder of every shard once\n`,
    ]);
  }
  expect(existsSync(join(folder, 'none'))).toBe(false);
});

test('a file that is not what its shard wrote is named', async () => {
  cpSync(join(folder, '_shards/2'), join(folder, '_shards/damaged'), { recursive: true });
  const [file] = readShard(join(folder, '_shards/2')).files;
  appendFileSync(join(folder, '_shards/damaged/files', file!.path), ' ');
  const merged = await merge(['1', 'damaged', '3'], 'none');
  expect(merged.stderr).toContain(`${file!.path} is not what its shard wrote`);
});

test('a file that a shard has lost is named, with what to do', async () => {
  cpSync(join(folder, '_shards/2'), join(folder, '_shards/lost'), { recursive: true });
  const [file] = readShard(join(folder, '_shards/2')).files;
  rmSync(join(folder, '_shards/lost/files', file!.path));
  const { stderr } = await merge(['1', 'lost', '3'], 'none');
  expect(stderr).toBe(
    `error  ${join('_shards/lost/files', file!.path)} is missing, which its shard wrote\n    copy the whole folder of the shard, hidden files too, or build it again\n`,
  );
});

describe('a record that no shard wrote is refused:', () => {
  const file = { path: 'index.html', sha256: 'a'.repeat(64), fingerprint: 'f' };
  const record = (...files: readonly object[]) => ({ format: 'dateline shard 1', number: 1, of: 1, files });

  test.each([
    ['no record', 7],
    ['another format', { ...record(file), format: 'dateline shard 2' }],
    ['no files', { format: 'dateline shard 1', number: 1, of: 1 }],
    ['a number beyond all', { ...record(file), number: 2 }],
    ['a number that is none', { ...record(file), number: 0.5 }],
    ['no hash', record({ ...file, sha256: 'a' })],
    ['a file twice', record(file, file)],
    ['a path upwards', record({ ...file, path: '../../evil', folder: 'index.html' })],
    ['a path upwards below a folder', record({ ...file, path: 'search/../../evil', folder: 'search' })],
    ['a path upwards on Windows', record({ ...file, path: 'search/..\\..\\evil', folder: 'search' })],
    ['a folder upwards', record({ ...file, path: '../evil', folder: '..' })],
    ['a path from the root', record({ ...file, path: '/evil', folder: '' })],
    ['a path beside its folder', record({ ...file, path: 'searching/a', folder: 'search' })],
  ])('%s', async (_, text) => {
    const shard = temporaryFolder('record');
    writeFileSync(join(shard, 'shard.json'), JSON.stringify(text));
    const { code, stderr } = await runMain(['merge', shard, '--output', 'none', ...OPTIONS], folder);
    expect([code, stderr]).toEqual([
      1,
      `error  ${join(shard, 'shard.json')} cannot be read by this version\n    build the shard again\n`,
    ]);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });
});

describe('a record that claims what its shard cannot have made is refused:', () => {
  const page = '404.html';
  const [owner, other] = [1, 2, 3]
    .sort(
      (a, b) => Number(isInShard(page, { number: b, of: 3 })) - Number(isInShard(page, { number: a, of: 3 })),
    )
    .map(String) as [string, string];
  const sha256 = createHash('sha256').update('x').digest('hex');

  /** Merges with a copy of a shard which has a file more, and no page of that name. */
  async function mergedWith(
    name: string,
    forged: Omit<ShardFile, 'sha256' | 'fingerprint'>,
  ): Promise<string> {
    const copy = join(folder, '_shards/forged');
    rmSync(copy, { recursive: true, force: true });
    cpSync(join(folder, '_shards', name), copy, { recursive: true });
    const { fingerprint } = readShard(join(folder, '_shards', owner)).files.find(
      ({ path }) => path === page,
    )!;
    const { files, ...record } = readShard(copy);
    const others = files.filter(({ path }) => path !== page);
    const text = shardText({ ...record, files: [...others, { ...forged, sha256, fingerprint }] });
    writeFileSync(join(copy, 'shard.json'), text);
    for (const path of [page, forged.path])
      rmSync(join(copy, 'files', path), { recursive: true, force: true });
    mkdirSync(dirname(join(copy, 'files', forged.path)), { recursive: true });
    writeFileSync(join(copy, 'files', forged.path), 'x');
    const shards = ['1', '2', '3'].map((each) => (each === name ? 'forged' : each));
    const { code, stderr } = await merge(shards, 'none');
    expect([code, existsSync(join(folder, 'none'))]).toEqual([1, false]);
    return stderr;
  }

  test('a page as a folder', async () => {
    expect(await mergedWith(owner, { path: `${page}/x.html`, folder: page })).toBe(
      `error  ${join('_shards/forged/shard.json')} has ${page}/x.html as a part of ${page}, which is one file\n    build the shard again\n`,
    );
  });

  test('a folder of the search as a file', async () => {
    const records = ['1', '2', '3'].map((name) => readShard(join(folder, '_shards', name)));
    const { number, files } = records.find((record) => record.files.some((file) => file.folder))!;
    const path = files.find((file) => file.folder)!.folder!;
    expect(await mergedWith(String(number), { path })).toBe(
      `error  ${join('_shards/forged/shard.json')} has ${path} as one file, which is a folder\n    build the shard again\n`,
    );
  });

  test('a file of another shard', async () => {
    expect(await mergedWith(other, { path: page })).toBe(
      `error  ${join('_shards/forged/shard.json')} has ${page}, which belongs to another shard\n    build the shard again\n`,
    );
  });
});

test('shards of other content are refused', async () => {
  const article = join(folder, 'content/articles/2029-01-01-news.md');
  appendFileSync(article, '---\ntitle: News\ncountries: [KE]\n---\n\nNews.\n');
  const merged = await merge(['1', '2', '3'], 'none');
  rmSync(article);
  expect(merged.code).toBe(1);
  expect(merged.stderr).toMatch(/files were made from other content/u);
});

describe('the shard before', () => {
  const other = () => join(folder, '_shards/other');
  const build = (...words: string[]) =>
    runMain(['build', '--shard', '1/3', '--output', '_shards/other', ...words, ...OPTIONS], folder);
  const beside = () => readdirSync(join(folder, '_shards')).filter((name) => name.includes('other'));

  beforeEach(() => {
    rmSync(other(), { recursive: true, force: true });
    cpSync(join(folder, '_shards/2'), other(), { recursive: true });
  });

  test('stays where the disk refuses the new one', async () => {
    const before = hashesBelow(other());
    const { code, stderr } = await whileRefusing(
      'renameSync',
      'EACCES',
      () => build(),
      (from, to) => String(from).endsWith('.staging') && to === other(),
    );
    expect([code, stderr]).toEqual([1, expect.stringContaining('permission denied')]);
    expect(hashesBelow(other())).toEqual(before);
    expect(beside()).toEqual(['other']);
  });

  test('stays, with nothing beside it, where somebody stops the build', async () => {
    const before = hashesBelow(other());
    const left: unknown[] = [];
    const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
      left.push(beside(), hashesBelow(other()));
      return true;
    });
    const built = build();
    await vi.waitUntil(() => existsSync(join(folder, '_shards/.other.staging')), { interval: 1 });
    process.emit('SIGINT', 'SIGINT');
    await built;
    expect(kill).toHaveBeenCalledWith(process.pid, 'SIGINT');
    kill.mockRestore();
    expect(left).toEqual([['other'], before]);
  });

  test('is replaced where a link leads, and the link stays', async () => {
    renameSync(other(), join(folder, '_shards/place'));
    symlinkSync('place', other());
    expect((await build()).code).toBe(0);
    expect(readlinkSync(other())).toBe('place');
    expect(hashesBelow(join(folder, '_shards/place'))).toEqual(hashesBelow(join(folder, '_shards/1')));
    rmSync(other());
  });

  test('was stopped: that is told', async () => {
    mkdirSync(join(folder, '_shards/.other.staging'));
    expect((await build()).stderr).toMatch(/^note {2}the build before was stopped before it published/u);
  });

  test.each(['--full', '--releases'])('%s means nothing to it and is refused', async (option) => {
    expect(await build(option)).toMatchObject({
      code: 1,
      stderr: `error  ${option} is for the whole site, not for a shard\n    take it out; a shard is always made anew, and is no release\n`,
    });
  });
});

test('warnings and what is held back are told by every shard and by the merge', async () => {
  const draft = join(folder, 'content/articles/2029-01-01-draft.md');
  const unsupported = join(folder, 'content/notes.doc');
  writeFileSync(draft, '---\ntitle: A draft\nstatus: draft\n---\n\nNews.\n');
  writeFileSync(unsupported, '');
  const built = await runMain(['build', '--shard', '1/1', '--output', '_shards/all', ...OPTIONS], folder);
  const merged = await merge(['all'], 'all');
  rmSync(draft);
  rmSync(unsupported);
  for (const { code, stdout, stderr } of [built, merged]) {
    expect(code).toBe(0);
    expect(stdout).toContain('held back: content/articles/2029-01-01-draft.md (draft)\n');
    expect(stderr).toContain('content/notes.doc  warning  a file of this type');
  }
});

test.each(['0/3', '4/3', '1/0', '3', '1/2000', 'a/b'])('"%s" is no shard', (text) => {
  expect(() => parseShard(text)).toThrow('is no part of a site');
});
