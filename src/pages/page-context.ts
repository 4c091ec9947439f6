// What every page builder may know besides its own inputs: settings, addresses, words and how to write a date.
import type { Archive } from '../archive/archive.ts';
import type { EntityRef } from '../archive/filed-article.ts';
import { DateStyle } from '../content/dates.ts';
import type { MediaFile } from '../content/parse-content.ts';
import type { SiteSettings } from '../content/schema-site.ts';
import { PageHtml } from './html.ts';
import { oncePer } from './once-per.ts';
import type { DateView, LinkView } from './page-view.ts';
import { entityPath, linksFor, type Links } from './urls.ts';
import { wordsFor, type Words } from './words/words.ts';

/** Finished when made and the same for all pages of a build. */
export interface PageContext {
  readonly site: SiteSettings;
  readonly links: Links;
  readonly words: Words;
  readonly dates: DateStyle;
  readonly html: PageHtml;
  /** The pictures that articles may use, by their paths. */
  readonly media: ReadonlyMap<string, MediaFile>;
  /** The entity of a name, where the archive has one. */
  readonly find: Archive['find'];
  /** Whether the site offers its data: tables and citations of many articles. Feeds are no data. */
  readonly offersData: boolean;
}

export function pageContext(archive: Archive, offersData = true): PageContext {
  const { site } = archive;
  const links = linksFor(site.url);
  const words = wordsFor(site.language);
  const media = new Map(archive.media.map((file) => [file.path, file]));
  return {
    site,
    links,
    words,
    dates: new DateStyle(words.language === site.language.split('-')[0] ? site.language : words.language),
    html: new PageHtml(links, words, media),
    media,
    find: (kind, name) => archive.find(kind, name),
    offersData,
  };
}

/** A name and, where it has a page, the link to it. */
export const entityLink = oncePer((ref: EntityRef, { links }): LinkView => {
  return { text: ref.name, url: ref.hasPage ? links.to(entityPath(ref)) : undefined };
});

/** A day for machines and for people. */
export function dayView(day: string, { dates }: PageContext): DateView {
  return { iso: day, text: dates.day(day) };
}
