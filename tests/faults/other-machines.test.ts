// The same content gives the same bytes in any zone, language and folder, whatever the umask and the clock say.
import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { filesBelow } from '../helpers/files-below.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { faultProject, isLong, runBuild, stateOf, type FaultProject } from './fault-project.ts';

const ZONES = [
  'UTC',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Kathmandu',
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Asia/Bishkek',
];
const LOCALES = ['C', 'tr_TR.UTF-8', 'sv_SE.UTF-8', 'ar_EG.UTF-8'];
const UMASKS = ['077', '000'];
const FOLDERS = ['plain', 'a blank, é and 報', '100% #1'];

interface Machine {
  readonly zone: string;
  readonly locale: string;
  readonly umask: string;
  readonly folder: string;
}

/** All machines; in a short run some that have every zone or folder, locale and umask once. */
function machines(): Machine[] {
  const all = ZONES.flatMap((zone) =>
    LOCALES.flatMap((locale) =>
      UMASKS.flatMap((umask) => FOLDERS.map((folder) => ({ zone, locale, umask, folder }))),
    ),
  );
  if (isLong) return all;
  return [1, 2, 3, 0].map((at) => ({
    ...{ zone: ZONES[at * 2]!, locale: LOCALES[at]! },
    ...{ umask: UMASKS[at % 2]!, folder: FOLDERS[at % 3]! },
  }));
}

let project: FaultProject;
beforeAll(async () => {
  project = await faultProject();
});

/** Builds the new site on a machine, or under a clock, and proves that it is the same. */
async function build(folder: string, how: Parameters<typeof runBuild>[2], shown: string): Promise<void> {
  const { code, stderr } = await runBuild(folder, ['--full'], how);
  expect(code, `${shown}: ${stderr}`).toBe(0);
  expect(stateOf(folder, project), shown).toBe('new');
}

test('zones, languages, umasks and folders', async () => {
  for (const machine of machines()) {
    const { zone, locale, umask, folder } = machine;
    const place = join(temporaryFolder('machine'), folder);
    const copied = project.copy();
    mkdirSync(join(place, '..'), { recursive: true });
    renameSync(copied, place);
    const env = { TZ: zone, LC_ALL: locale, LANG: locale, HOME: '/nowhere' };
    const as = ['sh', '-c', `umask ${umask}; exec "$0" "$@"`];
    await build(place, { env, as }, JSON.stringify(machine));
    const site = join(place, '_site');
    const modes = new Set(
      filesBelow(site).map((path) => (statSync(join(site, path)).mode & 0o777).toString(8)),
    );
    expect([[...modes], statSync(join(site, '2023')).mode & 0o777]).toEqual([['644'], 0o755]);
    rmSync(place, { recursive: true });
  }
}, 3_600_000);

describe('a clock', () => {
  test.each(isLong ? ['1970-01-02', '2027-11-27', '2038-01-20', '2100-03-01'] : ['2038-01-20'])(
    'that says %s',
    async (day) => {
      await build(project.copy(), { clock: `${day}T12:00:00Z` }, day);
    },
  );
});

test('no network, and variables of other programs', async () => {
  const nobody = 'http://127.0.0.1:9';
  const env = {
    ...{ http_proxy: nobody, https_proxy: nobody, HTTPS_PROXY: nobody, ALL_PROXY: nobody },
    ...{
      ELEVENTY_ENV: 'hostile',
      ELEVENTY_ROOT: '/nowhere',
      ELEVENTY_RUN_MODE: 'serve',
      ELEVENTY_PRODUCTION: '',
    },
    ...{ DEBUG: '*', NODE_ENV: 'development', npm_config_production: 'true', SOURCE_DATE_EPOCH: '1' },
    ...{ URL: 'https://hostile.example', PORT: '1', HOST: 'hostile.example', SECRET_TOKEN: 'hunter2' },
  };
  const folder = project.copy();
  const { code, stdout, stderr } = await runBuild(folder, ['--full'], { env });
  expect(code, stderr).toBe(0);
  expect(stateOf(folder, project)).toBe('new');
  expect(stdout + stderr).not.toContain('hunter2');
});
