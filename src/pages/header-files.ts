// The headers of a site in the words of a host: Netlify and Cloudflare Pages, nginx, Apache.
import { CACHE_BRIEFLY, CACHE_FOR_GOOD, siteHeaders, type SiteHeaders } from './headers.ts';
import type { TextOutput } from './output.ts';
import type { PageContext } from './page-context.ts';
import { notFoundPath, type Links } from './urls.ts';

/** Which hosts there are words for. */
export const hosts = ['netlify', 'nginx', 'apache'] as const;
export type Host = (typeof hosts)[number];

/** Hosts of pages that send no headers but their own. */
const WITHOUT_HEADERS = /(?:^|\.)(?:github\.io|gitlab\.io|codeberg\.page)$/u;

/** What is lost at a site's address, where that host is known to send none of these headers. */
export function lostHeaders(siteUrl: string | undefined): string | undefined {
  const host = siteUrl === undefined ? '' : new URL(siteUrl).hostname;
  if (!WITHOUT_HEADERS.test(host)) return undefined;
  return (
    `${host} sends no headers of yours. The policy stands in every page too and holds; lost are frame-ancestors ` +
    '(others can frame the pages), nosniff (types are guessed), COOP, and HSTS beyond what the host sends itself'
  );
}

/** The headers as a host reads them. */
export function headersFor(host: Host, headers: SiteHeaders, links: Links): string {
  return WRITERS[host](headers, links);
}

/** `_headers`, which Netlify and Cloudflare Pages obey and do not publish. */
export function headersOutput({ site, links }: PageContext, search: string | undefined): TextOutput {
  const text = headersFor('netlify', siteHeaders(site, search), links);
  return { writer: 'text', path: '_headers', origin: 'the headers', inputs: { text }, text: () => text };
}

const WRITERS: Readonly<Record<Host, (headers: SiteHeaders, links: Links) => string>> = {
  netlify({ everywhere, lasting }, { prefix }) {
    const rule = (path: string, headers: Readonly<Record<string, string>>): string =>
      `${path}\n${pairs(headers, (name, value) => `  ${name}: ${value}\n`)}`;
    // Both hosts ask for a file each time unless told otherwise, and would join a second Cache-Control to a first.
    return [
      rule(`${prefix}/*`, everywhere),
      ...lasting.map((folder) => rule(`${prefix}${folder}*`, { 'Cache-Control': CACHE_FOR_GOOD })),
    ].join('');
  },

  nginx({ everywhere, lasting }, links) {
    const always = (indent: string): string =>
      pairs(everywhere, (name, value) => `${indent}add_header ${name} "${value}" always;\n`);
    const cached = (indent: string, value: string): string =>
      `${indent}add_header Cache-Control "${value}";\n`;
    return [
      '# For the server { } that has this site as its root:  include /etc/nginx/snippets/archive.conf;\n',
      '# A location { } of your own that has an add_header must include it too, since it inherits none.\n',
      always(''),
      cached('', CACHE_BRIEFLY),
      'charset utf-8;\n',
      `error_page 404 ${links.to(notFoundPath)};\n`,
      'disable_symlinks if_not_owner from=$document_root;\n',
      ...lasting.map(
        (folder) =>
          `location ~ ^${pattern(links.prefix + folder)} {\n${always('  ')}${cached('  ', CACHE_FOR_GOOD)}}\n`,
      ),
      `location ~ /(?:\\.(?!well-known(?:/|$))|_headers$|_redirects$) {\n  return 404;\n}\n`,
    ].join('');
  },

  apache({ everywhere, lasting }, links) {
    return [
      '# For the .htaccess in the root of this site; needs mod_headers and AllowOverride All.\n',
      pairs(everywhere, (name, value) => `Header always set ${name} "${value}"\n`),
      `Header set Cache-Control "${CACHE_BRIEFLY}"\n`,
      ...lasting.map(
        (folder) =>
          `<If "%{REQUEST_URI} =~ m#^${pattern(links.prefix + folder)}#">\n  Header set Cache-Control "${CACHE_FOR_GOOD}"\n</If>\n`,
      ),
      'Options -Indexes -ExecCGI\n',
      'AddDefaultCharset utf-8\n',
      'AddCharset utf-8 .html .xml .txt .csv .json\n',
      `ErrorDocument 404 ${links.to(notFoundPath)}\n`,
      '<FilesMatch "^(?:\\.|_headers$|_redirects$)">\n  Require all denied\n</FilesMatch>\n',
    ].join('');
  },
};

function pairs(
  headers: Readonly<Record<string, string>>,
  line: (name: string, value: string) => string,
): string {
  return Object.entries(headers)
    .map(([name, value]) => line(name, value))
    .join('');
}

/** A folder as a regular expression: a part that begins with a colon is any name. */
function pattern(folder: string): string {
  return folder.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/:\w+/gu, '[^/]+');
}
