// Where pages are drawn, and in which form: what a thread must be told.
import { inputOf } from './site-folders.ts';

/** Where pages are drawn from and written to, and in which form. */
export interface DrawOptions {
  readonly staging: string;
  /** An empty folder, which Eleventy takes for its input. */
  readonly empty: string;
  /** Folder of the templates; without it the program's own. */
  readonly templates: string | undefined;
  /** Whether links are relative, for reading without a server. */
  readonly offline: boolean;
}

/** The options for a staging folder. */
export function drawOptions(
  staging: string,
  { offline, templates }: Pick<DrawOptions, 'offline'> & Partial<Pick<DrawOptions, 'templates'>>,
): DrawOptions {
  return { staging, empty: inputOf(staging), templates, offline };
}
