// Bodies: the texts of articles by their hash. Only archive/public-text.ts may ask, so that no text gets past its rights.

/** Gives the Markdown of a body by the hash of its digest. */
export interface Bodies {
  /** @throws Error when no body of this run has the hash */
  markdown(sha256: string): string;
}

/** Bodies kept in memory. */
export function bodiesOf(texts: ReadonlyMap<string, string>): Bodies {
  return {
    markdown(sha256) {
      const text = texts.get(sha256);
      if (text === undefined) throw new Error(`no body has the hash ${sha256}`);
      return text;
    },
  };
}
