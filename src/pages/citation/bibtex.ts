// BibTeX and biblatex: `journal` is the outlet, `date` and `entrysubtype` are biblatex's, `year` is for classic styles.
import type { Citation } from './citation.ts';
import type { CitedName } from './cited-name.ts';

export const BIBTEX_TYPE = 'application/x-bibtex';

/** One entry. */
export function bibtexEntry(citation: Citation): string {
  const fields: string[] = [];
  const add = (name: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') fields.push(`  ${name} = {${value}},\n`);
  };
  // The second pair of braces keeps capitals as they are.
  const verbatim = (text: string): string => `{${escapeTex(text)}}`;
  add('entrysubtype', 'newspaper');
  add('title', verbatim(citation.title));
  add('author', citation.authors.map(bibtexName).join(' and '));
  add('journal', verbatim(citation.outlet));
  add('date', citation.day);
  add('year', citation.day.slice(0, 4));
  add('location', citation.place === undefined ? undefined : escapeTex(citation.place));
  add('url', citation.url === undefined ? undefined : bibtexAddress(citation.url));
  add('urldate', citation.accessed);
  add('language', citation.language);
  add('keywords', citation.keywords.map((keyword) => escapeTex(keyword.replaceAll(',', ' '))).join(', '));
  return `@article{${citation.key},\n${fields.join('')}}\n`;
}

function bibtexName(name: CitedName): string {
  if ('literal' in name) return `{${escapeTex(name.literal)}}`;
  return [name.family, name.suffix, name.given]
    .filter((part) => part !== undefined)
    .map(escapeTex)
    .join(', ');
}

const COMMANDS: Readonly<Record<string, string>> = {
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '\\': '\\textbackslash{}',
  '`': '\\textasciigrave{}',
  // Two of these in a row would become one longer dash, or a quotation mark.
  '-': '-{}',
  "'": "'{}",
};

const SPECIAL = /[&%$#_{}~^\\`]|-(?=-)|'(?=')/u;

const EVERY_SPECIAL = new RegExp(SPECIAL, 'gu');

/** Escapes what TeX would read as a command, or as another sign. */
export function escapeTex(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replace(EVERY_SPECIAL, (sign) => COMMANDS[sign] ?? `\\${sign}`);
}

/** Addresses are read as they are; only what would end the field is encoded. */
function bibtexAddress(url: string): string {
  return url.replace(/[{}\\\s]/gu, encodeURIComponent);
}
