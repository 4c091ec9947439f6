import { expect, test } from 'vitest';
import { jsonSchemaOf } from '../../src/content/json-schema.ts';
import { runMain } from '../helpers/run-main.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

test.each([
  [['schema'], 'article'],
  [['schema', '--kind', 'site'], 'site'],
] as const)('%j prints the schema of the kind %s', async (args, kind) => {
  const { code, stdout, stderr } = await runMain(args, temporaryFolder('schema'));
  expect([code, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toEqual(jsonSchemaOf(kind));
});

test('a kind that is not known is named, with those that are', async () => {
  const { code, stderr } = await runMain(['schema', '--kind', 'toString'], temporaryFolder('schema'));
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^error {2}--kind: "toString" is no kind of file\n {4}write one of: article, topic, /u,
  );
});
