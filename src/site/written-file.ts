// Files of the staging folder, with the hash of what was written.

/** A file below the root of the site, its path with `/`. */
export interface WrittenFile {
  readonly path: string;
  /** SHA-256, in hex. */
  readonly sha256: string;
  /** The folder of the search that it belongs to. */
  readonly folder?: string;
}
