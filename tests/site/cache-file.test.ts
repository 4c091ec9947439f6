// Files of the cache: what was written is read back, whatever its length, and under its format only.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCacheFile, writeCacheFile } from '../../src/site/cache-file.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const numbers = (count: number): { at: number }[] => Array.from({ length: count }, (_, at) => ({ at }));

test.each([
  ['an empty list', []],
  ['a list', [1, 'two', [3]]],
  ['a list of one piece', numbers(5000)],
  ['a list of several pieces', numbers(12_345)],
  ['lists by name', { files: numbers(5001), parts: [], of: 3 }],
])('%s is read back', (_, value) => {
  const path = join(temporaryFolder('cache'), 'file.json');
  writeCacheFile(path, 'a', value);
  expect(readCacheFile(path, 'a')).toEqual(value);
  expect(readCacheFile(path, 'b')).toBeUndefined();
});
