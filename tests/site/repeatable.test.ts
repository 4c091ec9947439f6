// The same content gives the same bytes, whatever the zone, language, rights and folder of the machine.
import { cpSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { programFolder } from '../../src/site/program-folder.ts';
import { builtSite } from '../helpers/built-site.ts';
import { filesBelow, hashesBelow } from '../helpers/files-below.ts';
import { runDateline } from '../helpers/run-dateline.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const CONTENT = join(programFolder, 'tests/archives/small/content');
const URL = 'https://harbour.example/archive';

test('two builds on two machines give the same bytes, which everybody may read', async () => {
  const here = await builtSite(CONTENT, { url: URL, asOf: '2030-01-01', search: true });

  const there = join(temporaryFolder('there'), 'a folder, åäö');
  mkdirSync(there);
  cpSync(CONTENT, join(there, 'content'), { recursive: true });
  const built = await runDateline(['build', '--url', `${URL}/`, '--as-of', '2030-01-01'], {
    cwd: there,
    env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'sv_SE.UTF-8', LANG: 'sv_SE.UTF-8', HOME: '/nowhere' },
    umask: '077',
  });

  expect(built.stderr).not.toContain('error');
  expect(built.code).toBe(0);
  const site = join(there, '_site');
  expect(hashesBelow(site)).toEqual(hashesBelow(here.folder));
  expect(filesBelow(site).filter((path) => (statSync(join(site, path)).mode & 0o044) !== 0o044)).toEqual([]);
});

test('the day on which a site is built stands nowhere in it', async () => {
  const early = await builtSite(CONTENT, { now: new Date('2030-01-01T00:00:00Z') });
  const late = await builtSite(CONTENT, { now: new Date('2031-07-31T23:59:59Z') });
  expect(hashesBelow(late.folder)).toEqual(hashesBelow(early.folder));
});
