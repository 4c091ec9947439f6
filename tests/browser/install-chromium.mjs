// Makes sure that there is a Chromium for the browser tests: installs Debian's where none is found and that is allowed,
// otherwise says in one line how to get it. Plain JavaScript, since it runs before the tests.
import { spawnSync } from 'node:child_process';
import { findChromium } from './find-chromium.mjs';

if (findChromium() === undefined) {
  const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (mayInstall) {
    console.log('No Chromium found: installing it with apt-get …');
    const options = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
  }
  if (findChromium() === undefined) {
    console.log(
      'No Chromium found, so the browser tests are skipped. To get it: sudo apt-get install chromium',
    );
  }
}
