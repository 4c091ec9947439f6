// What src/README.md promises of the code, read from the code: who may import whom, and what has one place only.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { programFolder } from '../src/site/program-folder.ts';

interface CodeFile {
  /** `src/content/dates.ts` */
  readonly path: string;
  readonly text: string;
  /** The text without comments, so that a word in one is no use of it. */
  readonly code: string;
  readonly imports: readonly string[];
}

function filesIn(folder: string, ending: RegExp): CodeFile[] {
  return readdirSync(join(programFolder, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => {
      const path = `${folder}/${name.replaceAll('\\', '/')}`;
      const text = readFileSync(join(programFolder, path), 'utf8');
      const code = text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/(?<![:'"`/])\/\/.*$/gmu, '');
      const imports = [...code.matchAll(/(?:from|import|import\() *['"](?<from>[^'"]+)['"]/gu)].map(
        ({ groups }) => groups?.from ?? '',
      );
      return { path, text, code, imports };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

const sources = filesIn('src', /\.(?:ts|mjs)$/u);
const templates = filesIn('templates', /\.njk$/u);

/** The paths of the files for which something holds. */
function pathsWhere(holds: (file: CodeFile) => boolean, files = sources): string[] {
  return files.filter(holds).map(({ path }) => path);
}

function stageOf(path: string): string {
  return path.split('/')[1] ?? '';
}

/** The stages that a stage may import from, besides itself. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  content: [],
  matcher: ['content'],
  archive: ['content', 'matcher'],
  pages: ['content', 'matcher', 'archive'],
  site: ['content', 'matcher', 'archive', 'pages'],
  import: ['content', 'matcher'],
  links: ['content'],
  // Runs in the browser: it shares with the pages what a search result is.
  client: ['content', 'pages'],
  // Renaming changes files as an import writes them, and leaves redirects to addresses of pages.
  names: ['content', 'archive', 'pages', 'import'],
  cli: ['content', 'matcher', 'archive', 'pages', 'site', 'import', 'links', 'names'],
};

/** What changes files or folders, of the functions of Node. */
const CHANGING = {
  begins:
    /^(?:append|ch(?:mod|own)|copy|cp|f(?:chmod|chown|truncate|utimes)|l(?:chmod|chown|ink|utimes)|mk|rename|rm|symlink|truncate|unlink|utimes|write)/u,
  names: new Set(['createWriteStream']),
};

/** What changes the disk, by what it changes there. */
const MAY_CHANGE = {
  'the content, for an editor': [
    'src/cli/init-command.ts',
    'src/cli/links-command.ts',
    'src/cli/new-command.ts',
    'src/import/replace-file.ts',
    'src/import/write-new-file.ts',
    'src/names/file-drafts.ts',
  ],
  'the staging folder': [
    'src/site/bag.ts',
    'src/site/build-shard.ts',
    'src/site/page-drawer.ts',
    'src/site/publish-work.ts',
    'src/site/render-site.ts',
    'src/site/search-index.ts',
    'src/site/take-shards.ts',
    'src/site/write-drawings.ts',
    'src/site/write-files.ts',
    'src/site/write-pictures.ts',
  ],
  'the site and what stands beside it': [
    'src/site/journal.ts',
    'src/site/lock.ts',
    'src/site/publish.ts',
    'src/site/releases.ts',
  ],
  'the cache': ['src/site/kept-pictures.ts', 'src/site/load-program.mjs', 'src/site/sealed-file.ts'],
};

const MOVES_SITES = new Set(['src/site/build-shard.ts', 'src/site/publish.ts', 'src/site/releases.ts']);

describe('imports run one way', () => {
  test('every folder of src is a stage that is known here', () => {
    const folders = new Set(sources.map(({ path }) => stageOf(path)));
    expect([...folders].filter((folder) => !(folder in MAY_USE))).toEqual([]);
  });

  test('content, matcher, archive, pages, site, cli: a stage uses only those before it', () => {
    const wrong = sources.flatMap(({ path, imports }) => {
      const stage = stageOf(path);
      return imports
        .filter((from) => from.startsWith('.'))
        .map((from) => join(path, '..', from).replaceAll('\\', '/'))
        .filter((target) => target.startsWith('src/'))
        .filter((target) => stageOf(target) !== stage && !MAY_USE[stage]?.includes(stageOf(target)))
        .map((target) => `${path} imports ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  test('only the site knows the templates and the configuration of Eleventy', () => {
    const outside = sources.flatMap(({ path, imports }) =>
      imports
        .filter((from) => from.startsWith('.') && !join(path, '..', from).startsWith('src'))
        .map((from) => `${path} imports ${from}`),
    );
    expect(outside.filter((line) => !line.startsWith('src/site/'))).toEqual([]);
  });

  test('Eleventy and Nunjucks are known to the site, its development server to the command', () => {
    const known = pathsWhere(({ imports }) => imports.some((from) => /^(?:@11ty\/|nunjucks$)/u.test(from)));
    expect(
      known.filter((path) => !path.startsWith('src/site/') && path !== 'src/cli/serve-command.ts'),
    ).toEqual([]);
  });
});

describe('one place each', () => {
  test('dates: luxon', () => {
    expect(pathsWhere(({ imports }) => imports.includes('luxon'))).toEqual(['src/content/dates.ts']);
  });

  test('the syntax of texts: markdown-it', () => {
    const values = pathsWhere(({ code }) => /^import (?!type)[^;]*from 'markdown-it[^']*'/mu.test(code));
    expect(values).toEqual(['src/content/markdown.ts']);
    expect(pathsWhere(({ code }) => /\bcreateMarkdown\(\)/u.test(code))).toEqual([
      'src/content/digest-body.ts',
      'src/content/markdown.ts',
      'src/matcher/article-text.ts',
      'src/pages/html.ts',
    ]);
  });

  test('the body of an article: asked for by the public text, and to warn editors', () => {
    expect(pathsWhere(({ code }) => /\bbodies\.markdown\(/u.test(code))).toEqual([
      'src/archive/public-text.ts',
      // Reads the body for names that an editor may have forgotten; publishes nothing of it.
      'src/matcher/tag-warnings.ts',
    ]);
  });

  test('addresses: no other file writes a path of the site', () => {
    const written = sources
      .filter(({ path }) => stageOf(path) === 'pages' && path !== 'src/pages/urls.ts')
      .flatMap(({ path, code }) =>
        [...code.matchAll(/(?<![\w)\]])['"`]\/[a-z$][^'"`\n]*\/['"`]/gu)].map(([text]) => `${path} ${text}`),
      );
    expect(written).toEqual([]);
  });

  test('the disk: up to the archive the door of the content folder alone, pages not at all', () => {
    const readers = ['src/content/read-source.ts', 'src/content/walk-content.ts'];
    const touching = pathsWhere(({ imports }) =>
      imports.some((from) => /^(?:node:)?fs(?:\/promises)?$/u.test(from)),
    );
    expect(touching.filter((path) => !/^src\/(?:site|cli|import|names)\//u.test(path))).toEqual(readers);
  });

  test('the disk is changed by those files alone whose work it is', () => {
    const { begins, names } = CHANGING;
    const changing = pathsWhere(({ code }) =>
      [...code.matchAll(/import (?<what>[^;]*?) from '(?:node:)?fs(?:\/promises)?'/gu)].some(({ groups }) =>
        // All of it under one name may be anything.
        groups!.what!.startsWith('{')
          ? groups!.what!.match(/\w+/gu)!.some((name) => begins.test(name) || names.has(name))
          : true,
      ),
    );
    const allowed = new Set(Object.values(MAY_CHANGE).flat());
    expect(changing.filter((path) => !allowed.has(path))).toEqual([]);
  });

  test('only publishing puts a site where another one was; a shard, which nobody reads, its own folder', () => {
    const moving = pathsWhere(
      ({ path, code }) =>
        stageOf(path) === 'site' && /\b(?:renameSync|symlinkSync|unlinkSync|rmdirSync)\(/u.test(code),
    );
    expect(
      moving.filter((path) => !MOVES_SITES.has(path) && !MAY_CHANGE['the cache'].includes(path)),
    ).toEqual([]);
  });

  test('HTML from Markdown: views carry it in fields that end in Html', () => {
    const printed = templates.flatMap(({ path, text }) =>
      [...text.matchAll(/\{\{-?\s*(?<what>[\w.]+)\s*\|\s*safe/gu)].map(
        ({ groups }) => `${path} ${groups?.what}`,
      ),
    );
    expect(printed.filter((line) => !/(?:Html|Json|Svg)$/u.test(line))).toEqual([]);
  });
});

test('the clock, chance and the place of the machine are known to the command line alone', () => {
  const FORBIDDEN =
    /new Date\(\)|\bDate\.now\b|\bMath\.random\b|\brandomUUID\b|\bperformance\.now\b|\.toLocale(?!String\(format\))|\.localeCompare\b|new Intl\.\w+\(\)|\bhostname\(\)/u;
  expect(pathsWhere(({ path, code }) => stageOf(path) !== 'cli' && FORBIDDEN.test(code))).toEqual([]);
});

describe('files', () => {
  /** A table is as long as what it lists. */
  const TABLES = /^src\/(?:pages\/words\/\w+|matcher\/country-words)\.ts$/u;

  test('have at most 300 lines', () => {
    const long = pathsWhere(({ path, text }) => !TABLES.test(path) && text.split('\n').length > 301);
    expect(long).toEqual([]);
  });

  test('open with a comment that says what they make', () => {
    expect(pathsWhere(({ text }) => !/^(?:#!.*\n)?\/\/ \S/u.test(text))).toEqual([]);
  });

  test('are called for what they make, in kebab-case', () => {
    expect(pathsWhere(({ path }) => !/^[a-z0-9/-]+(?:\.d)?\.(?:ts|mjs)$/u.test(path))).toEqual([]);
    expect(
      pathsWhere(({ path }) => /\/(?:index|utils?|helpers?|common|types|misc|lib)\b/u.test(path)),
    ).toEqual([]);
  });

  test('the configuration of Eleventy is a table of contents', () => {
    expect(readFileSync(join(programFolder, 'eleventy.config.ts'), 'utf8').split('\n').length).toBeLessThan(
      80,
    );
  });
});

describe('templates only print', () => {
  test('they use no filter but safe', () => {
    const filters = templates.flatMap(({ path, text }) =>
      [...text.matchAll(/\{[{%][^}]*?\|\s*(?<filter>\w+)/gu)].map(
        ({ groups }) => `${path} ${groups?.filter}`,
      ),
    );
    expect(filters.filter((line) => !line.endsWith(' safe'))).toEqual([]);
  });

  test('they work nothing out', () => {
    const set = templates.flatMap(({ path, text }) =>
      [...text.matchAll(/\{%-?\s*set\b[^%]*[-+*/][^%]*%\}/gu)].map(([tag]) => `${path} ${tag}`),
    );
    expect(set).toEqual([]);
  });

  test('they join no address: each is printed as it was made', () => {
    const joined = templates.flatMap(({ path, text }) =>
      [...text.matchAll(/\s(?:href|src|action)="(?<address>[^"]*)"/gu)]
        .map(({ groups }) => groups?.address ?? '')
        .filter((address) => !/^(?:\{\{ [\w.]+ \}\}|#[\w-]+|#\{\{ [\w.]+ \}\})$/u.test(address))
        .map((address) => `${path} ${address}`),
    );
    expect(joined).toEqual([]);
  });

  test('they hold no word of the interface', () => {
    const words = templates.flatMap(({ path, text }) =>
      [
        ...text
          .replace(/\{#[\s\S]*?#\}|\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/gu, '')
          .replace(/<[^>]*>/gu, ' ')
          .matchAll(/\p{L}{2,}/gu),
      ].map(([word]) => `${path} ${word}`),
    );
    expect(words).toEqual([]);
  });

  test('they hold no style attribute and no script', () => {
    expect(
      pathsWhere(
        ({ text }) => /\sstyle=|\son[a-z]+=|<script(?![^>]*(?:\ssrc=|type="application\/))/u.test(text),
        templates,
      ),
    ).toEqual([]);
  });
});
