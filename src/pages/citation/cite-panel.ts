// What the "Cite" panel of an article shows: citations to copy, and files for reference managers that need no file of
// the site, since their links hold them.
import type { FiledArticle } from '../../archive/filed-article.ts';
import type { PageContext } from '../page-context.ts';
import { fileInAddress } from '../urls.ts';
import { BIBTEX_TYPE, bibtexEntry } from './bibtex.ts';
import { citationOf } from './citation.ts';
import { citationTexts, type CitationText } from './citation-text.ts';
import { CSL_TYPE, cslRecord } from './csl-json.ts';
import { RIS_TYPE, risRecord } from './ris.ts';

/** A link that holds a file. */
export interface FileLink {
  readonly label: string;
  readonly url: string;
  /** The name under which a browser saves it. */
  readonly file: string;
}

export interface CitePanel {
  readonly texts: readonly CitationText[];
  readonly files: readonly FileLink[];
  /** How to name a paragraph; undefined where the text has none. */
  readonly paragraphs: string | undefined;
}

export function citePanel(article: FiledArticle, context: PageContext): CitePanel {
  const citation = citationOf(article, context);
  const file = (label: string, mediaType: string, ending: string, text: string): FileLink => ({
    label,
    url: fileInAddress(mediaType, text),
    file: `${citation.key}.${ending}`,
  });
  // An article page has a budget, and all of this stands on it in other spellings already. Keywords are of use in RIS,
  // from which Zotero makes its tags.
  const short = { ...citation, abstract: '' };
  const shortest = { ...short, keywords: [] };
  return {
    texts: citationTexts(citation),
    files: [
      file('RIS', RIS_TYPE, 'ris', risRecord(short)),
      file('BibTeX', BIBTEX_TYPE, 'bib', bibtexEntry(shortest)),
      file('CSL-JSON', CSL_TYPE, 'json', JSON.stringify([cslRecord(shortest)])),
    ],
    paragraphs: article.paragraphs > 0 ? context.words.cite.paragraphs : undefined,
  };
}
