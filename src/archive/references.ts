// References between articles: `related`, `translationOf`, `featured` and links in texts, by file name.
import { posix } from 'node:path';
import type { Article } from '../content/article.ts';
import { nearestName } from '../content/names.ts';
import type { Problem } from '../content/problem.ts';
import type { HeldArticle } from './release.ts';
import type { ResolvedLink } from './filed-article.ts';

/** What a reference came to. */
export type ReferenceTarget =
  | { readonly article: Article }
  | { readonly held: Article }
  | { readonly problem: string; readonly hint?: string };

/** Finds articles by file name or by path. */
export interface References {
  /** By file name without `.md`. */
  byStem(stem: string): ReferenceTarget;
  /** By a path relative to the folder of another content file. */
  byPath(from: string, path: string): ReferenceTarget;
}

const MARKDOWN_FILE = /\.md$/iu;

export function referencesTo(published: readonly Article[], held: readonly HeldArticle[]): References {
  const all = [...published, ...held.map(({ article }) => article)];
  const heldBack = new Set(held.map(({ article }) => article));
  const byStem = new Map<string, Article[]>();
  for (const article of all) byStem.set(article.stem, [...(byStem.get(article.stem) ?? []), article]);
  const byPath = new Map(all.map((article) => [article.path.normalize('NFC'), article]));
  const target = (article: Article) => (heldBack.has(article) ? { held: article } : { article });
  return {
    byStem(stem) {
      const [article, other] = byStem.get(stem.normalize('NFC')) ?? [];
      if (article === undefined) {
        const near = nearestName(stem, byStem.keys());
        const hint = near === undefined ? 'write a file name without .md' : `did you mean "${near}"?`;
        return { problem: `there is no article "${stem}"`, hint };
      }
      if (other !== undefined) {
        return { problem: `"${stem}" could be ${article.path} or ${other.path}`, hint: 'rename one of the files' };
      }
      return target(article);
    },
    byPath(from, path) {
      const resolved = posix.normalize(`${posix.dirname(from)}/${path}`).normalize('NFC');
      const article = byPath.get(resolved);
      if (article !== undefined) return target(article);
      const near = nearestName(resolved, byPath.keys());
      const hint = near === undefined ? undefined : `did you mean "${posix.relative(posix.dirname(from), near)}"?`;
      return { problem: `there is no article "${path}"`, ...(hint === undefined ? {} : { hint }) };
    },
  };
}

/**
 * Resolves the links of a text that name Markdown files. A link to an article that is held back becomes plain text,
 * with a warning; a link to nothing is an error.
 */
export function resolveLinks(
  text: Pick<Article, 'path' | 'body' | 'bodyLine'>,
  references: References,
): { readonly links: ResolvedLink[]; readonly problems: Problem[] } {
  const links: ResolvedLink[] = [];
  const problems: Problem[] = [];
  for (const { href, line } of text.body.links) {
    const file = linkedFile(href);
    if (file === undefined) continue;
    const found = references.byPath(text.path, file);
    const place = { path: text.path, line: text.bodyLine + line - 1 };
    if ('problem' in found) {
      problems.push({ severity: 'error', ...place, message: found.problem, hint: found.hint });
    } else if ('held' in found) {
      links.push({ href, target: undefined });
      const message = `the link to "${file}" is shown as plain text: that article is held back`;
      problems.push({ severity: 'warning', ...place, message });
    } else {
      links.push({ href, target: { day: found.article.date.day, slug: found.article.slug } });
    }
  }
  return { links, problems };
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
