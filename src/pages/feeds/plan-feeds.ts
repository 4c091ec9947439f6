// All feeds of the archive: of everything, of every name that has three articles, and of the corrections.
import { createHash } from 'node:crypto';
import type { Archive } from '../../archive/archive.ts';
import type { Entity } from '../../archive/entity.ts';
import { entityKinds, type EntityKind } from '../../content/entity-file.ts';
import { compareText } from '../../content/problem.ts';
import { listDigest } from '../data/article-record.ts';
import type { TextOutput } from '../output.ts';
import type { PageContext } from '../page-context.ts';
import { hasFiles, released } from '../released.ts';
import { besidePath, correctionsPath, entityPath, homePath, outputFile, type SitePath } from '../urls.ts';
import { noticeEntry, permanentId, summaryEntry, textEntry } from './article-entry.ts';
import { atomFeed } from './atom.ts';
import { FEED_ENTRIES, type Feed, type FeedEntry } from './feed.ts';
import { jsonFeed } from './json-feed.ts';

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
    archiveFeed(archive, context),
    correctionsFeed(archive, context),
    ...entityKinds.flatMap((kind) =>
      archive.entities
        .ofKind(kind)
        .filter(hasFiles)
        .map((entity) => entityFeed(entity, context)),
    ),
  ];
}

function archiveFeed(archive: Archive, context: PageContext): PlannedFeed {
  const { site, words } = context;
  const newest = released(archive.articles).slice(0, FEED_ENTRIES);
  return plannedFeed(
    { of: 'archive', name: words.feeds.archive, title: site.title, page: homePath },
    site.tagline,
    // The addresses to which the links of a text lead are part of the feed and not of the articles.
    { articles: listDigest(newest, context), links: newest.flatMap(({ links }) => links) },
    () => newest.map((article) => textEntry(article, archive, context)),
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
    { articles: listDigest(newest, context) },
    () => newest.map((article) => summaryEntry(article, context)),
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
    { notices: createHash('sha256').update(JSON.stringify(inputs)).digest('base64url') },
    () => newest.map(({ article, notice }) => noticeEntry(article, notice, context)),
    context,
  );
}

function plannedFeed(
  about: Omit<PlannedFeed, 'outputs'>,
  description: string | undefined,
  inputs: object,
  entries: () => readonly FeedEntry[],
  context: PageContext,
): PlannedFeed {
  const { links, site } = context;
  const { page, title } = about;
  const feed = (): Feed => ({
    id: permanentId(page, FIRST_DAY, context),
    title,
    description,
    home: links.full(page),
    atomUrl: links.full(besidePath(page, 'feed.xml')),
    jsonUrl: links.full(besidePath(page, 'feed.json')),
    language: site.language,
    author: site.publisher ?? site.title,
    rights: site.licence?.name,
    entries: entries(),
  });
  const output = (file: 'feed.xml' | 'feed.json', text: () => string): TextOutput => ({
    writer: 'text',
    path: outputFile(besidePath(page, file)),
    origin: `the feed "${title}"`,
    inputs: { ...inputs, title },
    text,
  });
  return {
    ...about,
    outputs: [output('feed.xml', () => atomFeed(feed())), output('feed.json', () => jsonFeed(feed()))],
  };
}

/** A tag names a day on which the authority was ours; a feed has none of its own. */
const FIRST_DAY = '2000-01-01';
