// A bag of content and site is valid by the rules of RFC 8493, read from the RFC one by one.
import { spawnSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { exportBag } from '../../src/site/bag.ts';
import { builtSite, type SiteOnDisk } from '../helpers/built-site.ts';
import { contentFolder } from '../helpers/content-folder.ts';
import { articleFile } from '../helpers/content-from.ts';
import { filesBelow, hashesBelow } from '../helpers/files-below.ts';
import { runMain } from '../helpers/run-main.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const CONTENT = `-- site.yaml --
title: Harbour archive
tagline: News of the port
publisher: Harbour Trust
contact: desk@harbour.example
url: https://harbour.example
-- articles/2023-10-13-port-strike.md --
${articleFile('title: Port strike\ncountries: [KE]')}-- articles/2024-02-01-draft.md --
${articleFile('title: A draft\ndate: 2024-02-01\nstatus: draft')}-- public/100%25 true.txt --
Percent.
-- public/Ärger.txt --
Letters.
-- README.md --
How to write.
`;

let content: string;
let site: SiteOnDisk;
let bag: string;

beforeAll(async () => {
  content = contentFolder(CONTENT);
  site = await builtSite(content);
  bag = join(temporaryFolder('bag'), '_bag');
  await exportBag({ content, site: site.folder, bag });
});

test("another program's bag is not replaced", async () => {
  const other = temporaryFolder('other-bag');
  writeFileSync(join(other, 'bagit.txt'), 'BagIt-Version: 1.0\n');
  writeFileSync(join(other, 'bag-info.txt'), 'Bag-Software-Agent: another\n');
  await expect(exportBag({ content, site: site.folder, bag: other })).rejects.toThrow(
    'was not made by Dateline',
  );
});

const read = (path: string): string => readFileSync(join(bag, path), 'utf8');

/** The lines of a manifest: a checksum, blanks, and a path in which %, CR and LF are written in codes (2.1.3). */
function manifestOf(path: string): Map<string, string> {
  const lines = read(path).split('\n');
  expect(lines.pop()).toBe('');
  return new Map(
    lines.map((line) => {
      const [, sha256, file] = /^([0-9a-f]{64})[ \t]+(.+)$/u.exec(line)!;
      expect(file).not.toMatch(/%(?!25|0A|0D)|^[/~]|(?:^|\/)\.\.?(?:\/|$)/u);
      return [file!.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%'), sha256!];
    }),
  );
}

describe('a bag', () => {
  test('declares itself in two lines (2.1.1)', () => {
    expect(read('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  });

  test('has a payload manifest that lists every file of the payload once, with its hash (2.1.3, 3)', () => {
    const payload = Object.entries(hashesBelow(bag)).filter(([path]) => path.startsWith('data/'));
    expect([...manifestOf('manifest-sha256.txt')].sort()).toEqual(payload.sort());
    expect(lstatSync(join(bag, 'data')).isDirectory()).toBe(true);
  });

  test('has a tag manifest that lists every tag file but no payload and no tag manifest (2.2.1)', () => {
    const tags = Object.entries(hashesBelow(bag)).filter(([path]) => !/^(?:data\/|tagmanifest)/u.test(path));
    expect([...manifestOf('tagmanifest-sha256.txt')].sort()).toEqual(tags.sort());
    expect(tags.map(([path]) => path)).toEqual(['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt']);
  });

  test('says what it is, with the size of its payload, and has no clock (2.2.2)', () => {
    const payload = filesBelow(join(bag, 'data'));
    const bytes = payload.reduce((sum, path) => sum + statSync(join(bag, 'data', path)).size, 0);
    expect(read('bag-info.txt')).toBe(
      `Source-Organization: Harbour Trust
Contact-Email: desk@harbour.example
External-Description: Harbour archive: News of the port
Bagging-Date: 2024-02-01
External-Identifier: https://harbour.example
Payload-Oxum: ${bytes}.${payload.length}
Bag-Software-Agent: Dateline 0.1.0
`,
    );
  });

  test('holds the content, drafts too, and the whole site', () => {
    const payload = filesBelow(join(bag, 'data'));
    expect(payload.filter((path) => path.startsWith('site/'))).toEqual(
      site.files.map((path) => `site/${path}`),
    );
    expect(payload).toContain('content/articles/2024-02-01-draft.md');
    expect(payload).toContain('content/public/100%25 true.txt');
    expect(payload).not.toContain('content/README.md');
  });

  test('is read by sha256sum', ({ skip }) => {
    const sha256sum = (manifest: string) =>
      spawnSync('sha256sum', ['-c', '--quiet', manifest], { cwd: bag, encoding: 'utf8' });
    const tags = sha256sum('tagmanifest-sha256.txt');
    skip(tags.error !== undefined, 'there is no sha256sum');
    expect(tags.status).toBe(0);
    // It does not know the codes of the RFC: a path with a percent sign is the one it does not find.
    expect(sha256sum('manifest-sha256.txt').stderr.match(/^sha256sum: .*No such file/gmu)).toHaveLength(2);
  });

  test('has the same bytes when it is made again, in the place of the one before, for everybody to read', async () => {
    const before = hashesBelow(bag);
    await exportBag({ content, site: site.folder, bag });
    expect(hashesBelow(bag)).toEqual(before);
    expect(filesBelow(bag).filter((path) => (statSync(join(bag, path)).mode & 0o777) !== 0o644)).toEqual([]);
  });
});

test('a bag of an archive that says little of itself says only what is known', async () => {
  const small = contentFolder('-- site.yaml --\ntitle: Notes\ncontact: https://a.example/letters\n');
  const made = join(temporaryFolder('bag'), '_bag');
  await exportBag({ content: small, site: (await builtSite(small)).folder, bag: made });
  expect(readFileSync(join(made, 'bag-info.txt'), 'utf8')).toMatch(
    /^Contact-Name: https:\/\/a\.example\/letters\nExternal-Description: Notes\nPayload-Oxum: [\d.]+\nBag-Software-Agent: .+\n$/u,
  );
});

describe('no bag is made', () => {
  const exporting = (from: string, site: string) =>
    exportBag({ content: from, site, bag: join(temporaryFolder('bag'), '_bag') });

  test('of a site that is damaged', async () => {
    const damaged = (await builtSite(content)).folder;
    writeFileSync(join(damaged, 'index.html'), 'x');
    await expect(exporting(content, damaged)).rejects.toThrow(/says: changed index\.html$/u);
    rmSync(join(damaged, 'robots.txt'));
    await expect(exporting(content, damaged)).rejects.toThrow('changed index.html and 1 more');
  });

  test('of a site that a build is changing, or was stopped in', async () => {
    const { folder } = await builtSite(content);
    mkdirSync(join(folder, '../._site.previous'));
    renameSync(folder, join(folder, '../._site.previous/site'));
    await expect(exporting(content, folder)).rejects.toThrow(
      'a build was stopped while it changed this site',
    );
  });

  test('of content with a file that cannot be taken', async () => {
    const linked = contentFolder(CONTENT);
    symlinkSync(join(linked, 'site.yaml'), join(linked, 'articles/link.md'));
    await expect(exporting(linked, site.folder)).rejects.toMatchObject({
      problems: [{ path: 'articles/link.md', message: 'is a symbolic link' }],
    });
  });

  test('in a folder with other files, or in the site', async () => {
    const folder = temporaryFolder('bag');
    writeFileSync(join(folder, 'letter.txt'), 'mine');
    await expect(exportBag({ content, site: site.folder, bag: folder })).rejects.toThrow(
      'has files that Dateline did not make',
    );
    const inside = join(site.folder, 'bag');
    await expect(exportBag({ content, site: site.folder, bag: inside })).rejects.toThrow(
      'lies in the site folder',
    );
  });
});

test('the command says what it made, and what it wants', async () => {
  const folder = temporaryFolder('export');
  const words = ['export', '--content', content, '--site', site.folder];
  expect((await runMain(words, folder)).stderr).toContain('write: dateline export --bagit DIR');
  const none = await runMain([...words, '--bagit', '--site', 'nowhere'], folder);
  expect(none.stderr).toContain('there is no folder "nowhere"\n    name it with --site DIR');
  const { stdout, code } = await runMain([...words, '--bagit', '--as-of', '2030-01-01', 'bag'], folder);
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(/^\d+ files \(\d+\.\d MB\) in the bag bag, drafts/u),
  ]);
  expect(readFileSync(join(folder, 'bag/bag-info.txt'), 'utf8')).toContain('Bagging-Date: 2030-01-01\n');
});

describe('the command', () => {
  const exporting = async (from: string) => {
    const folder = temporaryFolder('export');
    renameSync(from, join(folder, 'other'));
    return runMain(['export', '--bagit', '--content', 'other', '--site', site.folder], folder);
  };

  test('names what is left out', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `notes-${10 + index}.doc`);
    const { code, stdout } = await exporting(
      contentFolder(CONTENT + names.map((name) => `-- ${name} --\nNotes.\n`).join('')),
    );
    expect(code).toBe(0);
    expect(stdout.split('\n').slice(0, -2)).toEqual([
      ...names.slice(0, 10).map((name) => `left out: other/${name}`),
      'and 2 more; all with: dateline check',
    ]);
  });

  test('shows problems below the folder that was named', async () => {
    const linked = contentFolder(CONTENT);
    symlinkSync('../site.yaml', join(linked, 'articles/link.md'));
    const { code, stderr } = await exporting(linked);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^other\/articles\/link\.md {2}error {2}is a symbolic link\n[^]*\n1 error; no bag was made\n$/u,
    );
  });
});
