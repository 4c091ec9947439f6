// Standing pages from content/pages, the page for addresses that do not exist, and the stubs of old addresses.
import type { Archive } from '../archive/archive.ts';
import type { StandingPage } from '../content/entity-file.ts';
import { slugOf } from '../content/slug.ts';
import { kindsInUse } from './home-page.ts';
import type { PageOutput } from './output.ts';
import type { PageContext } from './page-context.ts';
import { textPictures } from './pictures.ts';
import { pageView, type LinkView, type PageView } from './page-view.ts';
import { directoryPath, latestPath, notFoundPath, outputFile, standingPath, type SitePath } from './urls.ts';

export interface StandingView extends PageView {
  readonly bodyHtml: string;
}

export function standingPage(page: StandingPage, archive: Archive, context: PageContext): PageOutput {
  const url = standingPath(slugOf(page.stem));
  const { links } = archive.linksIn(page.path);
  return {
    writer: 'page',
    kind: 'standing',
    path: outputFile(url),
    url,
    origin: page.path,
    inputs: { title: page.title, text: page.digest.sha256, links, pictures: textPictures(page, context) },
    view: (): StandingView => ({
      ...pageView({ title: page.title, description: page.digest.lead || page.title, path: url }, context),
      bodyHtml: context.html.render(page.text, {
        path: page.path,
        links,
        anchors: false,
      }),
    }),
  };
}

export interface NotFoundView extends PageView {
  readonly ways: readonly LinkView[];
}

/** Served by hosts for any address that is not there: its links work from every depth. */
export function notFoundPage(archive: Archive, context: PageContext): PageOutput {
  const { words, links } = context;
  const inputs = {
    ways: [
      { text: words.latest.title, url: links.to(latestPath) },
      ...kindsInUse(archive).map((kind) => ({
        text: words.kinds[kind].many,
        url: links.to(directoryPath(kind)),
      })),
    ],
  };
  return {
    writer: 'page',
    kind: 'not-found',
    path: outputFile(notFoundPath),
    url: notFoundPath,
    unlisted: true,
    origin: 'the page for missing addresses',
    inputs,
    view: (): NotFoundView => ({
      ...inputs,
      ...pageView(
        {
          title: words.notFound.title,
          description: words.notFound.text,
          path: notFoundPath,
          noindex: true,
        },
        context,
      ),
    }),
  };
}

export interface RedirectView extends PageView {
  readonly target: string;
}

/** A stub for hosts that know no redirects: it leads on by itself and says where to. */
export function redirectPage(
  path: SitePath,
  target: string,
  origin: string,
  context: PageContext,
): PageOutput {
  return {
    writer: 'page',
    kind: 'redirect',
    path: outputFile(path),
    url: path,
    unlisted: true,
    origin,
    inputs: { target },
    view: (): RedirectView => ({
      ...pageView(
        {
          title: context.words.redirect.title,
          description: context.words.redirect.text,
          path,
          noindex: true,
        },
        context,
      ),
      target,
    }),
  };
}
