// One imported standing page: its file written under a free name in pages/.
import { printable, UserError } from '../content/problem.ts';
import { slugOf } from '../content/slug.ts';
import { articleFile } from './article-file.ts';
import { checkWritten } from './check-written.ts';
import { fitProvenance, Fitting, fitRedirects, fitTitle } from './fit-article.ts';
import type { ImportedAs, ImportPlace, ImportRun } from './import-files.ts';
import type { ImportedPage } from './importer.ts';
import { oldPathKey, SITES_OWN } from './old-paths.ts';
import { copyPictures } from './pictures.ts';
import { isThere, writeNewFile } from './write-new-file.ts';

const YEAR = /^\d{4}$/u;
const MOST_OF_ONE_NAME = 100;

/**
 * Writes one page, unless it was imported before.
 * @throws UserError where it has no title or the page would not be a valid one
 */
export function importPage(page: ImportedPage, { shown, entry }: ImportPlace, run: ImportRun): ImportedAs {
  const { options, io, existing } = run;
  const before = existing.imported.get(page.provenance.sha256);
  if (before !== undefined) {
    return existing.ofThisRun.has(before)
      ? { skipped: 'the same text again', instead: before }
      : { unchanged: before };
  }
  const notes = [...page.notes];
  const fit = new Fitting(notes);
  const title = fitTitle(page.title, fit);
  const slug = slugOf(page.slug ?? title);
  const redirects = fitRedirects(page.redirects, existing.redirects, fit).filter(
    (path) => oldPathKey(path) !== oldPathKey(`/${slug}/`),
  );
  const text = articleFile({ title, redirects, provenance: fitProvenance(page.provenance) }, page.body);
  checkWritten(text, 'page', run.parsePage);
  copyPictures(page.pictures ?? [], options);
  const path = writePage(slug, text, run);
  existing.imported.set(page.provenance.sha256, path);
  existing.ofThisRun.add(path);
  for (const old of redirects) existing.redirects.add(old);
  io.write(
    `${printable(shown)}: ${options.dryRun ? 'would be' : 'is now'} ${printable(`${options.contentFolder}/${path}`)}`,
  );
  if (!entry.many) io.write(`  a page: ${printable(title)}`);
  for (const note of notes) io.write(`  note: ${printable(note)}`);
  return { written: path };
}

function writePage(slug: string, text: string, { options, existing }: ImportRun): string {
  const isOurs = SITES_OWN.has(slug) || YEAR.test(slug);
  for (let number = 1; number <= MOST_OF_ONE_NAME; number++) {
    const name = number === 1 ? (isOurs ? `${slug}-page` : slug) : `${slug}-${number}`;
    if (existing.pages.has(name) || existing.redirects.has(`/${name}/`)) continue;
    const path = `pages/${name}.md`;
    if (
      options.dryRun ? isThere(options.contentFolder, path) : !writeNewFile(options.contentFolder, path, text)
    )
      continue;
    existing.pages.add(name);
    existing.redirects.add(`/${name}/`);
    return path;
  }
  throw new UserError(`there are ${MOST_OF_ONE_NAME} pages of this name already`);
}
