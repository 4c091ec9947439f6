// Pages for reading from a folder: their links are made relative once they are drawn.
import type { SitePath } from './urls.ts';

/**
 * Turns the root-relative links of a page into relative ones that end in a file name, so that the site can be read
 * from a folder without a server. What is asked for beforehand is left out: browsers do that for servers alone.
 * @param html a page of ours: every `href` and `src` in double quotes
 */
export function offlineHtml(html: string, page: SitePath, prefix: string): string {
  const up = '../'.repeat(page.split('/').length - 2);
  return html
    .replace(/<link rel="preload"[^>]*>\n?/gu, '')
    .replace(/ (href|src|content|srcset)="([^"]*)"/gu, (whole, attribute: string, address: string) => {
      if (attribute === 'srcset') {
        const relative = address.split(', ').map((part) => relativeAddress(part, up, prefix));
        return ` srcset="${relative.join(', ')}"`;
      }
      if (attribute === 'content' && !address.startsWith('0; url=')) return whole;
      const start = attribute === 'content' ? '0; url=' : '';
      return ` ${attribute}="${start}${relativeAddress(address.slice(start.length), up, prefix)}"`;
    });
}

/** @param up from the page to the top folder: `../../` */
function relativeAddress(path: string, up: string, prefix: string): string {
  if (!path.startsWith(`${prefix}/`) || path.startsWith('//')) return path;
  const [, file = '', rest = ''] = /^([^?#]*)(.*)$/u.exec(path.slice(prefix.length + 1)) ?? [];
  const target = file === '' || file.endsWith('/') ? `${file}index.html` : file;
  return `${up}${target}${rest}`;
}
