// The source of an old site: a folder of pages for Hugo, Jekyll, Zola or Eleventy, or one such page. Its posts become
// articles, its other pages standing pages.
import { hash } from 'node:crypto';
import { dirname } from 'node:path';
import { countryRegistry } from '../../content/countries.ts';
import { UserError } from '../../content/problem.ts';
import { decodeMarkup } from '../decode-markup.ts';
import { textBeginning } from '../file-kinds.ts';
import { filedUnder } from '../filed-under.ts';
import type {
  Imported,
  ImportedArticle,
  ImportedDate,
  Importer,
  ImportFile,
  ImportFolder,
} from '../importer.ts';
import { orProblem } from '../or-problem.ts';
import { readStampedDate } from '../stamped-date.ts';
import { leadPicture } from './lead-picture.ts';
import { PAGE_ENDING, PLAIN_PAGE } from './page-endings.ts';
import { parsePage, type PageSource } from './page-front-matter.ts';
import { pageNames } from './page-names.ts';
import { PagePictures, pageText, type OpenSite } from './page-text.ts';
import { siteKindOf, siteNames, type SiteKind, type SiteSample } from './site-kind.ts';
import { siteLinks } from './site-links.ts';
import { planSite, readPage, type PlannedPage, type SitePlan } from './site-plan.ts';
import { readSettings, type SiteSettings } from './site-settings.ts';

/** Enough pages to know a site by. */
const SAMPLES = 60;
/** Files in which a generator keeps its settings. */
const SETTINGS =
  /^(?:(?:hugo|config|zola)\.(?:toml|ya?ml|json)|config\/_default\/[\w-]+\.(?:toml|ya?ml|json)|_config\.(?:ya?ml|toml)|\.?eleventy(?:\.config)?\.[cm]?[jt]s)$/u;

export const oldSiteImporter: Importer<ImportFolder> = {
  name: 'site',
  kind: 'the source of a Hugo, Jekyll, Zola or Eleventy site',
  many: true,
  recognises: (folder) => kindOfFolder(folder) !== undefined,
  read: (folder) => readSite(folder, kindOfFolder(folder) ?? 'eleventy'),
};

/** One page of such a site, by itself. */
export const oldPageImporter: Importer = {
  name: 'site-page',
  kind: 'a page with front matter',
  many: false,
  recognises: ({ beginning }) => {
    const text = textBeginning(beginning);
    return /^\ufeff?(?:---|\+\+\+)/u.test(text) && frontMatterOf(text) !== undefined;
  },
  read: (file) => readSite(folderOf(file), siteKindOf(sampleOf(file)) ?? 'eleventy'),
};

/** Pages that only have what all generators know are read as those of Eleventy, which asks for least. */
function kindOfFolder(folder: ImportFolder): SiteKind | undefined {
  const texts = folder.files.filter((path) => PAGE_ENDING.test(path));
  const settings = folder.files.filter((path) => SETTINGS.test(path));
  const pages = texts.filter((path) => !PLAIN_PAGE.test(path)).slice(0, SAMPLES);
  const samples = [...settings, ...pages].flatMap((path): SiteSample[] => {
    const file = opened(folder, path);
    return file === undefined ? [] : sampleOf(file, path);
  });
  const withFrontMatter = samples.filter(({ page }) => page !== undefined).length;
  if (withFrontMatter === 0 || withFrontMatter * 2 < Math.min(texts.length, SAMPLES)) {
    if (settings.length === 0 || withFrontMatter === 0) return undefined;
  }
  const others = folder.files.filter((path) => /\.(?:11tydata\.\w+|njk)$/u.test(path)).slice(0, 1);
  return siteKindOf([...samples, ...others.map((path) => ({ path, text: '' }))]) ?? 'eleventy';
}

function opened(folder: ImportFolder, path: string): ImportFile | undefined {
  try {
    return folder.open(path);
  } catch (cause) {
    if (cause instanceof UserError) return undefined;
    throw cause;
  }
}

function sampleOf(file: ImportFile, path = file.name): SiteSample[] {
  const text = textBeginning(file.beginning)
    .replace(/^\ufeff/u, '')
    .replace(/\r\n?/gu, '\n');
  return [{ path, text, page: PAGE_ENDING.test(path) ? frontMatterOf(text) : undefined }];
}

function frontMatterOf(text: string): PageSource | undefined {
  const page = parsePage(text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n'));
  return page === undefined || 'problem' in page ? undefined : page;
}

/** A folder with one file in it. */
function folderOf(file: ImportFile): ImportFolder {
  const folder = dirname(file.path);
  return { path: folder, name: '', files: [file.name], passedOver: [], open: () => file };
}

function* readSite(folder: ImportFolder, kind: SiteKind): Iterable<Imported> {
  const settings = readSettings(kind, folder.files, (path) => {
    const file = opened(folder, path);
    return file === undefined || file.size > file.beginning.length ? undefined : decodeMarkup(file.beginning);
  });
  // Without them the old addresses of all its pages would be lost, and a second import would not bring them back.
  for (const { path, line, problem } of settings.problems) {
    const hint = 'mend this file of settings, or move it away if its site needs none; nothing was imported';
    yield { problem: problem.replace(/^its front matter/u, 'its text'), hint, which: `${path}:${line}` };
  }
  if (settings.problems.length > 0) return;
  const plan = planSite(kind, folder, settings);
  const site: OpenSite = {
    kind,
    root: folder.path,
    settings,
    links: siteLinks(plan, settings),
    registry: countryRegistry(),
  };
  const isOne = folder.name === '' && folder.files.length === 1;
  if (!isOne) yield { note: `read as the source of a ${siteNames[kind]} site` };
  for (const { path, line, problem } of plan.problems)
    yield { problem, which: line === undefined ? path : `${path}:${line}` };
  for (const { path, reason } of plan.skipped) yield { skipped: reason, which: path };
  const used = new Set<string>();
  for (const page of plan.pages) {
    const which = isOne ? undefined : page.path;
    yield orProblem(() => readOne(page, folder, plan, site, used, which), which);
  }
  for (const path of plan.pictures)
    if (!used.has(path)) yield { skipped: 'a picture that no page names', which: path };
}

function readOne(
  page: PlannedPage,
  folder: ImportFolder,
  plan: SitePlan,
  site: OpenSite,
  used: Set<string>,
  which: string | undefined,
): Imported {
  const source = readPage(site.kind, folder, page.path);
  if ('problem' in source || 'skipped' in source) return { problem: 'was changed while it was read', which };
  const file = folder.open(page.path);
  const pictures = new PagePictures(page, site);
  const { body, notes } = pageText(page, source, pictures, site);
  const lead = leadPicture(source.values);
  const image = lead === undefined ? undefined : pictures.find(lead.src);
  if (image !== undefined && 'lost' in image && !pictures.refused.has(image.lost))
    notes.push(`the lead picture "${image.lost}" was left out: there is no such file`);
  for (const path of [...pictures.copied.keys(), ...pictures.refused.values()]) used.add(path);
  const shared = {
    title: page.title,
    slug: page.slug,
    redirects: [...(page.address === undefined ? [] : [page.address]), ...page.aliases],
    body,
    pictures: [...pictures.copied.values()],
    provenance: {
      importer: site.kind,
      from: file.from,
      sha256: hash('sha256', file.bytes(), 'hex'),
    },
    notes: [...notes, ...pictures.problems],
  };
  if (page.becomes === 'page') return { page: shared, which };
  const names = filedUnder(
    pageNames(site.kind, source.values, site.settings, page.folderCategories),
    (name) => 'country' in site.registry.find(name),
  );
  const article: ImportedArticle = {
    ...shared,
    ...names,
    date: page.date,
    summary: source.values.text('summary', 'description', 'excerpt', 'subtitle'),
    source: sourceOf(page, source, site.settings),
    language: page.language,
    translationOf: originalOf(page, plan),
    image:
      image === undefined || 'lost' in image
        ? undefined
        : { src: decodeURI(image.href), alt: lead?.alt, caption: lead?.caption },
    updated: updatedOf(source, page.date),
    status: page.draft ? 'draft' : undefined,
  };
  return { article, which };
}

/** Where it was published: an address elsewhere that the page gives, otherwise its own. */
function sourceOf(
  page: PlannedPage,
  { values }: PageSource,
  { title, url }: SiteSettings,
): ImportedArticle['source'] {
  const elsewhere = values.text(
    'canonical_url',
    'canonicalURL',
    'canonical',
    'original_url',
    'source_url',
    'externalUrl',
  );
  if (elsewhere !== undefined && /^https?:/iu.test(elsewhere)) return { url: elsewhere };
  const address = url === undefined || page.address === undefined ? undefined : `${url}${page.address}`;
  return title === undefined && address === undefined ? undefined : { name: title, url: address };
}

function updatedOf({ values }: PageSource, { day }: ImportedDate): ImportedDate | undefined {
  const written = values.text('lastmod', 'last_modified_at', 'updated', 'modified');
  if (written === undefined) return undefined;
  const updated = readStampedDate(written);
  return updated.day !== undefined && day !== undefined && updated.day > day ? updated : undefined;
}

/** The page of the same path in the first language of the site. */
function originalOf(page: PlannedPage, { pages }: SitePlan): string | undefined {
  if (!page.isTranslation) return undefined;
  const original = pages.find(
    (other) => !other.isTranslation && other.becomes === 'article' && sameText(other, page),
  );
  return original?.stem;
}

function sameText(a: PlannedPage, b: PlannedPage): boolean {
  return a.inside === b.inside;
}
