import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/site/build-site.ts';
import { contentFolder } from '../helpers/content-folder.ts';
import { articleFile } from '../helpers/content-from.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

interface Resource {
  readonly path: string;
  readonly hash: string;
}

/** The files whose bytes are not what the data package of a site promises. */
function brokenPromises(site: string): string[] {
  const { resources } = JSON.parse(readFileSync(join(site, 'data/datapackage.json'), 'utf8')) as {
    resources: Resource[];
  };
  expect(resources.length).toBeGreaterThan(4);
  return resources
    .filter(({ path, hash }) => {
      const bytes = readFileSync(join(site, 'data', path));
      return hash !== `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    })
    .map(({ path }) => path);
}

test('the hashes of the data package are those of the files, also when a build makes only what has changed', async () => {
  const content = contentFolder(
    `-- articles/2022-10-13-a.md --\n${articleFile('date: 2022-10-13\ncountries: [KE]')}-- articles/2023-10-13-b.md --\n${articleFile('countries: [KE]')}`,
  );
  const output = join(temporaryFolder('data-package'), '_site');
  const options = {
    content,
    output,
    cache: temporaryFolder('data-package-cache'),
    now: new Date('2030-01-01T00:00:00Z'),
    drafts: false,
    offline: false,
  };
  await buildSite(options);
  expect(brokenPromises(output)).toEqual([]);

  writeFileSync(
    join(content, 'articles/2023-10-14-c.md'),
    articleFile('title: Another\ndate: 2023-10-14\ncountries: [KE]'),
  );
  const { files, written } = await buildSite(options);
  expect(written).toBeLessThan(files);
  expect(brokenPromises(output)).toEqual([]);
});
