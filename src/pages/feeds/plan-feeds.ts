// All feeds of the archive: of everything, of every name that has three articles, and of the corrections.
import { hash } from 'node:crypto';
import type { Archive } from '../../archive/archive.ts';
import type { Entity } from '../../archive/entity.ts';
import { latestMoment, momentOf, type Moment } from '../../content/dates.ts';
import { entityKinds, type EntityKind } from '../../content/entity-file.ts';
import { compareText } from '../../content/problem.ts';
import { listDigest, textsOf } from '../article-texts.ts';
import type { TextOutput } from '../output.ts';
import type { PageContext } from '../page-context.ts';
import { picturesDigest } from '../pictures.ts';
import { hasFiles, released } from '../released.ts';
import { besidePath, correctionsPath, entityPath, homePath, outputFile, type SitePath } from '../urls.ts';
import { noticeEntry, permanentId, textEntry } from './article-entry.ts';
import { atomEntry, atomFeed } from './atom.ts';
import { FEED_ENTRIES, type Feed, type FeedEntry } from './feed.ts';
import { jsonFeed, jsonItem } from './json-feed.ts';

/** A feed that the site has, with its two files. */
export interface PlannedFeed {
  readonly of: 'archive' | 'corrections' | EntityKind;
  /** As a list of feeds calls it. */
  readonly name: string;
  readonly title: string;
  /** The page that it follows. */
  readonly page: SitePath;
  readonly outputs: readonly TextOutput[];
}

/** The feeds in the order in which they are listed. */
export function planFeeds(archive: Archive, context: PageContext): PlannedFeed[] {
  return [
    ...archiveFeeds(archive, context),
    ...entityKinds.flatMap((kind) =>
      archive.entities
        .ofKind(kind)
        .filter(hasFiles)
        .map((entity) => entityFeed(entity, context)),
    ),
  ];
}

/** The feeds that belong to no name. */
export function archiveFeeds(archive: Archive, context: PageContext): PlannedFeed[] {
  return [archiveFeed(archive, context), correctionsFeed(archive, context)];
}

/** The files of the feed of a name; none where it has too few articles. */
export function entityFeedOutputs(entity: Entity, context: PageContext): readonly TextOutput[] {
  return hasFiles(entity) ? entityFeed(entity, context).outputs : [];
}

function archiveFeed(archive: Archive, context: PageContext): PlannedFeed {
  const { site, words } = context;
  const newest = released(archive.articles).slice(0, FEED_ENTRIES);
  return plannedFeed(
    { of: 'archive', name: words.feeds.archive, title: site.title, page: homePath },
    site.tagline,
    // The addresses to which the links of a text lead, and its pictures, are part of the feed and not of the articles.
    () => ({
      articles: listDigest(newest),
      links: newest.flatMap(({ links }) => links),
      pictures: newest.flatMap(({ path, pictures }) => picturesDigest(path, pictures, context)),
    }),
    () => newest.map((article) => written(textEntry(article, archive, context), context)),
    context,
  );
}

function entityFeed({ ref, articles }: Entity, context: PageContext): PlannedFeed {
  const newest = released(articles).slice(0, FEED_ENTRIES);
  return plannedFeed(
    {
      of: ref.kind,
      name: ref.name,
      title: context.words.feeds.of(ref.name, context.site.title),
      page: entityPath(ref),
    },
    undefined,
    () => ({ articles: listDigest(newest) }),
    () => textsOf(newest, context),
    context,
  );
}

function correctionsFeed(archive: Archive, context: PageContext): PlannedFeed {
  const { site, words } = context;
  const corrections = released(archive.articles).flatMap((article) =>
    article.corrections.map(({ date, text }, index, all) => {
      const sameDay = all.slice(0, index).filter((other) => other.date === date).length;
      const name = `correction-${date}${sameDay === 0 ? '' : `-${sameDay + 1}`}`;
      return { article, notice: { name, label: words.corrections.corrected, date, text } };
    }),
  );
  const withdrawals = archive.withdrawn.flatMap((article) =>
    article.withdrawn === undefined
      ? []
      : [
          {
            article,
            notice: {
              name: 'withdrawn',
              label: words.corrections.withdrawn,
              date: article.withdrawn.date,
              text: article.withdrawn.reason,
            },
          },
        ],
  );
  const newest = [...corrections, ...withdrawals]
    .sort((a, b) => compareText(b.notice.date, a.notice.date))
    .slice(0, FEED_ENTRIES);
  const inputs = newest.map(({ article, notice }) => [
    article.path,
    article.title,
    article.slug,
    article.language,
    notice,
  ]);
  return plannedFeed(
    {
      of: 'corrections',
      name: words.corrections.title,
      title: words.feeds.of(words.corrections.title, site.title),
      page: correctionsPath,
    },
    words.corrections.description(site.title),
    () => ({ notices: hash('sha256', JSON.stringify(inputs), 'base64url') }),
    () => newest.map(({ article, notice }) => written(noticeEntry(article, notice, context), context)),
    context,
  );
}

function plannedFeed(
  about: Omit<PlannedFeed, 'outputs'>,
  description: string | undefined,
  inputs: () => object,
  entries: () => readonly WrittenEntry[],
  context: PageContext,
): PlannedFeed {
  const { links, site } = context;
  const { page, title } = about;
  const feed = (own: readonly WrittenEntry[]): Feed => ({
    id: permanentId(page, FIRST_DAY, context),
    title,
    description,
    home: links.full(page),
    atomUrl: links.full(besidePath(page, 'feed.xml')),
    jsonUrl: links.full(besidePath(page, 'feed.json')),
    language: site.language,
    author: site.publisher ?? site.title,
    rights: site.licence?.name,
    // A feed must have a date; one without entries has that of the first computers.
    updated: latestMoment(own.map(({ updated }) => updated)) ?? momentOf('1970-01-01'),
  });
  const output = (
    file: 'feed.xml' | 'feed.json',
    text: (own: readonly WrittenEntry[]) => string,
  ): TextOutput => ({
    writer: 'text',
    path: outputFile(besidePath(page, file)),
    origin: `the feed "${title}"`,
    inputs: () => ({ ...inputs(), title }),
    text: () => text(entries()),
  });
  return {
    ...about,
    outputs: [
      output('feed.xml', (own) =>
        atomFeed(
          feed(own),
          own.map(({ atom }) => atom),
        ),
      ),
      output('feed.json', (own) =>
        jsonFeed(
          feed(own),
          own.map(({ jsonItem: item }) => item),
        ),
      ),
    ],
  };
}

/** An entry in both forms. */
interface WrittenEntry {
  readonly updated: Moment;
  readonly atom: string;
  readonly jsonItem: string;
}

function written(entry: FeedEntry, { site }: PageContext): WrittenEntry {
  return { updated: entry.updated, atom: atomEntry(entry, site.language), jsonItem: jsonItem(entry) };
}

/** A tag names a day on which the authority was ours; a feed has none of its own. */
const FIRST_DAY = '2000-01-01';
