// JSON-LD in a page: the article that it describes, in whichever of its forms. References to other nodes are followed.
import type { DomDocument } from './dom.ts';

/** A node: its values may be anything. */
export type JsonNode = Readonly<Record<string, unknown>>;

/** Types of schema.org that are articles, the more telling first. */
const ARTICLE_TYPES = [/NewsArticle$/u, /(?:Article|Report|BlogPosting)$/u, /Posting$/u];
/** No page needs more; a limit, so that nothing can be nested without end. */
const MOST_NODES = 5_000;

/** What the JSON-LD of a page says of its article. */
export interface JsonArticle {
  readonly node: JsonNode;
  /** The nodes that a value stands for: itself, or those that its `@id` names. */
  nodes(value: unknown): readonly JsonNode[];
}

/** Finds the article of a page; of several the one with its address, otherwise the first of the most telling type. */
export function jsonArticle(document: DomDocument, address: string | undefined): JsonArticle | undefined {
  const all: JsonNode[] = [];
  for (const script of document.querySelectorAll('script')) {
    if (!/^application\/ld\+json\b/iu.test((script.getAttribute('type') ?? '').trim())) continue;
    collect(parse(script.textContent ?? ''), all);
  }
  // A node of nothing but an id stands for one that says more.
  const byId = new Map(
    all.filter((node) => Object.keys(node).length > 1).map((node) => [node['@id'], node] as const),
  );
  const articles = ARTICLE_TYPES.flatMap((type) =>
    all.filter((node) => typesOf(node).some((name) => type.test(name))),
  );
  const node = articles.find((one) => address !== undefined && addressesOf(one).has(address)) ?? articles[0];
  if (node === undefined) return undefined;
  const named = (value: unknown): JsonNode[] => {
    if (Array.isArray(value)) return value.flatMap(named);
    if (!isNode(value)) return [];
    const whole = Object.keys(value).length === 1 ? byId.get(value['@id']) : undefined;
    return [whole ?? value];
  };
  return { node, nodes: named };
}

/** JSON as pages write it: within a comment, with line breaks in its texts, with a comma too many. */
function parse(written: string): unknown {
  const text = written
    .trim()
    .replace(/^(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)$/gu, '')
    .replace(/;\s*$/u, '');
  const attempts = [
    text,
    // eslint-disable-next-line no-control-regex -- these may not stand in JSON, and do
    text.replace(/[\u0000-\u001f]+/gu, ' ').replace(/,\s*(?=[}\]])/gu, ''),
  ];
  for (const attempt of attempts) {
    try {
      return JSON.parse(attempt);
    } catch {
      continue;
    }
  }
  return undefined;
}

/** All nodes of a value that are an article's or may be named by one. */
function collect(value: unknown, into: JsonNode[]): void {
  const waiting = [value];
  for (let next = waiting.shift(); next !== undefined && into.length < MOST_NODES; next = waiting.shift()) {
    if (Array.isArray(next)) waiting.push(...(next as unknown[]));
    else if (isNode(next)) {
      if (typesOf(next).length > 0 || '@id' in next) into.push(next);
      waiting.push(...Object.values(next).filter((each) => typeof each === 'object' && each !== null));
    }
  }
}

function isNode(value: unknown): value is JsonNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(node: JsonNode): string[] {
  return [node['@type']].flat().filter((type) => typeof type === 'string');
}

function addressesOf(node: JsonNode): Set<unknown> {
  const page = node.mainEntityOfPage;
  return new Set([node.url, node['@id'], page, isNode(page) ? page['@id'] : undefined]);
}
