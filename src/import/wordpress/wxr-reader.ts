// Reads an export of WordPress (WXR 1.0 to 1.2) item by item: what its elements hold, as text. Entities are those of XML
// alone, so a document type can define nothing.
import { SaxesParser } from 'saxes';

/** A category of an item: its taxonomy and its names. */
export interface WxrCategory {
  readonly domain: string;
  readonly nicename: string;
  readonly name: string;
}

/** One thing of an export: an item, an author, or what the channel says of itself. */
export interface WxrElement {
  readonly kind: 'item' | 'author' | 'channel';
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** Its number among the items, from 1. */
  readonly number: number;
  /** The text of its elements by their names: `wp:post_id`. */
  readonly fields: ReadonlyMap<string, string>;
  readonly categories: readonly WxrCategory[];
  /** `wp:postmeta` by key. */
  readonly meta: ReadonlyMap<string, string>;
}

/** What is wrong with the XML, and where. */
export interface WxrProblem {
  readonly kind: 'problem';
  readonly line: number;
  readonly problem: string;
}

/** A document with more mistakes is no XML, and each is the consequence of the one before. */
const MOST_PROBLEMS = 20;
/** Deeper than any export. */
const DEEPEST = 50;

/**
 * Reads an export.
 * @param encoding its name in the WHATWG Encoding Standard
 * @param skip names of elements whose text is not needed
 */
export async function* wxrElements(
  source: AsyncIterable<Buffer>,
  encoding: string,
  skip: ReadonlySet<string> = new Set(),
): AsyncIterable<WxrElement | WxrProblem> {
  const builder = new ElementBuilder(skip);
  const parser = new SaxesParser();
  let problems = 0;
  parser.on('error', ({ message }) => {
    problems++;
    if (problems <= MOST_PROBLEMS) {
      const problem = message.replace(/^\d+:\d+:\s*/u, '').replace(/\.$/u, '');
      builder.done.push({ kind: 'problem', line: parser.line, problem: `its XML is broken: ${problem}` });
    }
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    builder.open(name, attributes, parser.line);
    if (isSelfClosing) builder.close();
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    if (!isSelfClosing) builder.close();
  });
  parser.on('text', (text) => {
    builder.text(text);
  });
  parser.on('cdata', (text) => {
    builder.text(text);
  });
  const decoder = new TextDecoder(encoding);
  for await (const bytes of source) {
    parser.write(decoder.decode(bytes, { stream: true }));
    yield* builder.done.splice(0);
    if (problems > MOST_PROBLEMS) {
      yield { kind: 'problem', line: parser.line, problem: 'has more mistakes than can be passed over' };
      return;
    }
  }
  parser.write(decoder.decode()).close();
  yield* builder.done.splice(0);
}

/** Collects the text of elements while they are open. */
class ElementBuilder {
  readonly done: (WxrElement | WxrProblem)[] = [];
  readonly #skip: ReadonlySet<string>;
  readonly #path: string[] = [];
  #text = '';
  #items = 0;
  #line = 1;
  #fields = new Map<string, string>();
  #categories: WxrCategory[] = [];
  #meta = new Map<string, string>();
  #category = { domain: '', nicename: '' };
  #metaKey = '';
  readonly #channel = new Map<string, string>();
  #channelTold = false;

  constructor(skip: ReadonlySet<string>) {
    this.#skip = skip;
  }

  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void {
    if (this.#path.length < DEEPEST) this.#path.push(name);
    this.#text = '';
    if (name === 'item' || name === 'wp:author') {
      this.#line = line;
      this.#fields = new Map();
      this.#categories = [];
      this.#meta = new Map();
    }
    if (name === 'item') this.#tellChannel();
    if (name === 'category')
      this.#category = { domain: attributes.domain ?? '', nicename: attributes.nicename ?? '' };
  }

  text(text: string): void {
    if (!this.#skip.has(this.#path.at(-1) ?? '')) this.#text += text;
  }

  close(): void {
    const name = this.#path.pop();
    const parent = this.#path.at(-1);
    const text = this.#text;
    this.#text = '';
    if (name === 'item') this.#tell('item', ++this.#items);
    else if (name === 'wp:author' && parent === 'channel') this.#tell('author', 0);
    else if (parent === 'item' && name === 'category')
      this.#categories.push({ ...this.#category, name: text.trim() });
    else if (parent === 'wp:postmeta' && name === 'wp:meta_key') this.#metaKey = text.trim();
    else if (parent === 'wp:postmeta' && name === 'wp:meta_value') this.#meta.set(this.#metaKey, text);
    else if ((parent === 'item' || parent === 'wp:author') && name !== undefined)
      this.#fields.set(name, text);
    else if (parent === 'channel' && name !== undefined) this.#channel.set(name, text.trim());
  }

  /** What the channel says stands before its items. */
  #tellChannel(): void {
    if (this.#channelTold) return;
    this.#channelTold = true;
    this.done.push({
      kind: 'channel',
      line: 1,
      number: 0,
      fields: this.#channel,
      categories: [],
      meta: new Map(),
    });
  }

  #tell(kind: 'item' | 'author', number: number): void {
    const { done } = this;
    done.push({
      kind,
      line: this.#line,
      number,
      fields: this.#fields,
      categories: this.#categories,
      meta: this.#meta,
    });
    this.#fields = new Map();
  }
}
