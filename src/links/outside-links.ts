// Every address outside of the archive that its content names, and where: in texts, as sources, as references.
import type { Article } from '../content/article.ts';
import type { Content } from '../content/parse-content.ts';
import { compareText } from '../content/problem.ts';

/** An address, and every place that names it. */
export interface OutsideLink {
  readonly address: string;
  readonly places: readonly LinkPlace[];
}

export interface LinkPlace {
  /** Path below the content folder. */
  readonly path: string;
  readonly line: number | undefined;
  /** The day of the article, if it is one. */
  readonly day: string | undefined;
  /** The saved copy that stands beside the address in the file. */
  readonly archived: string | undefined;
}

/** In order of address. Withdrawn articles name nothing any more. */
export function outsideLinks({ articles, entityFiles, pages }: Content): OutsideLink[] {
  const places = new Map<string, LinkPlace[]>();
  const note = (address: string | undefined, place: LinkPlace): void => {
    const plain = address === undefined ? undefined : withoutFragment(address);
    if (plain === undefined) return;
    const known = places.get(plain);
    if (known === undefined) places.set(plain, [place]);
    else known.push(place);
  };
  for (const article of articles) if (article.status !== 'withdrawn') noteArticle(article, note);
  for (const { path, digest, textLine } of [...entityFiles, ...pages]) {
    for (const { href, line } of digest.links) note(href, placeIn(path, textLine + line - 1));
  }
  for (const file of entityFiles) {
    if (file.kind === 'source') note(file.fields.url, placeIn(file.path, undefined));
  }
  return [...places]
    .map(([address, named]) => ({ address, places: named }))
    .sort((a, b) => compareText(a.address, b.address));
}

function noteArticle(article: Article, note: (address: string | undefined, place: LinkPlace) => void): void {
  const { path, source, references, body, bodyLine } = article;
  const { day } = article.date;
  note(source?.url, { ...placeIn(path, undefined, day), archived: source?.archived });
  for (const { url } of references) note(url, placeIn(path, undefined, day));
  for (const { href, line } of body.links) note(href, placeIn(path, bodyLine + line - 1, day));
}

function placeIn(path: string, line: number | undefined, day?: string): LinkPlace {
  return { path, line, day, archived: undefined };
}

/** What is asked of a host: without the fragment. Undefined for what is no web address. */
function withoutFragment(address: string): string | undefined {
  if (!/^https?:\/\//iu.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  url.hash = '';
  return url.href;
}
