// What the files of pages end in. Generators differ in which endings they render; a text with front matter was meant as a
// page whichever of these it has.

/** Markdown under any of its names. */
const MARKDOWN = 'md|markdown|mkd|mkdn|mdown|mdwn|mdtxt|mdtext';
const PLAIN = 'txt|text';
const HTML = 'html?|xhtml';

export const MARKDOWN_PAGE = new RegExp(`\\.(?:${MARKDOWN})$`, 'iu');
/** A page only where it has front matter. */
export const PLAIN_PAGE = new RegExp(`\\.(?:${PLAIN})$`, 'iu');
export const HTML_PAGE = new RegExp(`\\.(?:${HTML})$`, 'iu');
/** Any of them. */
export const PAGE_ENDING = new RegExp(`\\.(?:${MARKDOWN}|${PLAIN}|${HTML})$`, 'iu');
