// Pictures and files to copy: which may be published, and which picture an article means.
import { posix } from 'node:path';
import type { Problem } from './problem.ts';
import type { ContentFile } from './walk-content.ts';

/** What an article's `src` came to. */
export type PictureLookup =
  | { readonly file: string }
  | { readonly remote: string }
  | { readonly problem: string; readonly hint?: string };

/** Files that a host or a browser would run or obey; they have no place in a folder that is copied as it is. */
const ACTIVE_ENDING =
  /\.(?:m?js|cjs|css|wasm|swf|php\d?|cgi|pl|py|sh|aspx?|jsp|xht|xhtml|shtml?|stm|hta|xsl|xslt|mht(?:ml)?|htc)(?:\.|$)/iu;
const HOST_FILES = new Set([
  ...['_headers', '_redirects', '_worker.js', '_routes.json', '.htaccess', 'web.config', '_config.yml'],
  ...['netlify.toml', 'vercel.json', 'staticwebapp.config.json', 'firebase.json', 'serve.json'],
]);
/** A text with a compressed copy beside it: nginx (`gzip_static`) and others send that copy. */
const COMPRESSED_COPY = /\.(?:html?|xml|json|jsonl|csv|txt|svg|opml|ris|bib)\.(?:gz|br|zst)$/iu;
/** What makes a drawing more than a drawing: scripts, handlers, entities, and anything that loads another file. */
const ACTIVE_SVG = new RegExp(
  [
    /<(?:[a-z]+:)?(?:script|foreignobject|iframe|object|embed|handler|set|animate)\b/u,
    /[\s"'/]on[a-z]+\s*=/u,
    /<!(?:entity|doctype)|<\?xml-stylesheet/u,
    // A reference within the drawing, or a picture that it holds, is all that may be named.
    /(?:href|src)\s*=\s*["']?\s*(?!["'\s]|#|data:image\/(?:png|jpeg|webp|gif);)/u,
    /url\(\s*["']?\s*(?!["'\s]|#)/u,
    /@import|@[a-z]*\\/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'iu',
);

/**
 * Finds the picture that an article names: beside the article, or in `media/`. Never a path out of the content folder:
 * only files that were listed count.
 * @param from path of the article below the content folder
 * @param media paths of all listed pictures
 */
export function findPicture(
  from: string,
  src: string,
  media: Pick<ReadonlySet<string>, 'has'>,
): PictureLookup {
  if (/^https?:\/\//iu.test(src)) return { remote: src };
  // The signs of an address, `%23` for `#`, may stand for themselves in the name of a file.
  for (const plain of [decoded(src, decodeURI), decoded(src, decodeURIComponent)]) {
    const beside = posix.normalize(`${posix.dirname(from)}/${plain}`);
    const inMedia = posix.normalize(`media/${plain.replace(/^\/?(?:media\/)?/u, '')}`);
    for (const path of plain.startsWith('/') ? [inMedia] : [beside, inMedia]) {
      // Some systems keep file names in NFD, whatever was typed.
      const file = [path, path.normalize('NFD')].find((form) => media.has(form));
      if (file !== undefined) return { file };
    }
  }
  return { problem: `there is no picture "${src}"`, hint: 'put the file beside the article or in media/' };
}

/** An address as a path; one that is no address is a path as it is. */
function decoded(src: string, decode: (text: string) => string): string {
  try {
    return decode(src).normalize('NFC');
  } catch {
    return src;
  }
}

/** Whether a file of `media/` or `public/` may be published, by its name and, for pages and drawings, its text. */
export function checkCopiedFile(file: ContentFile, readText: () => string): Problem | undefined {
  const name = posix.basename(file.path);
  const refuse = (message: string, hint: string): Problem => ({
    severity: 'error',
    path: file.path,
    message,
    hint,
  });
  if (HOST_FILES.has(name.toLowerCase()) || file.path.startsWith('public/functions/')) {
    return refuse('this name controls the host and belongs to the site', 'remove the file');
  }
  if (ACTIVE_ENDING.test(name)) {
    return refuse('files that are run or styled are not published from content', 'remove the file');
  }
  if (/\.svgz$/iu.test(name)) return refuse('a compressed drawing cannot be checked', 'save it as .svg');
  if (COMPRESSED_COPY.test(name)) {
    const hint = 'give it another name, or pack it as .zip';
    return refuse('some hosts send a compressed copy in place of the file of its name', hint);
  }
  // Hosts read every ending of a name: a page in English may be called page.html.en.
  if (/\.html?(?:\.|$)/iu.test(name) && readText().includes('<')) {
    return refuse('an HTML page is not published from content', 'write it as Markdown in pages/');
  }
  if (/\.(?:svg|xml)$/iu.test(name) && ACTIVE_SVG.test(readText())) {
    return refuse('the drawing holds active content or loads something', 'save it as a plain SVG');
  }
  return undefined;
}
