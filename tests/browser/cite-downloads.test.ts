import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser } from '../helpers/browser.ts';
import { builtSite } from '../helpers/built-site.ts';
import { HOSTILE_HEADLINES, hostileContent } from '../helpers/hostile-headlines.ts';
import { browseSite, type BrowsedSite } from './browsed-site.ts';

describe.skipIf(!hasBrowser)('the citations of an article, under the strict policy', () => {
  let browsed: BrowsedSite;

  beforeAll(async () => {
    browsed = await browseSite((await builtSite(hostileContent())).folder);
  });
  afterAll(() => browsed?.close());

  // Signs that mean something in an address, letters from right to left, and characters of two halves.
  test.each([0, 2, 4].map((index) => [HOSTILE_HEADLINES[index], index] as const))(
    'of %j are saved as files, whole and under their names',
    async (headline, index) => {
      const { server, page, heard } = browsed;
      await page.goto(`${server.origin}/2023/10/${20 - index}-hostile-${index}/`);
      await page.locator('.cite-panel > summary').click();
      const saved = new Map<string, string>();
      for (const link of await page.locator('.cite-panel a[download]').all()) {
        const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
        saved.set(download.suggestedFilename(), readFileSync(await download.path(), 'utf8'));
      }
      const key = `fish-and-chips-gazette-2023-10-${20 - index}-hostile-${index}`;
      expect([...saved.keys()]).toEqual([`${key}.ris`, `${key}.bib`, `${key}.json`]);
      expect(saved.get(`${key}.ris`)).toContain(`\r\nTI  - ${headline}\r\n`);
      expect(saved.get(`${key}.bib`)).toMatch(new RegExp(`^@article\\{${key},\\n`, 'u'));
      expect(JSON.parse(saved.get(`${key}.json`)!)).toMatchObject([{ id: key, title: headline }]);
      expect(heard).toEqual([]);
    },
  );
});
