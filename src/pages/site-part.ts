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
  outputs(): readonly Output[];
}

/** What must be known of an output although nothing of it has changed: to check the plan, and for the sitemap. */
export interface PlannedFile {
  readonly path: string;
  readonly origin: string;
  /** Of a page. */
  readonly page: Pick<PageOutput, 'url' | 'unlisted' | 'changed'> | undefined;
}

/** @param output is a planned file itself where it is a page, so that a large plan is not kept twice */
export function plannedFile(output: Output): PlannedFile {
  const { path, origin } = output;
  return { path, origin, page: output.writer === 'page' ? output : undefined };
}
