// Random archives and random edits of them, for the test that compares incremental with full builds.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { templatesFolder } from '../../src/site/nunjucks.ts';
import { png } from './picture.ts';

/** An archive on the disk that edits change, with the day it is read on and the options it is built with. */
export interface EditableArchive {
  readonly content: string;
  readonly templates: string;
  asOf: string;
  options: BuildWay;
  /** By day and number, which stay what they are when a file is renamed. */
  readonly articles: Map<string, FiledSketch>;
  /** Files with STEM in place of the first article's name: written again when that is renamed. */
  readonly naming: Map<string, { readonly text: string; readonly first: string }>;
}

/** Options of a build that change what the site is. */
export interface BuildWay {
  readonly offline: boolean;
  readonly search: boolean;
  readonly data: boolean;
}

/** An article as it lies on the disk. */
interface FiledSketch {
  readonly sketch: ArticleSketch;
  /** Its file's name, without folder and ending. */
  readonly stem: string;
  /** Old paths of it, in the order they were given up. */
  readonly redirects: readonly string[];
  /** Day and number of the article that it names. */
  readonly other: string | undefined;
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
  /** The picture that it shows, above its text with words of its own or those beside the picture, or in its text. */
  readonly picture: 'none' | 'described' | 'plain' | 'in the text';
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
  picture: fc.constantFrom('none', 'none', 'none', 'described', 'plain', 'in the text'),
});

/** Writes an archive of random articles. */
export function writeRandomArchive(folder: string, sketches: readonly ArticleSketch[]): EditableArchive {
  const templates = join(folder, 'templates');
  cpSync(templatesFolder, templates, { recursive: true });
  const archive: EditableArchive = {
    content: join(folder, 'content'),
    templates,
    asOf: '2023-06-01',
    options: USUAL_WAY,
    articles: new Map(),
    naming: new Map(),
  };
  write(archive, 'site.yaml', 'title: Random archive\nurl: https://random.example/archive\n');
  for (const path of PICTURES) write(archive, path, png(40, 20));
  for (const sketch of sketches) addArticle(sketch)(archive);
  return archive;
}

const addArticle =
  (sketch: ArticleSketch): Edit =>
  (archive) => {
    const id = `${sketch.day}-${sketch.number}`;
    const [first] = archive.articles.keys();
    const there = archive.articles.get(id);
    if (there !== undefined) removeFile(pathOf(there))(archive);
    archive.articles.set(id, { sketch, stem: id, redirects: [], other: first === id ? undefined : first });
    writeTexts(archive);
  };

/** An article by its place in the archive, whatever size that has now. */
function someArticle(archive: EditableArchive, index: number): [string, FiledSketch] | undefined {
  const all = [...archive.articles];
  return all[index % Math.max(1, all.length)];
}

const removeArticle =
  (index: number): Edit =>
  (archive) => {
    const found = someArticle(archive, index);
    if (found === undefined) return;
    archive.articles.delete(found[0]);
    removeFile(pathOf(found[1]))(archive);
    // What names it would now be an error: that is written again without, or goes.
    for (const path of archive.naming.keys()) removeFile(path)(archive);
    archive.naming.clear();
    for (const [id, filed] of archive.articles) archive.articles.set(id, { ...filed, other: undefined });
    writeTexts(archive);
  };

const changeArticle =
  (index: number, change: Partial<ArticleSketch>): Edit =>
  (archive) => {
    const found = someArticle(archive, index);
    if (found === undefined) return;
    const [id, filed] = found;
    const { number, day } = filed.sketch;
    archive.articles.set(id, { ...filed, sketch: { ...filed.sketch, ...change, number, day } });
    writeTexts(archive);
  };

/** Gives an article's file another name: what links to it follows, and its old address leads on if somebody sees to that. */
const renameArticle =
  (index: number, ending: string, leadOn: boolean): Edit =>
  (archive) => {
    const found = someArticle(archive, index);
    if (found === undefined) return;
    const [id, filed] = found;
    const stem = `${id}${ending}`;
    removeFile(pathOf(filed))(archive);
    const old = [...filed.redirects, ...(leadOn ? [addressOf(filed.stem)] : [])];
    const redirects = [...new Set(old)].filter((address) => address !== addressOf(stem));
    archive.articles.set(id, { ...filed, stem, redirects });
    writeTexts(archive);
  };

/** Adds old paths to an article, or takes all of them away. */
const redirectTo =
  (index: number, add: boolean): Edit =>
  (archive) => {
    const found = someArticle(archive, index);
    if (found === undefined) return;
    const [id, filed] = found;
    const redirects = add ? [...new Set([...filed.redirects, `/old/${id}`, `/old/${id}.php`])] : [];
    archive.articles.set(id, { ...filed, redirects });
    writeTexts(archive);
  };

const buildWith =
  (options: BuildWay): Edit =>
  (archive) => {
    archive.options = options;
  };

const changeSite =
  (settings: string): Edit =>
  (archive) => {
    write(archive, 'site.yaml', settings);
  };

const writeFile =
  (path: string, text: string | Buffer): Edit =>
  (archive) => {
    write(archive, path, text);
  };

/** A page or an introduction that names the first article. */
const nameFirst =
  (path: string, text: string): Edit =>
  (archive) => {
    const [first] = archive.articles.keys();
    if (first === undefined) return;
    archive.naming.set(path, { text, first });
    writeTexts(archive);
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

const USUAL_WAY: BuildWay = { offline: false, search: true, data: true };
const WAYS: readonly BuildWay[] = [
  USUAL_WAY,
  { ...USUAL_WAY, offline: true },
  { ...USUAL_WAY, search: false },
  { ...USUAL_WAY, data: false },
  { offline: true, search: false, data: false },
];
const SITES = [
  'title: Random archive\nurl: https://random.example/archive\n',
  'title: Renamed archive\nurl: https://random.example/archive\nrights: excerpt\n',
  'title: Random archive\ntagline: Elsewhere\nurl: https://other.example\ncontact: a@b.example\n',
  'title: Random archive\naccent: "#004488"\n',
  'title: Random archive\nurl: https://random.example/archive\nnavigation: [{title: Newest, url: /latest/}, {title: Elsewhere, url: "https://other.example/"}]\n',
  'title: Random archive\nurl: https://random.example/archive\nnavigation: [{title: Mistakes, url: /corrections/}]\nlogo: crane.png\n',
];
const PICTURES = ['media/harbour.png', 'media/crane.png'];
/** The last has versions in two widths. */
const PICTURE_FILES = [png(40, 20), png(20, 40), png(500, 8)];
/** Files that any archive may have, whatever its articles are. */
const LOOSE_FILES: readonly [string, string][] = [
  ['media/harbour.yaml', 'alt: The harbour\n'],
  ['media/harbour.yaml', 'alt: The harbour at dawn\ncaption: Before the strike.\ncredit: A. Writer\n'],
  ['media/crane.yaml', 'alt: A crane\ncaption: It stands still.\n'],
  ['redirects.yaml', '/old-latest/: /latest/\n/feed.php: /feed.xml\n'],
  ['redirects.yaml', '/old-latest/: /corrections/\n/elsewhere: https://other.example/\n'],
  ['public/proof.txt', 'one\n'],
  ['public/proof.txt', 'two\n'],
  ['public/papers/report.pdf', '%PDF-1.4\n'],
  ['public/CNAME', 'random.example\n'],
];
const NAME_FILES: readonly [string, string][] = [
  [
    'topics/trade.md',
    '---\ntitle: Trade and customs\notherNames: [Trade]\nbroader: Economy\n---\nWhat is bought and sold.\n',
  ],
  [
    'topics/trade.md',
    '---\ntitle: Trade\nredirects: [/topics/commerce/, /old-trade]\n---\n![A crane](crane.png)\n\nWhat is sold.\n',
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
const NAMING_FILES: readonly [string, string][] = [
  ['pages/first.md', '---\ntitle: The first\n---\nSee [the first](../articles/STEM.md).\n'],
  [
    'topics/water.md',
    '---\ntitle: Water\nfeatured: [STEM]\n---\nBegin with [the first](../articles/STEM.md).\n',
  ],
];

/** An edit from random values that tells, where a test fails, which one it is. */
const made =
  <Values extends unknown[]>(make: (...values: Values) => Edit) =>
  (values: Values): Edit =>
    Object.assign(make(...values), {
      [fc.toStringMethod]: () => `${make.name}(${values.map((value) => fc.stringify(value)).join(', ')})`,
    });

const someone = fc.nat(50);

/** A random edit: what editors, designers and publishers do. Some builds have other options than the one before. */
export const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(articleSketch).map(made(addArticle)) },
  { weight: 4, arbitrary: fc.tuple(someone, articleSketch).map(made(changeArticle)) },
  { weight: 2, arbitrary: fc.tuple(someone).map(made(removeArticle)) },
  {
    weight: 2,
    arbitrary: fc.tuple(someone, fc.constant({ status: 'withdrawn' })).map(made(changeArticle)),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(someone, fc.constantFrom('', '-again', '-by-another-name'), fc.boolean())
      .map(made(renameArticle)),
  },
  { weight: 1, arbitrary: fc.tuple(someone, fc.boolean()).map(made(redirectTo)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(someone, fc.record({ picture: fc.constantFrom('described', 'plain', 'in the text') }))
      .map(made(changeArticle)),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...PICTURES), fc.constantFrom(...PICTURE_FILES)).map(made(writeFile)),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...SITES)).map(made(changeSite)) },
  { weight: 2, arbitrary: fc.constantFrom(...NAME_FILES).map(made(writeFile)) },
  { weight: 1, arbitrary: fc.constantFrom(...NAME_FILES).map(([path]) => made(removeFile)([path])) },
  { weight: 1, arbitrary: fc.constantFrom(...NAMING_FILES).map(made(nameFirst)) },
  { weight: 3, arbitrary: fc.constantFrom(...LOOSE_FILES).map(made(writeFile)) },
  { weight: 1, arbitrary: fc.constantFrom(...LOOSE_FILES).map(([path]) => made(removeFile)([path])) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<[name: string, addition: string]>(
        ['pages/article.njk', '{# edited #}\n'],
        ['components/article-card/article-card.njk', '{# edited #}\n'],
        ['styles/base.css', '\nmain { opacity: 1; }\n'],
      )
      .map(made(changeTemplate)),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom('2022-01-15', '2023-06-01', '2024-01-01')).map(made(readOn)),
  },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...WAYS)).map(made(buildWith)) },
);

/** Writes what has changed of the articles and of what names them. */
function writeTexts(archive: EditableArchive): void {
  for (const filed of archive.articles.values()) {
    const other = filed.other === undefined ? undefined : archive.articles.get(filed.other)?.stem;
    write(archive, pathOf(filed), articleText(filed, other));
  }
  for (const [path, { text, first }] of archive.naming) {
    write(archive, path, text.replaceAll('STEM', archive.articles.get(first)!.stem));
  }
}

function articleText({ sketch, redirects }: FiledSketch, other: string | undefined): string {
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
    ...list('redirects', redirects),
    ...(sketch.picture === 'described' ? ['image: {src: harbour.png, alt: Ships at the quay}'] : []),
    ...(sketch.picture === 'plain' ? ['image: {src: harbour.png}'] : []),
    ...(sketch.corrected ? [`corrections: [{date: 2023-06-03, text: A name was wrong.}]`] : []),
    `status: ${sketch.status}`,
    ...(sketch.status === 'withdrawn' ? ['withdrawn: {date: 2023-06-04, reason: It was wrong.}'] : []),
    ...(sketch.status === 'embargoed' ? ['embargoUntil: 2023-12-01'] : []),
    ...(names === 'related' ? [`related: [${other}]`] : []),
    ...(names === 'translation' ? [`translationOf: ${other}`, 'language: fr'] : []),
    '---',
    '',
    ...Array.from(
      { length: sketch.paragraphs },
      (_, index) => `Paragraph ${index + 1} of ${sketch.number}.\n`,
    ),
    ...(sketch.picture === 'in the text' ? ['![The crane](crane.png)\n'] : []),
    ...(sketch.quoted ? ['> We shall see.\n> — Ann Alpha, minister\n'] : []),
    ...(names === 'link' ? [`See [another](${other}.md).\n`] : []),
  ].join('\n');
}

function pathOf({ stem }: FiledSketch): string {
  return `articles/${stem}.md`;
}

/** `/2022/01/15-7/` */
function addressOf(stem: string): string {
  return `/${stem.replace('-', '/').replace('-', '/')}/`;
}

/** A file with the same bytes is left alone, as an editor leaves what nobody changed. */
function write({ content }: EditableArchive, path: string, text: string | Buffer): void {
  const target = join(content, path);
  const bytes = Buffer.from(text);
  if (existsSync(target) && readFileSync(target).equals(bytes)) return;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
}
