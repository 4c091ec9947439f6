// Saved pages: what a browser or another program wrote to a file. Any HTML that is no feed.
import { hash } from 'node:crypto';
import { dirname } from 'node:path';
import { decodeMarkup } from './decode-markup.ts';
import { isHtml } from './file-kinds.ts';
import type { Imported, Importer, ImportFile } from './importer.ts';
import { pageArticle } from './page-article.ts';
import { pageFiles } from './page-files.ts';
import { readStampedDate } from './stamped-date.ts';

/** How far into a page a browser says where it was saved from. */
const BEGINNING = 4_096;
const SAVED_FROM = [
  /<!--\s*saved from url=\(\d+\)(?<url>\S+)\s*-->/iu,
  // SingleFile
  /<!--\s*Page saved with SingleFile\s+url:\s*(?<url>\S+)(?:\s+saved date:\s*(?<date>[^\n]+?))?\s*-->/iu,
  // HTTrack
  /<!-- Mirrored from (?<url>\S+) by HTTrack[^>]*?(?:,\s*(?<date>\w{3}, \d{2} \w{3} \d{4}[^>]*?))?\s*-->/iu,
];

export const savedPageImporter: Importer = {
  name: 'page',
  kind: 'a saved page',
  many: false,
  recognises: ({ beginning }) => isHtml(decodeMarkup(beginning)),
  read: (file) => [readPage(file)],
};

function readPage(file: ImportFile): Imported {
  const bytes = file.bytes();
  const html = decodeMarkup(bytes, file.encoding);
  const saved = savedFrom(html.slice(0, BEGINNING));
  return pageArticle(html, {
    address: saved.address,
    files: pageFiles(dirname(file.path), file.name),
    provenance: {
      importer: 'page',
      from: file.from,
      sha256: hash('sha256', bytes, 'hex'),
      captured: saved.day,
    },
  });
}

/** What a browser wrote at the head of the page. */
function savedFrom(beginning: string): { address?: string | undefined; day?: string | undefined } {
  for (const form of SAVED_FROM) {
    const found = form.exec(beginning)?.groups;
    if (found === undefined) continue;
    const url = /^https?:/iu.test(found.url!) ? found.url! : `http://${found.url!}`;
    return {
      address: /^(?:file|about|data)/iu.test(found.url!) || !URL.canParse(url) ? undefined : url,
      day: readStampedDate(found.date ?? '').day,
    };
  }
  return {};
}
