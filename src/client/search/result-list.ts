// Shows what was found: headline, a piece of the text with the words marked, date, countries and source.
import { directionOf } from '../../content/languages.ts';
import type { ArticleData, PagefindResult } from './pagefind.ts';
import type { Found } from './archive-search.ts';
import { copyOf, part, withText } from './elements.ts';

/** As on the cards of the other pages. */
const MOST_COUNTRIES = 3;

export class ResultList {
  readonly #list = part<HTMLOListElement>('results');

  clear(): void {
    this.#list.replaceChildren();
  }

  /** How many are shown. */
  get shown(): number {
    return this.#list.children.length;
  }

  /** Shows other results. Those before stay until the others can be shown, so that the page does not jump. */
  async replace(results: readonly Found[], isCurrent: () => boolean): Promise<boolean> {
    const items = await resultItems(results);
    if (isCurrent()) this.#list.replaceChildren(...items);
    return isCurrent();
  }

  /** Shows results, after those that are there; gives the first of them. */
  async add(results: readonly Found[], isCurrent: () => boolean): Promise<HTMLElement | undefined> {
    const items = await resultItems(results);
    if (!isCurrent()) return undefined;
    this.#list.append(...items);
    return items[0];
  }
}

/** A result whose text cannot be loaded is left out. */
async function resultItems(results: readonly Found[]): Promise<HTMLElement[]> {
  const items = await Promise.allSettled(
    results.map(async (found) => resultItem(await found.data(), found.result)),
  );
  return items.flatMap((item) => (item.status === 'fulfilled' ? [item.value] : []));
}

function resultItem(data: ArticleData, result: PagefindResult): HTMLElement {
  const { meta, filters, url } = data;
  const item = copyOf('result');
  const link = item.querySelector('a')!;
  link.textContent = meta.title;
  link.href = pathOf(url);
  const text = part('excerpt', item);
  // Words that were found in the headline or a name are not in the text: then what it says is of more use.
  if (result.words.length === 0 && meta.summary !== undefined) text.textContent = meta.summary;
  else text.append(...marked(data.excerpt));
  for (const element of [link.parentElement!, text]) setLanguage(element, meta.language);
  const time = item.querySelector('time')!;
  time.textContent = meta.day;
  time.dateTime = meta.date;
  const names = [...(filters.country ?? []).slice(0, MOST_COUNTRIES), ...(filters.source ?? [])];
  for (const name of names) time.parentElement!.append(' ', withText('span', name));
  return item;
}

function setLanguage(element: HTMLElement, language: string | undefined): void {
  if (language === undefined) return;
  element.lang = language;
  element.dir = directionOf(language);
}

/** An index is a file like any other: what it calls an address must not lead out of the site. */
function pathOf(url: string): string {
  const { origin, pathname } = new URL(url, location.origin);
  return origin === location.origin ? pathname : '/';
}

const SIGNS: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>' };

/** An excerpt as text and marks: `<mark>` is Pagefind's, every other `<` of the text it has escaped. */
function marked(excerpt: string): Node[] {
  return excerpt.split(/<mark>(.*?)<\/mark>/s).map((piece, at) => {
    const text = piece.replace(/&[lg]t;/g, (sign) => SIGNS[sign]!);
    return at % 2 === 0 ? document.createTextNode(text) : withText('mark', text);
  });
}
