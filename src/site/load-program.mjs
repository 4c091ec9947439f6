// Loads the program or a part of it: from a bundle in .cache, which takes a third of the time of its TypeScript sources
// and less than that with the time it takes to make one; from the sources where none can be kept. A bundle that is
// damaged is never run.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { crc32 } from 'node:zlib';

const programFolder = fileURLToPath(new URL('../..', import.meta.url));
/** Where it can be entered, by the names of the bundled files. */
const ENTRIES = {
  main: join(programFolder, 'src/cli/main.ts'),
  'build-thread': join(programFolder, 'src/site/build-thread.ts'),
  'serve-worker': join(programFolder, 'src/cli/serve-worker.ts'),
};
/** The file of a bundle that tells what its others are. */
const SEAL = 'seal';
/** Packages with native parts or files of their own: loaded from where they are installed. */
const NOT_BUNDLED = /^(?:@11ty\/|lightningcss|nunjucks|pagefind|esbuild|tsx|sharp|chokidar|linkedom|warcio)/;

/**
 * @param {keyof typeof ENTRIES} part
 * @param {boolean} builds whether it makes a site, and so keeps a cache
 * @returns {Promise<unknown>} its module
 */
export async function loadProgram(part, builds = false) {
  const bundle = resolve('.cache', `program-${fingerprint()}`);
  // A command must not leave files where somebody just looks around.
  const keeps = existsSync('.cache') || (builds && existsSync('content'));
  if (part === 'main' && keeps && !isWhole(bundle)) await writeBundle(bundle);
  if (isWhole(bundle)) return import(pathToFileURL(join(bundle, `${part}.js`)).href);
  const { register } = await import('tsx/esm/api');
  register();
  return import(pathToFileURL(ENTRIES[part]).href);
}

/**
 * Whether the files of a bundle are those that were written, and no others.
 * @param {string} bundle its folder
 */
export function isWhole(bundle) {
  try {
    const names = readdirSync(bundle).filter((name) => name !== SEAL);
    return (
      readFileSync(join(bundle, SEAL), 'utf8') === sealOf(names, (name) => readFileSync(join(bundle, name)))
    );
  } catch {
    return false;
  }
}

/** The checksum of every file, a line each. */
function sealOf(names, contentOf) {
  return [...names]
    .sort()
    .map((name) => `${crc32(contentOf(name)).toString(16).padStart(8, '0')} ${name}\n`)
    .join('');
}

/** Of the names, sizes and times of the sources: quick to take, and different after every change. */
function fingerprint() {
  const hash = createHash('sha256').update(process.versions.node).update(programFolder);
  for (const entry of readdirSync(join(programFolder, 'src'), { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** Bundles the sources. A start that cannot keep a bundle is a slow start, not a failure. */
async function writeBundle(bundle) {
  try {
    const { build } = await import('esbuild');
    const { outputFiles } = await build({
      entryPoints: ENTRIES,
      bundle: true,
      // Chunks, so that a command loads Eleventy only when it renders.
      splitting: true,
      write: false,
      outdir: bundle,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      logLevel: 'silent',
      banner: {
        js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
      },
      plugins: [ownPlaces, installedPackages],
    });
    // One that another start has left meanwhile may be in use.
    if (isWhole(bundle)) return;
    mkdirSync(dirname(bundle), { recursive: true });
    for (const name of readdirSync(dirname(bundle))) {
      if (/^program-\w+$/u.test(name)) rmSync(join(dirname(bundle), name), { recursive: true, force: true });
    }
    const temporary = `${bundle}.${process.pid}`;
    mkdirSync(temporary, { recursive: true });
    const files = new Map(outputFiles.map(({ path, contents }) => [basename(path), contents]));
    files.set('package.json', '{ "type": "module" }');
    files.set(
      SEAL,
      sealOf(files.keys(), (name) => files.get(name)),
    );
    for (const [name, content] of files) writeFileSync(join(temporary, name), content);
    renameSync(temporary, bundle);
  } catch (cause) {
    if (process.env.DEBUG) console.error('the program could not be bundled:', cause);
  }
}

/** Sources find templates and data by their own place: it stays what it was. */
const ownPlaces = {
  name: 'own-places',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: 'ts',
    }));
  },
};

/** Packages that are not bundled are named by their full path, since a bundle lies elsewhere. */
const installedPackages = {
  name: 'installed-packages',
  setup(build) {
    build.onResolve({ filter: NOT_BUNDLED }, ({ path, importer, kind }) => {
      const address =
        kind === 'require-call'
          ? pathToFileURL(createRequire(importer).resolve(path)).href
          : import.meta.resolve(path);
      return { path: address, external: true };
    });
  },
};
