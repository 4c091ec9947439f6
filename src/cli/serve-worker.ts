// The process that builds for `dateline serve`: told what to build, tells whether it was published.
import { ContentError } from '../content/problem.ts';
import { buildSite } from '../site/build-site.ts';
import { CacheInMemory } from '../site/cache-in-memory.ts';
import { counted, printProblems } from './report.ts';

/** What to build. */
export interface ServeBuild {
  readonly content: string;
  readonly output: string;
  readonly url: string | undefined;
}

/** How it went. */
export interface ServeResult {
  readonly published: boolean;
}

/** An editor who saves once more is not kept waiting. */
const PAUSE_MILLISECONDS = 300;

process.umask(0o022);
/** One process builds one content folder into one output folder. */
let cache: CacheInMemory | undefined;
/** One build at a time. */
let building: Promise<unknown> = Promise.resolve();
let rest: NodeJS.Timeout | undefined;

process.on('message', (build: ServeBuild) => {
  clearTimeout(rest);
  building = building.then(async () => {
    const result = await run(build, true);
    // Where the server is gone that is heard next.
    process.send?.(result, undefined, undefined, () => {});
    if (!result.published) return;
    // What nobody looks at follows when the editor pauses.
    rest = setTimeout(() => {
      building = building.then(() => run(build, false));
    }, PAUSE_MILLISECONDS);
  });
});

// A server that was killed leaves the folder to the next one: ends as if told to, so that what is being made is removed.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));

/** @param urgent whether somebody waits for it */
async function run({ content, output, url }: ServeBuild, urgent: boolean): Promise<ServeResult> {
  const start = performance.now();
  try {
    cache ??= new CacheInMemory(content, output);
    const built = await buildSite({
      content,
      output,
      cache,
      url,
      now: new Date(),
      drafts: true,
      offline: false,
      full: false,
      urgent,
    });
    if (!urgent && built.written + built.removed === 0) return { published: true };
    for (const note of built.notes) console.error(`note  ${note}`);
    if (urgent) printProblems(built.problems, content);
    const seconds = ((performance.now() - start) / 1000).toFixed(2);
    console.log(`made ${counted(built.written, 'file')} of ${built.files} in ${seconds} s`);
    return { published: true };
  } catch (cause) {
    if (cause instanceof ContentError) printProblems(cause.problems, content);
    else
      console.error(
        process.env.DEBUG ? cause : `error  ${cause instanceof Error ? cause.message : String(cause)}`,
      );
    return { published: false };
  }
}
