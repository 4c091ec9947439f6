import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DrawingOutput } from '../../src/pages/output.ts';
import type { PageView } from '../../src/pages/page-view.ts';
import { writeDrawing } from '../../src/site/write-drawings.ts';
import { contentOf } from '../helpers/archive-of.ts';
import { planOf, viewAt } from '../helpers/plan-of.ts';
import { parseXml } from '../helpers/strict-xml.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const SITE = '-- site.yaml --\nurl: https://archive.example/news\n';
const CONTENT = contentOf('2023-10-13 KE,TV - Port strike');

function cards(content: string): DrawingOutput[] {
  return planOf(content).outputs.filter((output) => output.writer === 'drawing');
}

test('the home page has a picture of the size that networks take, as PNG', async () => {
  const [card] = cards(SITE + CONTENT);
  const picture = viewAt<PageView>(planOf(SITE + CONTENT), '/').metaTags.find(
    (tag) => 'property' in tag && tag.property === 'og:image',
  );
  expect(picture?.content).toBe(`https://archive.example/news/${card!.path}`);
  const folder = temporaryFolder('card');
  await writeDrawing(card!, folder);
  const png = readFileSync(join(folder, card!.path));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(png.length).toBeLessThan(100_000);
});

test('it is drawn without letters, which would depend on the typefaces of a machine', () => {
  const svg = cards(SITE + CONTENT)[0]!.svg();
  expect(parseXml(svg).name).toBe('svg');
  expect(svg).not.toContain('<text');
});

test('it has a new name with a new country, and only then', () => {
  const name = (content: string): string => cards(SITE + content)[0]!.path;
  expect(name(CONTENT + contentOf('2023-10-14 KE Trade Another'))).toBe(name(CONTENT));
  expect(name(CONTENT + contentOf('2023-10-14 UG - Another'))).not.toBe(name(CONTENT));
});

test('a site without an address has none, since a network needs the full address', () => {
  expect(cards(CONTENT)).toEqual([]);
});
