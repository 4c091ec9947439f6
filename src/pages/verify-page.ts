// The page on which a reader checks that a page of the archive is as the list of all files says.
import { jsonInHtml } from './html.ts';
import type { PageOutput } from './output.ts';
import type { PageContext } from './page-context.ts';
import { pageView, type PageView } from './page-view.ts';
import { assetLink, type SiteAsset } from './site-assets.ts';
import { homePath, manifestPath, outputFile, verifyPath } from './urls.ts';
import type { Words } from './words/words.ts';

/** All that the script is told; it stands in the page as JSON. */
export interface VerifyConfig {
  /** The address of the list of all files. */
  readonly list: string;
  /** The path of the home page. */
  readonly root: string;
  readonly words: Words['verify']['script'];
}

export interface VerifyView extends PageView {
  readonly scriptUrl: string;
  readonly configHtml: string;
  readonly list: { readonly url: string; readonly text: string };
  /** What to type where there is no script: for one page, and for a whole copy of the archive. */
  readonly commands: readonly string[];
}

export function verifyPage(assets: readonly SiteAsset[], context: PageContext): PageOutput {
  const { words, links, site } = context;
  const list = outputFile(manifestPath);
  const config: VerifyConfig = {
    list: links.to(manifestPath),
    root: links.to(homePath),
    words: words.verify.script,
  };
  const inputs = {
    scriptUrl: assetLink(assets, 'verify-script', links),
    configHtml: jsonInHtml(config),
    list: { url: links.to(manifestPath), text: list },
    commands: ['sha256sum index.html', `sha256sum --check ${list}`],
  };
  return {
    writer: 'page',
    kind: 'verify',
    path: outputFile(verifyPath),
    url: verifyPath,
    origin: 'the page that checks pages',
    inputs,
    view: (): VerifyView => ({
      ...inputs,
      ...pageView(
        { title: words.verify.title, description: words.verify.description(site.title), path: verifyPath },
        context,
      ),
    }),
  };
}
