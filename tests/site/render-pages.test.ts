// Pages are the same whoever draws them: this thread alone, or others too.
import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { templatesFolder } from '../../src/site/nunjucks.ts';
import { programFolder } from '../../src/site/program-folder.ts';
import { builtSite } from '../helpers/built-site.ts';
import { hashesBelow } from '../helpers/files-below.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const CONTENT = join(programFolder, 'tests/archives/small/content');

test.each([{ offline: false }, { offline: true }])(
  'a site drawn by two more threads has the same bytes, offline: $offline',
  async ({ offline }) => {
    const alone = await builtSite(CONTENT, { offline, threads: 0 });
    const together = await builtSite(CONTENT, { offline, threads: 2 });
    expect(hashesBelow(together.folder)).toEqual(hashesBelow(alone.folder));
  },
  60_000,
);

test.each([0, 1])(
  'with %i more threads a page that cannot be drawn is named, and nothing is left',
  async (threads) => {
    const templates = join(temporaryFolder('templates'), 'templates');
    cpSync(templatesFolder, templates, { recursive: true });
    writeFileSync(join(templates, 'pages/article.njk'), '{{ view.noSuchThing.atAll }}');
    const output = join(temporaryFolder('failed'), '_site');
    const build = builtSite(CONTENT, { templates, threads, output, url: 'https://a.example' });
    await expect(build).rejects.toThrow(/^the page \/\S+ \(\S+\) cannot be drawn: .*noSuchThing|undefined/su);
    // A drawing takes longer than the page that fails.
    await setTimeout(300);
    expect(readdirSync(dirname(output))).toEqual([]);
  },
);
