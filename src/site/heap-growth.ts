// How far the heap may grow before it is cleared out. The program starts sparingly (see cli/bin.mjs): a large archive would
// take twice the memory for a tenth less time. A build that has little to make holds little, and may save that tenth.
import { setFlagsFromString } from 'node:v8';

/** For a build that expects to make a few files of a known site. V8 chooses by itself: up to four times what is in use. */
export function growFreely(): void {
  setFlagsFromString('--heap-growing-percent=0');
}

/** So many files take a gigabyte: then the memory counts for more than the time. */
const VERY_MANY = 50_000;

/** For a build that makes a whole site: by two fifths of what is in use, or less. @param files how many it makes */
export function growSparingly(files: number): void {
  setFlagsFromString(`--heap-growing-percent=${files > VERY_MANY ? 15 : 40}`);
}
