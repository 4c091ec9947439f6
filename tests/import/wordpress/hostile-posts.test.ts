import { expect, test } from 'vitest';
import { withParagraphs } from '../../../src/import/wordpress/paragraphs.ts';
import { expandShortcodes } from '../../../src/import/wordpress/shortcodes.ts';
import { wordpressImporter } from '../../../src/import/wordpress/wordpress.ts';
import { articlesIn, importFile } from '../../helpers/import-file.ts';

const none = { byId: () => undefined, own: [] };

function wxr(items: string, declaration = ''): string {
  return `${declaration}<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><wp:wxr_version>1.2</wp:wxr_version>${items}</channel></rss>`;
}

function item(id: number, title: string, content: string, more = ''): string {
  return `<item><title>${title}</title><wp:post_id>${id}</wp:post_id><wp:post_date>2023-10-13 10:00:00</wp:post_date><content:encoded><![CDATA[${content}]]></content:encoded>${more}</item>`;
}

test.each(['[caption id="x"]', '[quote]', '[code]', '[gallery ids="1"', '[', '[abc]'])(
  'shortcodes that begin with %s again and again and never end are read in one go',
  (beginning) => {
    expect(expandShortcodes(`${beginning.repeat(200_000)}[/other]`, none).html).toHaveLength(
      beginning.length * 200_000 + 8,
    );
  },
);

test.each(['<pre>', '<pre ', '<div ', '<!--more', '\n'])(
  'a post that has %j again and again is read in one go',
  (beginning) => {
    expect(withParagraphs(`${beginning.repeat(200_000)}end`)).toContain('end');
  },
);

test('the encoding is the one that the file is in, whatever it says', async () => {
  const text = wxr(item(1, 'Café', 'Un café “noir”.'), '<?xml version="1.0" encoding="windows-1252"?>');
  const bytes = Buffer.from(
    text.replace(/[“”]/gu, (sign) => (sign === '“' ? '\u0093' : '\u0094')),
    'latin1',
  );
  const lying = Buffer.from(bytes.toString('latin1').replace('windows-1252', 'utf-8'), 'latin1');
  for (const written of [bytes, lying, Buffer.from(`\ufeff${text}`, 'utf16le')]) {
    const [article] = await articlesIn(wordpressImporter, importFile(written));
    expect(article).toMatchObject({ title: 'Café', body: 'Un café “noir”.\n', notes: [] });
  }
});

test('what cannot be read in its encoding is said', async () => {
  const bytes = Buffer.from(
    wxr(`${item(1, 'A', 'é'.repeat(100))}${' '.repeat(70_000)}${item(2, 'B', 'caf~')}`),
  );
  bytes[bytes.lastIndexOf('~')] = 0xe9;
  const [, second] = await articlesIn(wordpressImporter, importFile(bytes));
  expect(second?.notes).toEqual(['some of its characters could not be read: is the file in UTF-8?']);
});
