// dateline suggest: proposes tags for articles that exist, and with --write adds them. Knows nothing of imports.
import { readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Article } from '../content/article.ts';
import { parseFrontMatter } from '../content/front-matter.ts';
import { parseContent, type Content } from '../content/parse-content.ts';
import { printable } from '../content/problem.ts';
import { articleText } from '../matcher/article-text.ts';
import { buildMatcher, type Matcher } from '../matcher/match-text.ts';
import { proposeTags, tagKeys, type Proposals } from '../matcher/propose-tags.ts';
import { isEnglish } from '../matcher/tag-warnings.ts';
import { vocabularyOf } from '../matcher/vocabulary.ts';
import { addToFrontMatter, type Additions } from './add-to-front-matter.ts';
import { proposalLines } from './proposal-lines.ts';
import { replaceFile } from './replace-file.ts';

export interface SuggestOptions {
  /** Paths of article files; all articles where it is empty. */
  readonly files: readonly string[];
  readonly contentFolder: string;
  /** Adds what is proposed to the files. */
  readonly write: boolean;
}

export interface SuggestIo {
  write(line: string): void;
  writeError(line: string): void;
}

/** What came of it. */
export interface SuggestOutcome {
  /** 0, or 1 if a file is no article or could not be added to. */
  readonly exitCode: 0 | 1;
  /** Articles with something to add. */
  readonly proposed: number;
  /** Articles that were changed. */
  readonly changed: number;
  readonly failed: number;
}

/**
 * Prints what each text names and its article does not tag. With `write` the front matter gets it: only keys that are
 * added to change.
 * @throws Error when the content folder cannot be read
 */
export function suggestForArticles(options: SuggestOptions, io: SuggestIo): SuggestOutcome {
  const content = parseContent(options.contentFolder);
  const matcher = buildMatcher(vocabularyOf(content));
  let proposed = 0;
  let changed = 0;
  let failed = 0;
  const fail = (path: string, message: string, hint?: string): void => {
    failed++;
    io.writeError(`${printable(path)}  error  ${printable(message)}`);
    if (hint !== undefined) io.writeError(`    ${printable(hint)}`);
  };
  for (const article of chosenArticles(options, content, fail)) {
    const path = `${options.contentFolder}/${article.path}`;
    const text = readFileSync(join(options.contentFolder, article.path), 'utf8');
    const proposals = proposalsFor(article, text, matcher);
    if (tagKeys.every((key) => proposals[key].length === 0)) {
      if (options.files.length > 0) io.write(`${printable(path)}: nothing to add`);
      continue;
    }
    proposed++;
    const additions = Object.fromEntries(
      tagKeys.map((key) => [key, proposals[key].map(({ value }) => value)]),
    );
    const problem = options.write
      ? addTo(join(options.contentFolder, article.path), text, additions)
      : undefined;
    if (problem !== undefined)
      fail(path, `nothing was added: ${problem}`, 'add by hand what is proposed here');
    const written = options.write && problem === undefined;
    if (written) changed++;
    io.write(`${printable(path)}${written ? ': added' : ''}`);
    for (const line of proposalLines(proposals, written ? additions : {}, '--write adds all'))
      io.write(`  ${line}`);
  }
  const done = options.write ? `${changed} changed` : 'nothing was written; --write adds what is proposed';
  io.write(`${proposed} ${proposed === 1 ? 'article' : 'articles'} with something to add, ${done}`);
  return { exitCode: failed > 0 ? 1 : 0, proposed, changed, failed };
}

/** The articles asked for. Those that show no text or are not in English are passed over. */
function chosenArticles(
  { files, contentFolder }: SuggestOptions,
  content: Content,
  fail: (path: string, message: string, hint?: string) => void,
): Article[] {
  const readable = ({ status, language }: Article): boolean =>
    status !== 'withdrawn' && isEnglish(language ?? content.site.language);
  if (files.length === 0) return content.articles.filter(readable);
  const byPath = new Map(content.articles.map((article) => [article.path, article]));
  return files.flatMap((file) => {
    const path = relative(resolve(contentFolder), resolve(file)).split(sep).join('/');
    const article = byPath.get(path);
    if (article === undefined) {
      fail(
        file,
        `is no article of ${contentFolder} that can be read`,
        'dateline check says what is wrong with it',
      );
    } else if (!readable(article)) {
      fail(file, 'is withdrawn or not in English, the language that is read here');
    }
    return article !== undefined && readable(article) ? [article] : [];
  });
}

function proposalsFor(article: Article, text: string, matcher: Matcher): Proposals {
  const front = parseFrontMatter(article.path, text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n'));
  const body = 'body' in front ? front.body : '';
  return proposeTags(matcher.matchText(articleText(article, body)), article);
}

/** Adds to a file; says why not. */
function addTo(path: string, text: string, additions: Additions): string | undefined {
  const added = addToFrontMatter(text, additions);
  return 'problem' in added ? added.problem : replaceFile(path, text, added.text);
}
