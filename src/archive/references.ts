// References between articles: `related`, `translationOf`, `featured` and links in texts, by file name.
import { posix } from 'node:path';
import type { Article } from '../content/article.ts';
import { nearestName } from '../content/names.ts';
import type { Problem } from '../content/problem.ts';
import type { Rights } from '../content/schema-article.ts';
import type { ResolvedLink } from './filed-article.ts';
import { anchorsOf, publicAnchors, type Anchors } from './public-text.ts';
import type { HeldArticle } from './release.ts';

/** What a reference came to. */
export type ReferenceTarget =
  | { readonly article: Article }
  | { readonly held: Article }
  /** The file is there and has problems of its own. */
  | { readonly failed: string }
  | { readonly problem: string; readonly hint?: string };

/** Finds articles by file name or by path. */
export interface References {
  /** By file name without `.md`. */
  byStem(stem: string): ReferenceTarget;
  /** By a path relative to the folder of another content file. */
  byPath(from: string, path: string): ReferenceTarget;
}

const MARKDOWN_FILE = /\.md$/iu;

export function referencesTo(
  published: readonly Article[],
  held: readonly HeldArticle[],
  failed: readonly string[],
): References {
  const all = [...published, ...held.map(({ article }) => article)];
  const heldBack = new Set(held.map(({ article }) => article));
  const byStem = new Map<string, Article[]>();
  for (const article of all) byStem.set(article.stem, [...(byStem.get(article.stem) ?? []), article]);
  const byPath = new Map(all.map((article) => [article.path.normalize('NFC'), article]));
  const failedPaths = new Set(failed.map((path) => path.normalize('NFC')));
  const failedStems = new Map(failed.map((path) => [posix.basename(path).replace(MARKDOWN_FILE, ''), path]));
  const target = (article: Article) => (heldBack.has(article) ? { held: article } : { article });
  return {
    byStem(stem) {
      const [article, other] = byStem.get(stem.normalize('NFC')) ?? [];
      if (article === undefined) {
        const broken = failedStems.get(stem.normalize('NFC'));
        if (broken !== undefined) return { failed: broken };
        const near = nearestName(stem, byStem.keys());
        const hint = near === undefined ? 'write a file name without .md' : `did you mean "${near}"?`;
        return { problem: `there is no article "${stem}"`, hint };
      }
      if (other !== undefined) {
        return {
          problem: `"${stem}" could be ${article.path} or ${other.path}`,
          hint: 'rename one of the files',
        };
      }
      return target(article);
    },
    byPath(from, path) {
      const resolved = posix.normalize(`${posix.dirname(from)}/${path}`).normalize('NFC');
      const article = byPath.get(resolved);
      if (article !== undefined) return target(article);
      if (failedPaths.has(resolved)) return { failed: resolved };
      const near = nearestName(resolved, byPath.keys());
      const hint =
        near === undefined ? undefined : `did you mean "${posix.relative(posix.dirname(from), near)}"?`;
      return { problem: `there is no article "${path}"`, ...(hint === undefined ? {} : { hint }) };
    },
  };
}

/** What the links of a text lead to, inside the archive. */
export interface TextLinks {
  /** Links to articles, by their address as written. */
  readonly links: readonly ResolvedLink[];
  /** Links to other pages of the site, for a check against what is published. */
  readonly sitePaths: readonly { readonly path: string; readonly line: number }[];
}

type LinkingText = Pick<Article, 'path' | 'body' | 'bodyLine'>;

/**
 * Resolves the links of a text. A link to an article that is held back becomes plain text, with a warning; a link to
 * a file, or to a heading or paragraph that its page does not have, is an error.
 */
export function resolveLinks(
  text: LinkingText,
  references: References,
  siteRights: Rights,
): TextLinks & { readonly problems: readonly Problem[] } {
  const links: ResolvedLink[] = [];
  const sitePaths: { path: string; line: number }[] = [];
  const problems: Problem[] = [];
  for (const { href, line: bodyLine } of text.body.links) {
    const line = text.bodyLine + bodyLine - 1;
    const report = (severity: Problem['severity'], message: string, hint?: string): void => {
      problems.push({ severity, path: text.path, line, message, hint });
    };
    const file = linkedFile(href);
    const fragment = fragmentOf(href);
    if (file === undefined) {
      if (href.startsWith('/')) sitePaths.push({ path: href, line });
      else if (href.startsWith('#')) reportFragment(fragment, anchorsOf(text.body), report);
      else if (!/^(?:https?|mailto):/iu.test(href)) {
        report(
          'error',
          `the link "${href}" leads nowhere`,
          'link to a file name.md, a path /… or a full address',
        );
      }
      continue;
    }
    const found = references.byPath(text.path, file);
    if ('problem' in found) report('error', found.problem, found.hint);
    else if ('failed' in found) continue;
    else if ('held' in found) {
      links.push({ href, target: undefined });
      report('warning', `the link to "${file}" is shown as plain text: that article is held back`);
    } else {
      links.push({ href, target: { day: found.article.date.day, slug: found.article.slug } });
      reportFragment(fragment, publicAnchors(found.article, found.article.rights ?? siteRights), report);
    }
  }
  return { links, sitePaths, problems };
}

function fragmentOf(href: string): string | undefined {
  const hash = href.indexOf('#');
  if (hash < 0) return undefined;
  try {
    return decodeURIComponent(href.slice(hash + 1));
  } catch {
    return href.slice(hash + 1);
  }
}

/** Headings, paragraphs and quotations have anchors; anything else after # is a mistake. */
function reportFragment(
  fragment: string | undefined,
  anchors: Anchors,
  report: (severity: 'error', message: string, hint?: string) => void,
): void {
  if (fragment === undefined || fragment === '') return;
  const [, kind, number] = /^([pq])(\d+)$/u.exec(fragment) ?? [];
  const most = kind === 'p' ? anchors.paragraphs : anchors.quotations;
  if (
    kind === undefined ? anchors.headings.includes(fragment) : Number(number) >= 1 && Number(number) <= most
  )
    return;
  const near = nearestName(fragment, anchors.headings);
  report(
    'error',
    `there is no "#${fragment}" to link to`,
    near === undefined ? undefined : `did you mean "#${near}"?`,
  );
}

/** The Markdown file that a link of a text means, without its fragment; undefined for links of another kind. */
export function linkedFile(href: string): string | undefined {
  const [file = ''] = href.split('#', 1);
  if (!MARKDOWN_FILE.test(file) || /^(?:[a-z][a-z0-9+.-]*:|\/)/iu.test(file)) return undefined;
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}
