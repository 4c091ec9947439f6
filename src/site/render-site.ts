// Renders a plan into a staging folder: pages through Eleventy, all other files directly, then the manifest.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PageOutput } from '../pages/output.ts';
import type { SitePlan } from '../pages/plan-site.ts';
import { offlineHtml } from '../pages/urls.ts';
import { writeManifest } from './manifest.ts';
import { renderPages } from './render-pages.ts';
import { writeFiles } from './write-files.ts';

/** @returns the number of files written */
export async function renderSite(
  { outputs, siteView }: SitePlan,
  staging: string,
  { content, offline }: { readonly content: string; readonly offline: boolean },
): Promise<number> {
  const pages = outputs.filter((output) => output.writer === 'page');
  const others = outputs.filter((output) => output.writer !== 'page');
  const prefix = siteView.homeUrl.replace(/\/$/u, '');
  const finish = offline
    ? (html: string, { url }: PageOutput) => offlineHtml(html, url, prefix)
    : (html: string) => html;
  const empty = `${staging}.input`;
  const files = [
    ...(await renderPages(pages, siteView, finish, staging, empty)),
    ...writeFiles(others, staging, content),
  ];
  rmSync(empty, { recursive: true, force: true });
  if (files.length !== outputs.length) {
    throw new Error(`${outputs.length} files were planned, ${files.length} were written to ${join(staging)}`);
  }
  writeManifest(files, staging);
  return files.length + 1;
}
