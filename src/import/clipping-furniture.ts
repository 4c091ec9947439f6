// The furniture of a clipping: the lines around its paragraphs that say how often it was read, by whom it is, when and
// where it was published. Only lines that say nothing else count, so that no sentence is taken for one.
import type { ArticleSource } from '../content/schema-article.ts';
import { parseWrittenDate, type WrittenDate } from './written-date.ts';

/** What the lines around a text say. */
export interface Furniture {
  readonly counters: { readonly comments?: number; readonly views?: number } | undefined;
  readonly byline: readonly string[];
  readonly dates: readonly WrittenDate[];
  readonly source: ArticleSource | undefined;
  readonly notes: readonly string[];
}

/** One line of furniture. */
type Line =
  | { readonly number: number; readonly written: string }
  | { readonly counter: 'comments' | 'views'; readonly number: number }
  | { readonly byline: readonly string[] }
  | { readonly date: WrittenDate; readonly written: string }
  | { readonly updated: WrittenDate; readonly written: string }
  | { readonly source: ArticleSource | undefined; readonly date: WrittenDate | undefined };

/** No furniture is longer; an address may be long. */
const LONGEST_LINE = 500;
const NUMBER = /^\d{1,3}(?:[,. \u00a0]\d{3})+$|^\d+$/u;
const PUBLISHED = /^(?:first )?(?:published|posted|issued|created|date)(?: on| at)?\s*:?\s+/iu;
const UPDATED = /^(?:last )?(?:updated|modified)(?: on| at)?\s*:?\s+/iu;
const BYLINE = /^by:?\s+(?<names>\S.{0,118})$/iu;
/** What stands between a date and a byline of one line. */
const JOINT = /,?\s+by:?\s+|,\s+|\s+on\s+/giu;
const SOURCE = /^sources?\s*:\s*(?<source>.*)$/iu;
const ADDRESS = /https?:\/\/\S+/iu;

/** Takes the furniture off both ends of a text. The lines between are the text's own. */
export function readFurniture(lines: readonly string[]): { furniture: Furniture; text: readonly string[] } {
  const found: Line[] = [];
  let start = 0;
  for (; start < lines.length; start++) {
    const line = lines[start]!;
    const read = line === '' ? [] : readLine(line);
    if (read === undefined) break;
    found.push(...read);
  }
  let end = lines.length;
  const behind: Line[] = [];
  for (; end > start; end--) {
    const line = lines[end - 1]!;
    const read = line === '' ? [] : readLine(line);
    // A number or a byline below a text is part of it: a table's last cell, a poem's author.
    if (read === undefined || read.some((part) => !('source' in part || 'date' in part || 'updated' in part)))
      break;
    behind.unshift(...read);
  }
  return { furniture: gather([...found, ...behind]), text: lines.slice(start, end) };
}

/** A line of furniture, which may have several parts (`By Jane Doe | 13 October 2023`); undefined for any other line. */
function readLine(line: string): Line[] | undefined {
  if (line.length > LONGEST_LINE) return undefined;
  const parts = line.split(/\s+[|•·]\s+/u).map((part) => readDateAndByline(part) ?? readPart(part));
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

/** `Posted on 13 October 2023 by Jane Doe`, `By Jane Doe, 13 October 2023`. */
function readDateAndByline(text: string): Line[] | undefined {
  for (const { 0: joint, index } of text.matchAll(JOINT)) {
    const [before, behind] = [text.slice(0, index), text.slice(index + joint.length)];
    const [dated, names] = /by/iu.test(joint) ? [before, `by ${behind}`] : [behind, before];
    const date = parseWrittenDate(dated.replace(PUBLISHED, ''));
    const byline = namesOf(BYLINE.exec(names)?.groups?.names ?? '');
    if (date !== undefined && byline.length > 0) return [{ byline }, { date, written: dated }];
  }
  return undefined;
}

function readPart(text: string): Line | undefined {
  if (NUMBER.test(text)) return { number: Number(text.replace(/\D/gu, '')), written: text };
  const counter =
    /^(?<what>comments?|views?)\s*:?\s*(?<count>\d[\d,. ]*)$/iu.exec(text)?.groups ??
    /^(?<count>\d[\d,. ]*)\s*(?<what>comments?|views?)$/iu.exec(text)?.groups;
  if (counter?.count !== undefined && NUMBER.test(counter.count.trim())) {
    const what = counter.what!.toLowerCase().startsWith('c') ? 'comments' : 'views';
    return { counter: what, number: Number(counter.count.replace(/\D/gu, '')) };
  }
  const source = SOURCE.exec(text)?.groups?.source;
  if (source !== undefined) return readSourceLine(source.trim());
  if (UPDATED.test(text)) {
    const updated = parseWrittenDate(text.replace(UPDATED, ''));
    return updated === undefined ? undefined : { updated, written: text };
  }
  const date = parseWrittenDate(text.replace(PUBLISHED, ''));
  if (date !== undefined) return { date, written: text };
  const names = BYLINE.exec(text)?.groups?.names;
  const byline = names === undefined ? [] : namesOf(names);
  return byline.length === 0 ? undefined : { byline };
}

/** `post`, `post, 13 October 2023`, `post https://…`. */
function readSourceLine(text: string): Line {
  const url = ADDRESS.exec(text)?.[0].replace(/[.,;)]+$/u, '');
  let name = text.replace(ADDRESS, '').replace(/^[\s,;:–—-]+|[\s,;:–—(-]+$/gu, '');
  let date: WrittenDate | undefined;
  for (const match of name.matchAll(/\s*[,(]\s*/gu)) {
    date = parseWrittenDate(name.slice(match.index + match[0].length).replace(/\)$/u, ''));
    if (date !== undefined) {
      name = name.slice(0, match.index);
      break;
    }
  }
  if (name === '' && url === undefined) return { source: undefined, date };
  return { source: { ...(name === '' ? {} : { name }), ...(url === undefined ? {} : { url }) }, date };
}

/** The names of a byline; none where a word in lower case shows that the line is a sentence: By the time he came. */
function namesOf(text: string): string[] {
  const names = text
    .split(/\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+/iu)
    .map((name) => name.replace(/\s+/gu, ' ').trim());
  const isName = (name: string): boolean =>
    name.split(' ').length <= 8 &&
    name
      .split(' ')
      .every(
        (word) =>
          /^[\p{Lu}\p{N}“"'(]/u.test(word) ||
          /^(?:de|da|del|van|von|der|den|bin|al|el|in|of|for|at|the|ter|la|le|du|dos)$/u.test(word),
      ) &&
    /^\p{Lu}/u.test(name) &&
    !/[!?;:]|[^.\s]{4,}\.$/u.test(name);
  return names.every(isName) ? names : [];
}

function gather(lines: readonly Line[]): Furniture {
  const notes: string[] = [];
  const numbers = lines.flatMap((line) => ('written' in line && 'number' in line ? [line] : []));
  const labelled = lines.flatMap((line) => ('counter' in line ? [line] : []));
  const dates = lines.flatMap((line) => ('date' in line && line.date !== undefined ? [line.date] : []));
  for (const line of lines) {
    if ('updated' in line) notes.push(`"${line.written}" is no date of publication and was left out`);
  }
  let counters: { comments?: number; views?: number } = {};
  if (numbers.length === 2) counters = { comments: numbers[0]!.number, views: numbers[1]!.number };
  else {
    for (const { written } of numbers) {
      if (numbers.length === 1 && /^(?:1[6-9]|20)\d{2}$/u.test(written)) dates.push({ partial: written });
      else notes.push(`the line "${written}" was left out: it does not say what it counts`);
    }
  }
  for (const { counter, number } of labelled) counters[counter] = number;
  return {
    counters: Object.keys(counters).length === 0 ? undefined : counters,
    byline: lines.flatMap((line) => ('byline' in line ? line.byline : [])),
    dates,
    source: lines.flatMap((line) => ('source' in line ? (line.source ?? []) : [])).at(-1),
    notes,
  };
}
