import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Imported, ImportedArticle } from '../../src/import/importer.ts';
import { openImportFile } from '../../src/import/import-file.ts';
import { savedPageImporter } from '../../src/import/saved-page.ts';
import { importFile } from '../helpers/import-file.ts';
import { png } from '../helpers/picture.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const TEXT = '<p>The ferry sailed again on Tuesday, nine days after the storm.</p>';
const page = (body: string, head = ''): string =>
  `<html><head><title>Ferry</title>${head}</head><body><article><h1>Ferry</h1>${body}</article></body></html>`;

function articleOf(found: Iterable<Imported> | AsyncIterable<Imported>): ImportedArticle {
  const [one] = [...(found as Iterable<Imported>)];
  if (one === undefined || !('article' in one)) throw new Error(JSON.stringify(one));
  return one.article;
}

/** Reads a page of the name `Page.html` that lies beside other files. */
function saved(html: string, files: Readonly<Record<string, Buffer>> = {}): ImportedArticle {
  const folder = temporaryFolder('page');
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  writeFileSync(join(folder, 'Page.html'), html);
  return articleOf(savedPageImporter.read(openImportFile(join(folder, 'Page.html'))));
}

test.each([
  ['<!DOCTYPE html><p>x', true],
  ['  <html lang=en>', true],
  ['<!-- saved -->\n<!doctype HTML public>', true],
  ['<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml">', true],
  ['\ufeff<html>', true],
  ['<div class="a">Hello</div>', true],
  ['<?xml version="1.0"?><rss version="2.0">', false],
  ['<feed xmlns="http://www.w3.org/2005/Atom">', false],
  ['A <b>bold</b> headline', false],
])('%s is a page: %s', (text, isPage) => {
  expect(savedPageImporter.recognises(importFile(text))).toBe(isPage);
});

test('a page in UTF-16 without a mark is one', () => {
  const file = importFile(Buffer.from(page('<p>Café</p>'), 'utf16le'));
  expect(savedPageImporter.recognises(file)).toBe(true);
  expect(articleOf(savedPageImporter.read(file)).body).toBe('Café\n');
});

describe('where it was saved from', () => {
  test.each([
    [
      'a browser',
      '<!-- saved from url=(0028)https://gazette.example/ferry -->',
      { source: { url: 'https://gazette.example/ferry' } },
    ],
    [
      'SingleFile',
      '<!--\n Page saved with SingleFile \n url: https://gazette.example/ferry \n saved date: Fri Oct 13 2023 10:15:00 GMT+0600 (Kyrgyzstan Time)\n-->',
      { source: { url: 'https://gazette.example/ferry' }, provenance: { captured: '2023-10-13' } },
    ],
    [
      'HTTrack',
      "<!-- Mirrored from gazette.example/ferry by HTTrack Website Copier/3.x [XR&CO'2014], Fri, 13 Oct 2023 10:15:00 GMT -->",
      { source: { url: 'http://gazette.example/ferry' }, provenance: { captured: '2023-10-13' } },
    ],
    ['a disk', '<!-- saved from url=(0014)file:///C:/a.html -->', { source: undefined }],
  ])('%s says it', (_program, comment, expected) => {
    const html = `<!DOCTYPE html>\n${comment}\n${page(TEXT)}`;
    expect(articleOf(savedPageImporter.read(importFile(html)))).toMatchObject(expected);
  });
});

describe('pictures', () => {
  const ferry = png(8, 6);

  test('in the folder that a browser made are copied', () => {
    const body = `<figure><img src="./Page_files/ferry%20one.png" alt="A"><figcaption>The ferry</figcaption></figure>${TEXT}`;
    const { image, pictures, body: text } = saved(page(body), { 'Page_files/ferry one.png': ferry });
    expect(image).toEqual({ src: pictures![0]!.src, alt: 'A', caption: 'The ferry' });
    expect(pictures).toEqual([
      { src: expect.stringMatching(/^pages\/ferry-one-[\da-f]{8}\.png$/u) as string, bytes: ferry },
    ]);
    expect(text).toBe('The ferry sailed again on Tuesday, nine days after the storm.\n');
  });

  test('that the page names by their address are found there too', () => {
    const head = '<meta property="og:image" content="https://gazette.example/big/ferry.png?w=1">';
    const { image, pictures } = saved(page(TEXT, head), { 'Page_files/ferry.png': ferry });
    expect(image?.src).toBe(pictures![0]!.src);
  });

  test('in the page itself are copied', () => {
    const data = Buffer.concat([ferry, Buffer.alloc(2_000)]).toString('base64');
    const { pictures } = saved(page(`${TEXT}<img src="data:image/png;base64,${data}" alt="A">${TEXT}`));
    expect(pictures).toHaveLength(1);
  });

  test.each([
    ['../secret.png', []],
    ['other/secret.png', []],
    ['/etc/hostname', []],
    ['Page_files/link.png', ['the picture "Page_files/link.png" was left out: it is no ordinary file']],
    [
      'Page_files/fake.png',
      ['the picture "Page_files/fake.png" was left out: it is not a picture, or it is damaged'],
    ],
    ['Page_files/folder.png', ['the picture "Page_files/folder.png" was left out: it is no ordinary file']],
    ['Page_files/style.css', []],
  ])('%s is not taken, and what was refused is named', (src, refused) => {
    const folder = temporaryFolder('page');
    for (const name of ['in/Page_files/folder.png', 'in/other'])
      mkdirSync(join(folder, name), { recursive: true });
    for (const name of ['secret.png', 'in/other/secret.png']) writeFileSync(join(folder, name), ferry);
    writeFileSync(join(folder, 'in/Page_files/fake.png'), 'no picture');
    writeFileSync(join(folder, 'in/Page_files/style.css'), ferry);
    symlinkSync('../../secret.png', join(folder, 'in/Page_files/link.png'));
    writeFileSync(join(folder, 'in/Page.html'), page(`${TEXT}<img src="${src}" alt="A">`));
    const { pictures, body, notes } = articleOf(
      savedPageImporter.read(openImportFile(join(folder, 'in/Page.html'))),
    );
    expect(pictures).toEqual([]);
    expect(notes).toEqual(refused);
    expect(body).not.toContain('![');
  });
});
