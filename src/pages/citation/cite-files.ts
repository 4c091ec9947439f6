// Files of citations: of every entity that has three articles, and of the whole archive by year.
import type { Entity } from '../../archive/entity.ts';
import type { Span } from '../../archive/calendar.ts';
import type { FiledArticle } from '../../archive/filed-article.ts';
import { listDigest, textsOf, type ArticleTexts } from '../article-texts.ts';
import type { TextOutput } from '../output.ts';
import type { PageContext } from '../page-context.ts';
import { hasFiles, released } from '../released.ts';
import { besidePath, calendarPath, entityPath, outputFile, type FileBeside, type SitePath } from '../urls.ts';

/** `cite.ris` and `cite.bib` beside the page of an entity. */
export function entityCiteFiles(entity: Entity, context: PageContext): TextOutput[] {
  if (!hasFiles(entity)) return [];
  const articles = released(entity.articles);
  return citeFiles(
    articles,
    entityPath(entity.ref),
    `citations of ${entity.ref.kind} "${entity.ref.name}"`,
    context,
  );
}

/** `cite.ris`, `cite.bib` and `cite.json` beside a year of the calendar; none where all of it is withdrawn. */
export function yearCiteFiles(year: Span<FiledArticle>, context: PageContext): TextOutput[] {
  const articles = released(year.articles.filter(({ withdrawn }) => withdrawn === undefined));
  if (articles.length === 0) return [];
  const page = calendarPath(year.period);
  const origin = `citations of ${year.period}`;
  return [
    ...citeFiles(articles, page, origin, context),
    citeFile(
      'cite.json',
      articles,
      page,
      origin,
      context,
      (texts) => `[\n${texts.map(({ csl }) => csl).join(',\n')}\n]\n`,
    ),
  ];
}

function citeFiles(
  articles: readonly FiledArticle[],
  page: SitePath,
  origin: string,
  context: PageContext,
): TextOutput[] {
  return [
    citeFile('cite.ris', articles, page, origin, context, (texts) =>
      texts.map(({ ris }) => ris).join('\r\n'),
    ),
    citeFile('cite.bib', articles, page, origin, context, (texts) =>
      texts.map(({ bibtex }) => bibtex).join('\n'),
    ),
  ];
}

function citeFile(
  file: FileBeside,
  articles: readonly FiledArticle[],
  page: SitePath,
  origin: string,
  context: PageContext,
  text: (texts: readonly ArticleTexts[]) => string,
): TextOutput {
  return {
    writer: 'text',
    path: outputFile(besidePath(page, file)),
    origin,
    inputs: { articles: listDigest(articles) },
    text: () => text(textsOf(articles, context)),
  };
}
