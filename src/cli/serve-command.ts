// dateline serve: builds, serves with Eleventy's development server and live reload, and rebuilds what changed.
import { hash } from 'node:crypto';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import EleventyDevServer from '@11ty/eleventy-dev-server';
import { UserError } from '../content/problem.ts';
import { previewHeaders } from '../pages/headers.ts';
import { takeLock } from '../site/lock.ts';
import { programFolder } from '../site/program-folder.ts';
import { checkUrl, contentFolder, contentOption } from './build-options.ts';
import type { Command } from './command.ts';
import { galleryRequests } from './preview-gallery.ts';
import { ServeBuilds } from './serve-builds.ts';
import type { ServeBuild, ServeResult } from './serve-worker.ts';
import { watchFolder } from './watch-folder.ts';

const DEFAULT_PORT = 8080;
/** Editors save in several steps; one build is enough for them. */
const QUIET_MILLISECONDS = 60;
/** Not `_site`: a preview shows drafts and must never be mistaken for what is to be published. */
const PREVIEWS = '.cache';

/** An installed program does not change while it runs. */
const isInstalled = relative('.', programFolder).includes('node_modules');

export const serveCommand: Command = {
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        ...contentOption,
        port: { type: 'string', default: String(DEFAULT_PORT) },
        url: { type: 'string' },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65535) {
      throw new UserError(`--port: "${values.port}" is not a port`, 'write a number from 1 to 65535');
    }
    const content = contentFolder(values.content);
    const url = checkUrl(values.url);
    const name = previewName(content, url);
    const build: ServeBuild = { content, output: join(PREVIEWS, name), url };
    // Its builds do not look again at files that they made: nobody else may change them between two builds.
    const { unlock } = takeLock(join(PREVIEWS, `.${name}.server`), build.output, shownAlready);
    try {
      await new Preview(build, port).run();
    } finally {
      unlock();
    }
    // The watchers would keep the process alive.
    process.exit(0);
  },
};

/** Each content at each address has a folder of its own, the same one every time: a preview is there soon, and none piles up. */
function previewName(content: string, url = ''): string {
  const shown = `${relative('.', resolve(content)).replaceAll('\\', '/')}\n${url}`;
  return `serve-${hash('sha256', shown, 'hex').slice(0, 12)}`;
}

function shownAlready(pid: number, lock: string): UserError {
  return new UserError(
    `another serve (process ${pid}) shows this content`,
    `look at the address that it named, or end it first with Ctrl-C or: kill ${pid}; if there is none, remove ${lock}`,
  );
}

/** A running preview: the server, the watchers and the builds. */
class Preview {
  readonly #build: ServeBuild;
  readonly #port: number;
  readonly #server: EleventyDevServer;
  readonly #builds: ServeBuilds;
  #timer: NodeJS.Timeout | undefined;
  #programChanged = false;
  #serving = false;

  constructor(build: ServeBuild, port: number) {
    this.#build = build;
    this.#port = port;
    this.#builds = new ServeBuilds(join(programFolder, 'src/cli/serve-worker.mjs'), build, (result) =>
      this.#built(result),
    );
    const prefix = build.url === undefined ? '/' : new URL(build.url).pathname;
    this.#server = EleventyDevServer.getServer('dateline', build.output, {
      domDiff: false,
      headers: previewHeaders(),
      ...(!isInstalled && { onRequest: galleryRequests(prefix) }),
      pathPrefix: prefix,
      logger: { info: (line) => console.log(line), log: () => {}, error: () => {} },
    });
  }

  /** Runs until the process is told to end. */
  async run(): Promise<void> {
    this.#watch();
    this.#builds.request();
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
    await this.#builds.close();
    await this.#server.close();
  }

  #watch(): void {
    const watcher = watchFolder(this.#build.content, () => this.#changed());
    // What was saved before a file was watched may have been read before it was saved.
    watcher.once('ready', () => this.#changed());
    if (isInstalled) return;
    watchFolder(join(programFolder, 'templates'), () => this.#changed());
    for (const sources of ['src', 'eleventy.config.ts']) {
      watchFolder(join(programFolder, sources), () => {
        this.#programChanged = true;
        this.#changed();
      });
    }
  }

  #changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#programChanged) this.#builds.renew();
      else this.#builds.request();
      this.#programChanged = false;
    }, QUIET_MILLISECONDS);
  }

  #built(result: ServeResult): void {
    if (result.published && !this.#serving) {
      this.#serving = true;
      this.#server.serve(this.#port);
    } else if (result.changed) this.#server.reload({});
    if (!result.published && !this.#serving) console.error('waiting for a change that mends this …');
  }
}
