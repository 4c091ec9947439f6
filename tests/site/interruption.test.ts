// Somebody stops a build: first whoever writes is stopped, then what was written is removed, then the process ends.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test, vi } from 'vitest';
import { cleaningUp, stoppedWith } from '../../src/site/interruption.ts';
import { discardStaging } from '../../src/site/publish.ts';
import { siteFolders } from '../../src/site/site-folders.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** Writes new folders and files for ever. */
const WRITER = `
  const { mkdirSync, writeFileSync } = require('node:fs');
  const { workerData, parentPort } = require('node:worker_threads');
  for (let number = 0; ; number++) {
    mkdirSync(workerData + '/' + number, { recursive: true });
    writeFileSync(workerData + '/' + number + '/x', '');
    if (number === 50) parentPort.postMessage('written');
  }`;

test('threads that write are stopped before what they wrote is removed', async () => {
  const folders = siteFolders(join(temporaryFolder('stop'), '_site'));
  mkdirSync(folders.staging);
  writeFileSync(join(folders.staging, 'index.html'), '');
  const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
  const worker = new Worker(WRITER, { eval: true, workerData: folders.staging });
  const forget = stoppedWith(() => void worker.terminate());
  await cleaningUp(
    () => discardStaging(folders),
    async () => {
      await new Promise((resolve) => worker.once('message', resolve));
      process.emit('SIGTERM', 'SIGTERM');
    },
  );
  forget();
  await worker.terminate();
  expect(kill).toHaveBeenCalledExactlyOnceWith(process.pid, 'SIGTERM');
  kill.mockRestore();
  expect(existsSync(folders.staging)).toBe(false);
});
