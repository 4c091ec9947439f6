// A site that offers no data: nothing of them is made, and nothing leads to them.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { programFolder } from '../../src/site/program-folder.ts';
import { builtSite } from '../helpers/built-site.ts';
import { deadLinks } from '../helpers/site-links.ts';

test('a site without its data has feeds, no tables and no citations of lists, and no link to them', async () => {
  const site = await builtSite(join(programFolder, 'tests/archives/small/content'), { data: false });
  expect(site.files.filter((path) => /\.(?:csv|jsonl|ris|bib|cff)$|^data\//u.test(path))).toEqual([]);
  expect(site.files).toContain('feed.xml');
  expect(deadLinks(site, 'http://localhost/')).toEqual([]);
});
