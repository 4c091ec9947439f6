// Random archives and random edits of them, for the test that compares incremental with full builds.
import fc from 'fast-check';
import {
  addArticle,
  buildWith,
  changeArticle,
  changeSite,
  changeTemplate,
  nameFirst,
  readOn,
  redirectTo,
  removeArticle,
  removeFile,
  renameArticle,
  writeFile,
  type Edit,
} from './archive-edits.ts';
import { articleSketch, type ArticleSketch } from './article-sketch.ts';
import {
  emptyArchive,
  PICTURES,
  USUAL_WAY,
  type BuildWay,
  type EditableArchive,
} from './editable-archive.ts';
import { png } from './picture.ts';

/** Writes an archive of random articles. */
export function writeRandomArchive(folder: string, sketches: readonly ArticleSketch[]): EditableArchive {
  const archive = emptyArchive(folder);
  for (const sketch of sketches) addArticle(sketch)(archive);
  return archive;
}

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
