// Random archives and random edits of them, for the test that compares incremental with full builds.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { templatesFolder } from '../../src/site/nunjucks.ts';

/** An archive on the disk that edits change, with the day it is read on. */
export interface EditableArchive {
  readonly content: string;
  readonly templates: string;
  asOf: string;
  readonly articles: Map<string, ArticleSketch>;
}

/** What a random article is made of: small vocabularies, so that articles share names. */
export interface ArticleSketch {
  readonly number: number;
  readonly day: string;
  readonly headline: string;
  readonly countries: readonly string[];
  readonly mentions: readonly string[];
  readonly topics: readonly string[];
  readonly people: readonly string[];
  readonly organisations: readonly string[];
  readonly event: string | undefined;
  readonly source: string;
  readonly rights: string | undefined;
  readonly status: string;
  readonly paragraphs: number;
  readonly quoted: boolean;
  readonly corrected: boolean;
  /** How it names another article, if it does. */
  readonly names: 'none' | 'link' | 'related' | 'translation';
}

/** A change to an archive, as a person would make it. */
export type Edit = (archive: EditableArchive) => void;

const COUNTRIES = ['KE', 'UG', 'TZ', 'FR', 'SUHH', 'RU'];
const TOPICS = ['Trade', 'trade', 'Elections', 'Énergie', 'Water'];
const PEOPLE = ['Ann Alpha', 'Bo Beta', 'Cy Gamma'];
const ORGANISATIONS = ['East African Community', 'EAC', 'Port Authority'];
const DAYS = ['2021-12-31', '2022-01-01', '2022-01-15', '2022-02-28', '2023-06-01', '2023-06-02'];

const someOf = (names: readonly string[]) => fc.subarray([...names], { maxLength: 3 });

export const articleSketch: fc.Arbitrary<ArticleSketch> = fc.record({
  number: fc.integer({ min: 1, max: 40 }),
  day: fc.constantFrom(...DAYS),
  headline: fc.constantFrom('Port strike', 'Fish & Chips: "2 < 3"', 'Ärger', 'إضراب', '港口罢工'),
  countries: someOf(COUNTRIES),
  mentions: someOf(COUNTRIES),
  topics: someOf(TOPICS),
  people: someOf(PEOPLE),
  organisations: someOf(ORGANISATIONS),
  event: fc.option(fc.constantFrom('The strike', 'The vote'), { nil: undefined }),
  source: fc.constantFrom('Desk', 'Wire'),
  rights: fc.option(fc.constantFrom('excerpt', 'metadata'), { nil: undefined, freq: 4 }),
  status: fc.constantFrom('published', 'published', 'published', 'draft', 'withdrawn', 'embargoed'),
  paragraphs: fc.integer({ min: 0, max: 4 }),
  quoted: fc.boolean(),
  corrected: fc.boolean(),
  names: fc.constantFrom('none', 'link', 'related', 'translation'),
});

/** Writes an archive of random articles. */
export function writeRandomArchive(folder: string, sketches: readonly ArticleSketch[]): EditableArchive {
  const templates = join(folder, 'templates');
  cpSync(templatesFolder, templates, { recursive: true });
  const archive = { content: join(folder, 'content'), templates, asOf: '2023-06-01', articles: new Map() };
  write(archive, 'site.yaml', 'title: Random archive\nurl: https://random.example/archive\n');
  for (const sketch of sketches) addArticle(sketch)(archive);
  return archive;
}

const addArticle =
  (sketch: ArticleSketch): Edit =>
  (archive) => {
    const path = `articles/${sketch.day}-${sketch.number}.md`;
    const [target] = archive.articles.keys();
    archive.articles.set(path, sketch);
    write(archive, path, articleText(sketch, target !== path ? target : undefined));
  };

/** An article by its place in the archive, whatever size that has now. */
function someArticle(archive: EditableArchive, index: number): [string, ArticleSketch] | undefined {
  const all = [...archive.articles];
  return all[index % Math.max(1, all.length)];
}

const removeArticle =
  (index: number): Edit =>
  (archive) => {
    const found = someArticle(archive, index);
    if (found === undefined) return;
    archive.articles.delete(found[0]);
    rmSync(join(archive.content, found[0]));
    // What names it would now be an error: that is written again without, or goes.
    for (const [path] of NAMING_FILES) rmSync(join(archive.content, path), { force: true });
    for (const [path, sketch] of archive.articles) write(archive, path, articleText(sketch, undefined));
  };

const changeArticle =
  (index: number, change: Partial<ArticleSketch>): Edit =>
  (archive) => {
    const found = someArticle(archive, index);
    if (found === undefined) return;
    const [path, sketch] = found;
    const changed = { ...sketch, ...change, number: sketch.number, day: sketch.day };
    archive.articles.set(path, changed);
    write(archive, path, articleText(changed, undefined));
  };

const changeSite =
  (settings: string): Edit =>
  (archive) => {
    write(archive, 'site.yaml', settings);
  };

const writeNameFile =
  (path: string, text: string): Edit =>
  (archive) => {
    write(archive, path, text);
  };

/** A page or an introduction that names the first article. */
const nameFirst =
  ([path, text]: readonly [string, string]): Edit =>
  (archive) => {
    const [first] = archive.articles.keys();
    if (first !== undefined) write(archive, path, text.replaceAll('STEM', stemOf(first)));
  };

const removeFile =
  (path: string): Edit =>
  (archive) => {
    rmSync(join(archive.content, path), { force: true });
  };

const changeTemplate =
  (name: string, addition: string): Edit =>
  (archive) => {
    const path = join(archive.templates, name);
    writeFileSync(path, `${readFileSync(path, 'utf8')}${addition}`);
  };

const readOn =
  (day: string): Edit =>
  (archive) => {
    archive.asOf = day;
  };

const SITES = [
  'title: Random archive\nurl: https://random.example/archive\n',
  'title: Renamed archive\nurl: https://random.example/archive\nrights: excerpt\n',
  'title: Random archive\ntagline: Elsewhere\nurl: https://other.example\ncontact: a@b.example\n',
  'title: Random archive\naccent: "#004488"\n',
];
const NAME_FILES: readonly (readonly [string, string])[] = [
  [
    'topics/trade.md',
    '---\ntitle: Trade and customs\notherNames: [Trade]\nbroader: Economy\n---\nWhat is bought and sold.\n',
  ],
  ['topics/economy.md', '---\ntitle: Economy\n---\n'],
  [
    'organisations/eac.md',
    '---\ntitle: East African Community\nabbreviation: EAC\nmembers: [KE, {name: UG, from: 2000}]\n---\n',
  ],
  [
    'people/ann-alpha.md',
    '---\ntitle: Ann Alpha\ncountry: KE\nroles: [{title: Minister, of: KE, from: 2019}]\n---\nA minister.\n',
  ],
  ['countries/kenya.md', '---\ncode: KE\notherNames: [Kenia]\n---\nAbout Kenya.\n'],
  ['events/the-strike.md', '---\ntitle: The strike\nfrom: 2022-01\n---\nA strike.\n'],
  ['pages/about.md', '---\ntitle: About\n---\nAbout this archive.\n'],
];
const NAMING_FILES: readonly (readonly [string, string])[] = [
  ['pages/first.md', '---\ntitle: The first\n---\nSee [the first](../articles/STEM.md).\n'],
  [
    'topics/water.md',
    '---\ntitle: Water\nfeatured: [STEM]\n---\nBegin with [the first](../articles/STEM.md).\n',
  ],
];

/** A random edit: what editors, designers and publishers do. */
export const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: articleSketch.map(addArticle) },
  {
    weight: 4,
    arbitrary: fc.tuple(fc.nat(50), articleSketch).map(([index, sketch]) => changeArticle(index, sketch)),
  },
  { weight: 2, arbitrary: fc.nat(50).map(removeArticle) },
  { weight: 2, arbitrary: fc.nat(50).map((index) => changeArticle(index, { status: 'withdrawn' })) },
  { weight: 1, arbitrary: fc.constantFrom(...SITES).map(changeSite) },
  { weight: 2, arbitrary: fc.constantFrom(...NAME_FILES).map(([path, text]) => writeNameFile(path, text)) },
  { weight: 1, arbitrary: fc.constantFrom(...NAME_FILES).map(([path]) => removeFile(path)) },
  { weight: 1, arbitrary: fc.constantFrom(...NAMING_FILES).map(nameFirst) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('pages/article.njk', 'components/article-card/article-card.njk', 'styles/base.css')
      .map((name) =>
        changeTemplate(name, name.endsWith('.css') ? '\nmain { opacity: 1; }\n' : '{# edited #}\n'),
      ),
  },
  { weight: 1, arbitrary: fc.constantFrom('2022-01-15', '2023-06-01', '2024-01-01').map(readOn) },
);

function articleText(sketch: ArticleSketch, other: string | undefined): string {
  const names = other === undefined ? 'none' : sketch.names;
  const quoted = (text: string): string => JSON.stringify(text);
  const list = (key: string, names: readonly string[]): string[] =>
    names.length === 0 ? [] : [`${key}: [${names.map(quoted).join(', ')}]`];
  return [
    '---',
    `title: ${quoted(`${sketch.headline} ${sketch.number}`)}`,
    ...list('countries', sketch.countries),
    ...list(
      'mentions',
      sketch.mentions.filter((code) => !sketch.countries.includes(code)),
    ),
    ...list(
      'topics',
      sketch.topics.filter((name) => name !== 'trade' || !sketch.topics.includes('Trade')),
    ),
    ...list('people', sketch.people),
    ...list('organisations', sketch.organisations.slice(0, 1)),
    ...(sketch.event === undefined ? [] : [`event: ${sketch.event}`]),
    `source: ${sketch.source}`,
    ...(sketch.rights === undefined ? [] : [`rights: ${sketch.rights}`]),
    ...(sketch.corrected ? [`corrections: [{date: 2023-06-03, text: A name was wrong.}]`] : []),
    `status: ${sketch.status}`,
    ...(sketch.status === 'withdrawn' ? ['withdrawn: {date: 2023-06-04, reason: It was wrong.}'] : []),
    ...(sketch.status === 'embargoed' ? ['embargoUntil: 2023-12-01'] : []),
    ...(names === 'related' ? [`related: [${stemOf(other!)}]`] : []),
    ...(names === 'translation' ? [`translationOf: ${stemOf(other!)}`, 'language: fr'] : []),
    '---',
    '',
    ...Array.from(
      { length: sketch.paragraphs },
      (_, index) => `Paragraph ${index + 1} of ${sketch.number}.\n`,
    ),
    ...(sketch.quoted ? ['> We shall see.\n> — Ann Alpha, minister\n'] : []),
    ...(names === 'link' ? [`See [another](${stemOf(other!)}.md).\n`] : []),
  ].join('\n');
}

function stemOf(path: string): string {
  return path.replace('articles/', '').replace('.md', '');
}

function write({ content }: EditableArchive, path: string, text: string): void {
  const target = join(content, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}
