// The entries of a feed in one form, whatever its format: RSS 0.9 to 2.0, RDF, Atom, JSON Feed. By feedsmith.
import type { AtomFeed, DcNs, DcTermsNs, JsonFeed, MediaNs, RdfFeed, RssFeed } from 'feedsmith';
import { parseFeed } from 'feedsmith';

/** A text of a feed. A feed may leave open whether it is HTML. */
export interface FeedText {
  readonly value: string;
  readonly form: 'html' | 'plain' | 'either';
}

export interface FeedPicture {
  readonly src: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

export interface FeedEntry {
  /** What the feed knows it by: a guid, an id, or its address. */
  readonly id: string | undefined;
  readonly title: FeedText | undefined;
  readonly address: string | undefined;
  /** The whole text, and what may be all or a part of it. */
  readonly content: FeedText | undefined;
  readonly description: FeedText | undefined;
  /** As written, those that say when it was published before that of its last change. */
  readonly published: readonly string[];
  readonly updated: string | undefined;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly language: string | undefined;
  /** Where the feed has it from, if not its own. */
  readonly outlet: string | undefined;
  readonly pictures: readonly FeedPicture[];
  /** Addresses of films, sounds and other files that belong to it. */
  readonly enclosures: readonly string[];
}

export interface FeedEntries {
  readonly title: string | undefined;
  readonly entries: readonly FeedEntry[];
}

/** Reads a feed. @throws Error of feedsmith when it is none */
export function feedEntries(text: string): FeedEntries {
  const parsed = parseFeed(text);
  switch (parsed.format) {
    case 'atom':
      return atomEntries(parsed.feed);
    case 'json':
      return jsonEntries(parsed.feed);
    case 'rdf':
    case 'rss':
      return rssEntries(parsed.feed);
  }
}

type RssItem = RssFeed.Item<string> & RdfFeed.Item<string>;

function rssEntries(feed: RssFeed.Feed<string> | RdfFeed.Feed<string>): FeedEntries {
  const language =
    ('language' in feed ? feed.language : undefined) ?? feed.xml?.lang ?? feed.dc?.languages?.[0];
  const entries = (feed.items ?? []).map((each): FeedEntry => {
    const item = each as RssItem;
    const permalink = item.guid?.isPermaLink !== false ? item.guid?.value : undefined;
    const address = [item.link, item.atom?.links?.find(isPage)?.href, permalink, item.rdf?.about].find(
      isAddress,
    );
    const files = (item.enclosures ?? []).map(({ url, type }) => ({ url: url ?? '', type: type ?? '' }));
    return {
      id: item.guid?.value ?? item.rdf?.about ?? address,
      title: either(item.title),
      address,
      content: html(item.content?.encoded) ?? atomText(item.atom?.content),
      description: either(item.description) ?? either(item.dc?.descriptions?.[0]),
      published: [...given(item.pubDate), ...given(item.atom?.published), ...datesOf(item)],
      updated: item.atom?.updated ?? item.dcterms?.modified?.[0],
      authors: [...creatorsOf(item), ...namesOf(item.authors)],
      categories: [...(item.categories ?? []).map(({ name }) => name ?? ''), ...subjectsOf(item)],
      language: item.xml?.lang ?? item.dc?.languages?.[0] ?? language,
      outlet: item.source?.title,
      pictures: [...picturesOf(item.media), ...files.filter(isPicture).map(({ url }) => ({ src: url }))],
      enclosures: files.filter((file) => !isPicture(file)).map(({ url }) => url),
    };
  });
  return { title: feed.title, entries };
}

function atomEntries(feed: AtomFeed.Feed<string>): FeedEntries {
  const entries = (feed.entries ?? []).map((entry): FeedEntry => {
    const links = entry.links ?? [];
    const files = links
      .filter(({ rel }) => rel === 'enclosure')
      .map(({ href, type }) => ({ url: href ?? '', type: type ?? '' }));
    const own = entry.authors ?? entry.source?.authors ?? feed.authors;
    return {
      id: entry.id,
      title: atomText(entry.title),
      address: [links.find(isPage)?.href, entry.id].find(isAddress),
      content: atomText(entry.content),
      description: atomText(entry.summary),
      published: [...given(entry.published), ...datesOf(entry)],
      updated: entry.updated,
      authors: [...namesOf(own), ...creatorsOf(entry)],
      categories: [
        ...(entry.categories ?? []).map(({ label, term }) => label ?? term ?? ''),
        ...subjectsOf(entry),
      ],
      language: entry.content?.xml?.lang ?? entry.xml?.lang ?? feed.xml?.lang,
      outlet: entry.source?.title?.value,
      pictures: [...picturesOf(entry.media), ...files.filter(isPicture).map(({ url }) => ({ src: url }))],
      enclosures: files.filter((file) => !isPicture(file)).map(({ url }) => url),
    };
  });
  return { title: feed.title?.value, entries };
}

function jsonEntries(feed: JsonFeed.Feed<string>): FeedEntries {
  const entries = (feed.items ?? []).map((item): FeedEntry => {
    const picture = item.image ?? item.banner_image;
    return {
      id: item.id,
      title: plain(item.title),
      address: [item.url, item.external_url, item.id].find(isAddress),
      content: html(item.content_html) ?? plain(item.content_text),
      description: plain(item.summary),
      published: given(item.date_published),
      updated: item.date_modified,
      authors: namesOf(item.authors ?? feed.authors),
      categories: item.tags ?? [],
      language: item.language ?? feed.language,
      outlet: undefined,
      pictures: picture === undefined ? [] : [{ src: picture }],
      enclosures: (item.attachments ?? []).flatMap(({ url }) => url ?? []),
    };
  });
  return { title: feed.title, entries };
}

interface Extended {
  readonly dc?: DcNs.ItemOrFeed<string>;
  readonly dcterms?: DcTermsNs.ItemOrFeed<string>;
}

function datesOf({ dc, dcterms }: Extended): string[] {
  return [...(dcterms?.issued ?? []), ...(dcterms?.created ?? []), ...(dc?.dates ?? [])];
}

function creatorsOf({ dc, dcterms }: Extended): string[] {
  return [...(dc?.creators ?? []), ...(dcterms?.creators ?? [])];
}

function subjectsOf({ dc, dcterms }: Extended): string[] {
  return [...(dc?.subjects ?? []), ...(dcterms?.subjects ?? [])];
}

function namesOf(people: readonly { readonly name?: string | undefined }[] | undefined): string[] {
  return (people ?? []).flatMap(({ name }) => name ?? []);
}

function picturesOf(media: MediaNs.ItemOrFeed | undefined): FeedPicture[] {
  if (media === undefined) return [];
  const contents = [
    ...(media.contents ?? []),
    ...(media.groups ?? []).flatMap((group) => group.contents ?? []),
  ].filter(({ medium, type }) => medium === 'image' || (type ?? '').startsWith('image/'));
  const shown = contents.map(({ url, description, title, credits }) => ({
    src: url ?? '',
    caption: description?.value ?? title?.value ?? media.description?.value,
    credit: (credits ?? media.credits)?.[0]?.value,
  }));
  const small = (media.thumbnails ?? []).map(({ url }) => ({ src: url ?? '' }));
  return [...shown, ...small].filter(({ src }) => src !== '');
}

function isPage({ rel, href }: { readonly rel?: string; readonly href?: string }): boolean {
  return href !== undefined && (rel === undefined || rel === 'alternate');
}

function isPicture({ url, type }: { readonly url: string; readonly type: string }): boolean {
  return type === '' ? /\.(?:avif|gif|jpe?g|png|webp)(?:$|\?)/iu.test(url) : type.startsWith('image/');
}

function isAddress(text: string | undefined): text is string {
  return text !== undefined && /^https?:\/\//iu.test(text);
}

function atomText(
  text: { readonly value?: string; readonly type?: string } | undefined,
): FeedText | undefined {
  const { value, type = 'text' } = text ?? {};
  if (/^(?:x?html|text\/html|application\/xhtml\+xml)$/u.test(type)) return html(value);
  return /^text(?:\/plain)?$/u.test(type) ? plain(value) : undefined;
}

function html(value: string | undefined): FeedText | undefined {
  return textOf(value, 'html');
}

function plain(value: string | undefined): FeedText | undefined {
  return textOf(value, 'plain');
}

function either(value: string | undefined): FeedText | undefined {
  return textOf(value, 'either');
}

function textOf(value: string | undefined, form: FeedText['form']): FeedText | undefined {
  return value === undefined || value.trim() === '' ? undefined : { value, form };
}

function given(date: string | undefined): string[] {
  return date === undefined ? [] : [date];
}
