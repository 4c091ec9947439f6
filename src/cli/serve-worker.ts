// The process that builds for `dateline serve`: told what to build, tells whether it was published.
import { ContentError } from '../content/problem.ts';
import { buildSite } from '../site/build-site.ts';
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

process.umask(0o022);
process.on('message', (build: ServeBuild) => {
  void run(build).then((result) => process.send?.(result));
});

async function run({ content, output, url }: ServeBuild): Promise<ServeResult> {
  const start = performance.now();
  try {
    const built = await buildSite({
      content,
      output,
      url,
      now: new Date(),
      drafts: true,
      offline: false,
      full: false,
    });
    for (const note of built.notes) console.error(`note  ${note}`);
    printProblems(built.problems, content);
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
