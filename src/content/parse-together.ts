// Parses many files with another thread. Both take the next slice of the list as soon as they have parsed one, so that
// they end together; what comes out does not depend on who parsed which.
import { MessageChannel, receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import { articleParser, type ArticleParser } from './article.ts';
import { countryRegistry } from './countries.ts';
import { withCountryNames } from './country-names.ts';
import type { TextFile } from './entity-file.ts';
import { parseFile, type ParsedFile } from './parse-file.ts';
import type { ContentFile } from './walk-content.ts';

/** Files to parse, and what their parser is made of. */
export interface FilesToParse {
  readonly folder: string;
  readonly files: readonly ContentFile[];
  /** Bytes that a file may have. */
  readonly largest: number;
  /** Of the site, and the files that add names of countries. */
  readonly language: string;
  readonly countryFiles: readonly TextFile<'country'>[];
}

/** What the other thread is told. */
export interface SharedParsing {
  readonly work: FilesToParse;
  /** How many slices are taken, how many of the other thread's have arrived, and whether it has ended well. */
  readonly counts: Int32Array;
  /** Where it sends them. */
  readonly slices: MessagePort;
}

/** Another thread that parses; it may come late, or never. */
export interface ParsingHelp {
  /** For fewer files it takes longer to come. */
  readonly fewest: number;
  /** Lets it begin; `slices` of the share goes over to it. */
  readonly begin: (share: SharedParsing) => void;
}

interface ParsedSlice {
  readonly slice: number;
  readonly parsed: readonly ParsedFile[];
}

/** Few enough that nobody waits long for the last. */
const SLICE = 50;
const TAKEN = 0;
const ARRIVED = 1;
const READY = 2;
/** So many slices wait for one before them: they hold the texts of their articles. */
const MOST_READY = 20;
/** After this a slice is taken for lost. */
const PATIENCE_MS = 5000;

/**
 * Parses with help, in the order of the files.
 * @param parse parses here
 * @param patienceMs how long to wait for a slice of the other thread
 */
export function* parseTogether(
  work: FilesToParse,
  parse: ArticleParser,
  help: ParsingHelp,
  patienceMs = PATIENCE_MS,
): Generator<ParsedFile, void> {
  const { port1, port2 } = new MessageChannel();
  const counts = new Int32Array(new SharedArrayBuffer(12));
  help.begin({ work, counts, slices: port2 });
  const parseSlice = sliceParser(work, parse);
  const ready = new Map<number, readonly ParsedFile[]>();
  try {
    for (let slice = 0; slice * SLICE < work.files.length; slice++) {
      while (!ready.has(slice)) {
        const arrived = Atomics.load(counts, ARRIVED);
        receive(port1, ready);
        if (ready.has(slice)) break;
        const own = ready.size < MOST_READY ? take(work, counts) : undefined;
        if (own !== undefined) ready.set(own, parseSlice(own));
        else if (Atomics.wait(counts, ARRIVED, arrived, patienceMs) === 'timed-out')
          ready.set(slice, parseSlice(slice));
      }
      yield* ready.get(slice)!;
      ready.delete(slice);
    }
  } finally {
    port1.close();
  }
}

/** The share of the other thread: parses and sends slices until all are taken. */
export function parseShare({ work, counts, slices }: SharedParsing): void {
  const { language, countryFiles } = work;
  const { registry } = withCountryNames(countryFiles, countryRegistry().inLanguage(language));
  const parseSlice = sliceParser(work, articleParser(registry));
  for (let slice = take(work, counts); slice !== undefined; slice = take(work, counts)) {
    slices.postMessage({ slice, parsed: parseSlice(slice) } satisfies ParsedSlice);
    Atomics.add(counts, ARRIVED, 1);
    Atomics.notify(counts, ARRIVED);
  }
}

/** Says that the other thread has done its share and is there for other things. */
export function sayReady({ counts }: SharedParsing): void {
  Atomics.store(counts, READY, 1);
}

/** Whether it has said so: of one that is lost nothing is heard. */
export function isReady({ counts }: Pick<SharedParsing, 'counts'>): boolean {
  return Atomics.load(counts, READY) === 1;
}

/** The number of a slice that nobody has taken yet. */
function take({ files }: FilesToParse, counts: Int32Array): number | undefined {
  const slice = Atomics.add(counts, TAKEN, 1);
  return slice * SLICE < files.length ? slice : undefined;
}

function sliceParser({ folder, files, largest }: FilesToParse, parse: ArticleParser) {
  return (slice: number): ParsedFile[] =>
    files.slice(slice * SLICE, (slice + 1) * SLICE).map((file) => parseFile(parse, folder, file, largest));
}

function receive(port: MessagePort, ready: Map<number, readonly ParsedFile[]>): void {
  for (let next = receiveMessageOnPort(port); next !== undefined; next = receiveMessageOnPort(port)) {
    const { slice, parsed } = next.message as ParsedSlice;
    ready.set(slice, parsed);
  }
}
