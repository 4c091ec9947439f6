// The process that builds for `dateline serve`: told what to build, tells whether it was published.
import { ContentError } from '../content/problem.ts';
import { buildSite, buildUrgently, type BuiltSite, type OutputOptions } from '../site/build-site.ts';
import { CacheInMemory } from '../site/cache-in-memory.ts';
import type { BuildOptions } from '../site/check-site.ts';
import { counted, printProblems } from './report.ts';
import { reportFailure } from './report-failure.ts';

/** What to build. */
export interface ServeBuild {
  readonly content: string;
  readonly output: string;
  readonly url: string | undefined;
}

/** How it went. */
export interface ServeResult {
  /** Whether it is what was asked for, or what follows when the editor pauses. */
  readonly asked: boolean;
  readonly published: boolean;
  /** Whether a page that somebody may look at is another now. */
  readonly changed: boolean;
}

/** An editor who saves once more is not kept waiting. */
const PAUSE_MILLISECONDS = 300;

process.umask(0o022);
/** One process builds one content folder into one output folder. */
let cache: CacheInMemory | undefined;
/** One build at a time. */
let building: Promise<unknown> = Promise.resolve();
let rest: NodeJS.Timeout | undefined;
/** How many builds were asked for. */
let asked = 0;
/** The problems that were said last: they need not be read again with every edit. */
let said: string | undefined;

process.on('message', (build: ServeBuild) => {
  const number = ++asked;
  clearTimeout(rest);
  building = building.then(async () => {
    const result = await buildAsked(build);
    tell(result);
    if (!result.published || number < asked) return;
    // What nobody looks at follows when the editor pauses.
    rest = setTimeout(() => {
      building = building.then(() => buildRest(build, number));
    }, PAUSE_MILLISECONDS);
  });
});

// A server that was killed leaves the folder to the next one: ends as if told to, so that what is being made is removed.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));

async function buildAsked(build: ServeBuild): Promise<ServeResult> {
  const start = performance.now();
  try {
    const built = await buildUrgently(optionsOf(build));
    const problems = JSON.stringify(built.problems);
    if (problems !== said) printProblems(built.problems, build.content);
    said = problems;
    const changed = built.written + built.removed > 0;
    if (changed) sayMade(built, start);
    return { asked: true, published: true, changed };
  } catch (cause) {
    said = undefined;
    sayFailure(cause, build);
    return { asked: true, published: false, changed: false };
  }
}

/** What has changed again meanwhile is asked for again: then nothing is said of this build. */
async function buildRest(build: ServeBuild, number: number): Promise<void> {
  const start = performance.now();
  try {
    const built = await buildSite({ ...optionsOf(build), urgent: false });
    if (built.written + built.removed > 0) sayMade(built, start);
    if (number === asked) tell({ asked: false, published: true, changed: built.pages > 0 });
  } catch (cause) {
    if (number === asked) sayFailure(cause, build);
  }
}

function optionsOf({ content, output, url }: ServeBuild): BuildOptions & OutputOptions {
  cache ??= new CacheInMemory(content, output);
  return { content, output, cache, url, now: new Date(), drafts: true, offline: false, full: false };
}

function tell(result: ServeResult): void {
  // Where the server is gone that is heard next.
  process.send?.(result, undefined, undefined, () => {});
}

function sayMade({ written, files, notes }: BuiltSite, start: number): void {
  for (const note of notes) console.error(`note  ${note}`);
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  console.log(`made ${counted(written, 'file')} of ${files} in ${seconds} s`);
}

function sayFailure(cause: unknown, { content }: ServeBuild): void {
  if (cause instanceof ContentError) printProblems(cause.problems, content);
  else reportFailure(cause);
}
