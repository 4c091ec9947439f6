// The meta tags by which reference managers recognise an article. The set was tried in Zotero: with DC.type and
// DC.source it saves a newspaper article of the right outlet; with citation_journal_title it would be a journal's.
import type { FiledArticle } from '../../archive/filed-article.ts';
import type { MetaTag } from '../document-head.ts';
import type { PageContext } from '../page-context.ts';
import { citationOf } from './citation.ts';
import { familyFirst } from './cited-name.ts';

/** The citation tags of an article, and what Open Graph says only of articles. */
export function citationMeta(article: FiledArticle, context: PageContext): MetaTag[] {
  const citation = citationOf(article, context);
  const { licence } = context.site;
  const tags: MetaTag[] = [];
  const add = (name: string, content: string | undefined): void => {
    if (content !== undefined && content !== '') tags.push({ name, content });
  };
  add('DC.type', 'newspaperArticle');
  add('DC.source', citation.outlet);
  add('DC.rights', article.rights === 'full' ? licence?.name : undefined);
  add('citation_title', citation.title);
  for (const author of citation.authors) add('citation_author', familyFirst(author));
  add('citation_publication_date', citation.day.replaceAll('-', '/'));
  add('citation_language', citation.language);
  add('citation_keywords', citation.keywords.join('; '));
  add('citation_public_url', citation.url);
  add('citation_abstract', citation.abstract);
  return [
    ...tags,
    { property: 'article:published_time', content: article.date.iso },
    ...(citation.section === undefined ? [] : [{ property: 'article:section', content: citation.section }]),
  ];
}
