// Parts of the site: outputs that belong together and follow from the same few things. A part is planned only where one
// of these has changed, since most of a large archive stays as it is.
import type { Output, PageOutput } from './output.ts';

/** The outputs of a month's articles, of a name, of a year of the calendar. */
export interface SitePart {
  /** Unique: the next build knows it by this. */
  readonly name: string;
  /**
   * Small plain data: two parts of one name with equal `inputs`, in equal surroundings, have equal outputs. Undefined of
   * what follows from the whole archive and is always planned.
   */
  readonly inputs: unknown;
  /**
   * What an editor who has just saved waits for, in the same form. Where this is as it was the part stays as it is until
   * the editor pauses; without it any change of the part is waited for.
   */
  readonly urgent?: unknown;
  /** Plans them anew each time: they are many, and nobody holds them longer than it takes to make them. */
  outputs(): readonly Output[];
}

/** What must be known of an output although nothing of it has changed: to check the plan, and for the sitemap. */
export interface PlannedFile {
  readonly path: string;
  readonly origin: string;
  readonly writer: Output['writer'];
  /** Of a page. */
  readonly page: Pick<PageOutput, 'url' | 'unlisted' | 'changed'> | undefined;
}

/** What must be known of an output, without what it shows. */
export function plannedFile(output: Output): PlannedFile {
  const { path, origin, writer } = output;
  if (writer !== 'page') return { path, origin, writer, page: undefined };
  const { url, unlisted, changed } = output;
  return { path, origin, writer, page: { url, unlisted, changed } };
}
