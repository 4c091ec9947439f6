// One imported article: its date settled, its tags proposed or chosen, its file written under a free name.
import { printable, UserError } from '../content/problem.ts';
import type { ArticleInput, Rights } from '../content/schema-article.ts';
import { slugOf } from '../content/slug.ts';
import { plainParagraphs } from '../matcher/article-text.ts';
import { proposeTags, tagKeys, type Proposals } from '../matcher/propose-tags.ts';
import { isEnglish } from '../matcher/tag-warnings.ts';
import { articleFile } from './article-file.ts';
import { checkWritten } from './check-written.ts';
import { addressKey } from './existing-articles.ts';
import type { NamesOfArticle } from './filed-names.ts';
import { fitArticle, type FittingArticle } from './fit-article.ts';
import type { ImportedAs, ImportPlace, ImportRun } from './import-files.ts';
import type { ImportedArticle } from './importer.ts';
import { copyPictures } from './pictures.ts';
import type { ChosenTags } from './prompts.ts';
import { proposalLines } from './proposal-lines.ts';
import { settleDate, type SettledDate } from './settle-date.ts';
import { isThere, writeNewFile } from './write-new-file.ts';

/** More clippings of one headline and day than anybody has. */
const MOST_OF_ONE_NAME = 1000;

/**
 * Writes one article, unless it was imported before.
 * @throws UserError where the date is missing or the article would not be a valid one
 */
export async function importArticle(
  imported: ImportedArticle,
  place: ImportPlace,
  run: ImportRun,
): Promise<ImportedAs> {
  const { options, io, existing } = run;
  const { many, folders } = place.entry;
  const before = existing.imported.get(imported.provenance.sha256);
  if (before !== undefined) {
    if (existing.ofThisRun.has(before)) return { skipped: 'the same text again', instead: before };
    if (!many)
      io.write(`${printable(place.shown)}: imported before, as ${shown(before, run)}; nothing was changed`);
    return { unchanged: before };
  }
  const other = imported.address === undefined ? undefined : existing.addresses.get(imported.address);
  if (other !== undefined)
    return {
      skipped: 'another text from an address that is there',
      instead: other,
    };
  const article = fitArticle(
    { ...imported, topics: [...(imported.topics ?? []), ...folderTopics(folders, run)] },
    existing.content.registry,
    existing.redirects,
  );
  const date = await settleDate(article, place, run);
  // The matcher reads English; an article in another language is tagged by hand.
  const english = isEnglish(article.language ?? existing.content.site.language);
  const { proposals, tags } = english
    ? await settleTags(article, many, run)
    : { proposals: undefined, tags: {} };
  const notes = [...article.notes];
  const names = existing.names.settle(
    {
      topics: [...article.topics, ...(tags.topics ?? [])],
      people: [...article.people, ...(tags.people ?? [])],
      organisations: [...article.organisations, ...(tags.organisations ?? [])],
      source: article.source,
    },
    notes,
  );
  const fields = articleFields(
    { ...article, ...names },
    date,
    tags,
    options.rights,
    existing.content.site.language,
  );
  const text = articleFile(fields, article.body);
  checkWritten(text, 'article', run.parse);
  copyPictures(article.pictures ?? [], options);
  const written = writeArticle(slugOf(article.slug ?? article.title), date.day, text, run);
  existing.imported.set(article.provenance.sha256, written);
  existing.ofThisRun.add(written);
  if (article.address !== undefined) existing.addresses.set(article.address, written);
  for (const path of article.redirects) existing.redirects.add(path);

  const became = `${options.dryRun ? 'would be' : 'is now'} ${shown(written, run)}`;
  io.write(`${printable(place.shown)}: ${many ? became : printable(article.title)}`);
  if (!many) {
    io.write(`  ${became}`);
    io.write(`  date ${date.day} (${date.from})`);
    for (const line of sourceLines(article)) io.write(`  ${printable(line)}`);
  }
  for (const note of notes) io.write(`  note: ${printable(note)}`);
  for (const line of proposals === undefined || many ? [] : proposalLines(proposals, tags))
    io.write(`  ${line}`);
  return { written };
}

function shown(path: string, { options }: ImportRun): string {
  return printable(`${options.contentFolder}/${path}`);
}

/** The names of the folders above a file, where they were said to be topics. A year or a month is none. */
function folderTopics(folders: readonly string[], { options }: ImportRun): string[] {
  if (options.topicsFromFolders !== true) return [];
  return folders.filter((folder) => !/^[\d._-]+$/u.test(folder)).map((folder) => folder.replaceAll('_', ' '));
}

/** Tags are written only when accepted or chosen. */
async function settleTags(
  article: FittingArticle,
  many: boolean,
  { options, io, matcher }: ImportRun,
): Promise<{ proposals: Proposals; tags: ChosenTags }> {
  const { paragraphs } = plainParagraphs(article.body);
  const text = { headline: article.title, dateline: article.dateline, paragraphs };
  const proposals = proposeTags(matcher.matchText(text), { ...article, mentions: [] });
  if (options.accept) {
    return {
      proposals,
      tags: Object.fromEntries(tagKeys.map((key) => [key, proposals[key].map(({ value }) => value)])),
    };
  }
  if (many || io.prompts === undefined || tagKeys.every((key) => proposals[key].length === 0))
    return { proposals, tags: {} };
  const tags = await io.prompts.tags({ title: article.title, proposals });
  if (tags === undefined) throw new UserError('given up; nothing was written');
  return { proposals, tags };
}

/** The front matter of an article. Rights that were chosen count before its own; the language of the site goes without saying. */
export function articleFields(
  article: FittingArticle & NamesOfArticle,
  date: SettledDate,
  tags: Pick<ChosenTags, 'countries' | 'mentions'>,
  chosenRights: Rights | undefined,
  siteLanguage: string,
): ArticleInput {
  const { name, url, ...more } = article.source ?? {};
  const onlyName = url === undefined && Object.keys(more).length === 0;
  const { captured, ...provenance } = article.provenance;
  return {
    title: article.title,
    date: date.written,
    summary: article.summary,
    dateline: article.dateline,
    byline: article.byline.length === 1 ? article.byline[0] : [...article.byline],
    countries: [...article.countries, ...(tags.countries ?? [])],
    mentions: [...(tags.mentions ?? [])],
    topics: [...article.topics],
    people: [...article.people],
    organisations: [...article.organisations],
    event: article.event,
    source: article.source === undefined ? undefined : onlyName ? name : article.source,
    language: article.language === siteLanguage ? undefined : article.language,
    image: withoutUndefined(article.image),
    updated: article.updated?.moment ?? article.updated?.day,
    rights: chosenRights ?? article.rights,
    status: article.status,
    redirects: [...article.redirects],
    translationOf: article.translationOf,
    provenance: article.source === undefined && captured !== undefined ? article.provenance : provenance,
  };
}

function withoutUndefined<T extends object>(value: T | undefined): T | undefined {
  if (value === undefined) return undefined;
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}

/** Writes the file under the first free name: `2023/2023-10-13-summit.md`, then with `-2`. */
function writeArticle(slug: string, day: string, text: string, { options, existing }: ImportRun): string {
  for (let number = 1; number <= MOST_OF_ONE_NAME; number++) {
    const name = number === 1 ? slug : `${slug}-${number}`;
    const key = addressKey(day, slugOf(name));
    if (existing.taken.has(key)) continue;
    const path = `articles/${day.slice(0, 4)}/${day}-${name}.md`;
    if (
      options.dryRun ? isThere(options.contentFolder, path) : !writeNewFile(options.contentFolder, path, text)
    )
      continue;
    existing.taken.add(key);
    return path;
  }
  throw new UserError(`there are ${MOST_OF_ONE_NAME} articles of this name already`);
}

function sourceLines({ source, byline, dateline }: ImportedArticle): string[] {
  const counters = Object.entries(source?.counters ?? {}).map(([what, count]) => `${count} ${what}`);
  return [
    ...(dateline === undefined ? [] : [`dateline ${dateline}`]),
    ...(byline.length === 0 ? [] : [`by ${byline.join(', ')}`]),
    ...(source === undefined ? [] : [[`source ${source.name ?? source.url}`, ...counters].join(', ')]),
  ];
}
