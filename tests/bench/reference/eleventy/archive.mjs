// What the articles have in common, found once per build.
import { readFileSync } from 'node:fs';
import { byPeriod } from './dates.mjs';
import { namesOf } from './names.mjs';

const countries = JSON.parse(readFileSync(new URL('./countries.json', import.meta.url), 'utf8'));

const NEWEST = 30;
const LONGEST_LIST = 100;
const FEWEST_TOGETHER = 5;
const FEWEST_FOR_A_FEED = 3;
const MOST_NAMES = 8;
const MOST_RELATED = 4;
const LOOK_BACK = 12;
const LONGEST_DIRECTORY_WITHOUT_LETTERS = 30;

const KINDS = {
  countries: { one: 'Country', many: 'Countries', shared: ['countries', 'topics'] },
  topics: { one: 'Topic', many: 'Topics', shared: ['countries', 'topics'] },
  sources: { one: 'Source', many: 'Sources', shared: ['countries', 'topics'] },
};
/** The order of the names of a pair. */
const ORDER = Object.keys(KINDS);
const alphabet = new Intl.Collator('en', { numeric: true });

class Article {
  constructor(item, nameOf) {
    this.url = item.url;
    this.title = item.data.title;
    this.day = item.date.toISOString().slice(0, 10);
    this.slug = item.fileSlug;
    this.item = item;
    this.summary = item.rawInput
      .trim()
      .split(/(?<=\.) /u, 2)
      .join(' ');
    this.words = item.rawInput.trim().split(/\s+/u).length;
    const filed = (kind) => namesOf(item, kind).map((word) => nameOf(kind, word));
    this.countries = filed('countries');
    this.topics = filed('topics');
    this.source = filed('sources')[0];
    this.subjects = [...this.countries, ...this.topics];
  }

  /** The text as Eleventy rendered it. */
  get html() {
    return this.item.templateContent.trim();
  }
}

class Name {
  articles = [];

  /** @param word as articles write it */
  constructor(kind, word) {
    const slug = kind === 'countries' ? word : word.toLowerCase().replaceAll(' ', '-');
    this.kind = kind;
    this.words = KINDS[kind];
    this.tag = `${kind}/${word}`;
    this.slug = slug;
    this.name = countries[slug]?.name ?? word;
    this.url = `/${kind}/${slug}/`;
    this.facts = kind === 'countries' ? countries[slug] : undefined;
  }

  get hasFeed() {
    return this.articles.length >= FEWEST_FOR_A_FEED;
  }

  get hasShelves() {
    return this.articles.length > NEWEST;
  }

  get newest() {
    return this.articles.slice(0, NEWEST);
  }

  get place() {
    return `${ORDER.indexOf(this.kind)} ${this.slug}`;
  }
}

/** A year or a month of a list. */
class Shelf {
  earlier;
  later;

  constructor(base, period, articles) {
    this.base = base;
    this.period = period;
    this.url = `${base}${period.replaceAll('-', '/')}/`;
    this.articles = articles;
    this.parts = period.length === 4 && articles.length > LONGEST_LIST ? byPeriod(articles, 7) : [];
  }
}

class Pair {
  articles = [];

  constructor(first, second) {
    this.first = first;
    this.second = second;
    this.title = `${first.name} and ${second.name}`;
    this.url = `${first.url}with${second.url}`;
  }

  get isLong() {
    return this.articles.length > LONGEST_LIST;
  }

  get newest() {
    return this.isLong ? this.articles.slice(0, NEWEST) : this.articles;
  }
}

class PairList {
  constructor(name, kind, pairs) {
    this.name = name;
    this.kind = kind;
    this.url = `${name.url}with/${kind}/`;
    this.names = pairs
      .map((pair) => ({
        other: pair.first === name ? pair.second : pair.first,
        count: pair.articles.length,
        pair,
      }))
      .sort((a, b) => b.count - a.count);
  }
}

class Directory {
  constructor(kind, names) {
    this.kind = kind;
    this.title = KINDS[kind].many;
    this.url = `/${kind}/`;
    this.names = names;
    this.mostReported = [...names].sort((a, b) => b.articles.length - a.articles.length).slice(0, 12);
    const letters = new Map();
    for (const name of names) {
      const letter = name.name.normalize('NFD').charAt(0).toUpperCase();
      if (!letters.has(letter)) letters.set(letter, []);
      letters.get(letter).push(name);
    }
    this.letters = [...letters].map(([letter, some]) => ({ letter, id: letter.toLowerCase(), names: some }));
    this.hasLetters = names.length >= LONGEST_DIRECTORY_WITHOUT_LETTERS;
  }
}

class Calendar extends Shelf {
  constructor({ period, articles }) {
    super('/', period, articles);
    this.isLong = articles.length > LONGEST_LIST;
    this.groups = byPeriod(articles, period.length === 4 ? 7 : 10);
  }
}

class Timeline extends Shelf {
  constructor({ period, articles }) {
    super('/timeline/', period, articles);
    this.isLong = articles.length > 300;
    this.months = byPeriod([...articles].reverse(), 7);
  }
}

export class Archive {
  #places = new Map();
  #pairs = new Map();
  #names = new Map();

  constructor(items) {
    const names = this.#names;
    const nameOf = (kind, word) => {
      const tag = `${kind}/${word}`;
      if (!names.has(tag)) names.set(tag, new Name(kind, word));
      return names.get(tag);
    };
    this.articles = items
      .map((item) => new Article(item, nameOf))
      .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.slug < b.slug ? -1 : 1));
    this.byUrl = new Map(this.articles.map((article) => [article.url, article]));
    for (const article of this.articles) {
      for (const name of [...article.subjects, article.source]) name.articles.push(article);
    }
    this.names = [...names.values()].sort((a, b) => alphabet.compare(a.name, b.name));
    for (const { articles } of this.names) {
      this.#places.set(articles, new Map(articles.map((article, place) => [article, place])));
    }
    this.directories = ORDER.map(
      (kind) =>
        new Directory(
          kind,
          this.names.filter((name) => name.kind === kind),
        ),
    );
    this.years = byPeriod(this.articles, 4);
    this.shelves = this.names
      .filter(({ hasShelves }) => hasShelves)
      .flatMap((name) => shelvesOf(name.url, name.articles).map((shelf) => Object.assign(shelf, { name })));
    const months = byPeriod(this.articles, 7);
    const long = months.filter(({ articles }) => articles.length > LONGEST_LIST);
    this.periods = [this.years, months, long.flatMap(({ articles }) => byPeriod(articles, 10))].flatMap(
      (spans) => inARow(spans.map((span) => new Calendar(span))),
    );
    this.timelines = inARow(this.years.map((span) => new Timeline(span)));
    this.pairs = this.#reportedTogether();
    this.pairShelves = this.pairs
      .filter(({ isLong }) => isLong)
      .flatMap((pair) => shelvesOf(pair.url, pair.articles).map((shelf) => Object.assign(shelf, { pair })));
    this.pairLists = this.#lists();
  }

  /** Up to four earlier articles that share two names or more, among the twelve before one in the list of each name. */
  related(article) {
    const shared = new Map();
    for (const name of article.subjects) {
      const place = this.#places.get(name.articles).get(article);
      for (const other of name.articles.slice(place + 1, place + 1 + LOOK_BACK)) {
        if (!shared.has(other)) shared.set(other, []);
        shared.get(other).push(name.name);
      }
    }
    return [...shared]
      .filter(([, names]) => names.length >= 2)
      .sort(([a, namesA], [b, namesB]) => namesB.length - namesA.length || (a.day < b.day ? 1 : -1))
      .slice(0, MOST_RELATED)
      .map(([other, names]) => ({ article: other, reason: names.join(' + ') }));
  }

  /** Before and after in the list of the first country. */
  neighbours(article) {
    const { articles, name } = article.countries[0];
    const place = this.#places.get(articles).get(article);
    return { name, earlier: articles[place + 1], later: articles[place - 1] };
  }

  /** The countries beside one that have articles. */
  borders({ facts }) {
    return facts.neighbours.flatMap((slug) => this.#names.get(`countries/${slug}`) ?? []);
  }

  /** What a name is most reported with, by kind. */
  shared(name) {
    const ranked = rank(countNames(name.articles), name);
    return name.words.shared
      .map((kind) => ({
        label: KINDS[kind].many,
        names: ranked
          .filter(({ other }) => other.kind === kind)
          .slice(0, MOST_NAMES)
          .map(({ other, count }) => ({ other, count, pair: this.#pairs.get(name)?.get(other) })),
        list: this.pairLists.find((list) => list.name === name && list.kind === kind),
      }))
      .filter(({ names }) => names.length > 0);
  }

  /** The names that stand on most of some articles. */
  mostNamed(articles) {
    return rank(countNames(articles))
      .filter(({ count }) => count > 1)
      .slice(0, 12);
  }

  #reportedTogether() {
    const all = new Map();
    for (const article of this.articles) {
      for (const first of article.subjects) {
        if (!all.has(first)) all.set(first, new Map());
        const seconds = all.get(first);
        for (const second of article.subjects) {
          if (first.place >= second.place) continue;
          if (!seconds.has(second)) seconds.set(second, new Pair(first, second));
          seconds.get(second).articles.push(article);
        }
      }
    }
    const pairs = [...all.values()]
      .flatMap((seconds) => [...seconds.values()])
      .filter(({ articles }) => articles.length >= FEWEST_TOGETHER);
    for (const pair of pairs) {
      for (const [name, other] of [
        [pair.first, pair.second],
        [pair.second, pair.first],
      ]) {
        if (!this.#pairs.has(name)) this.#pairs.set(name, new Map());
        this.#pairs.get(name).set(other, pair);
      }
    }
    return pairs;
  }

  #lists() {
    return [...this.#pairs].flatMap(([name, partners]) =>
      ORDER.flatMap((kind) => {
        const pairs = [...partners].filter(([other]) => other.kind === kind).map(([, pair]) => pair);
        return pairs.length > MOST_NAMES ? [new PairList(name, kind, pairs)] : [];
      }),
    );
  }
}

function shelvesOf(base, articles) {
  const years = byPeriod(articles, 4).map(({ period, articles: some }) => new Shelf(base, period, some));
  const months = years.flatMap(({ parts }) =>
    parts.map(({ period, articles: some }) => new Shelf(base, period, some)),
  );
  return [...inARow(years), ...inARow(months)];
}

function inARow(shelves) {
  shelves.forEach((shelf, index) => {
    shelf.earlier = shelves[index + 1];
    shelf.later = shelves[index - 1];
  });
  return shelves;
}

function countNames(articles) {
  const counts = new Map();
  for (const { subjects } of articles) {
    for (const name of subjects) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function rank(counts, except) {
  return [...counts]
    .filter(([other]) => other !== except)
    .map(([other, count]) => ({ other, count }))
    .sort((a, b) => b.count - a.count || (a.other.slug < b.other.slug ? -1 : 1));
}
