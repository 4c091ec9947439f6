// The OpenSearch description (1.1 draft 6), by which a browser adds the archive to its search engines.
import { assetLink, type SiteAsset } from '../site-assets.ts';
import type { TextOutput } from '../output.ts';
import type { PageContext } from '../page-context.ts';
import { openSearchPath, outputFile, searchPath } from '../urls.ts';
import { XML_DECLARATION, xmlElement, xmlEmpty } from '../xml.ts';

export const OPEN_SEARCH_TYPE = 'application/opensearchdescription+xml';

/** The format's own limits, in characters. */
const LONGEST_SHORT_NAME = 16;
const LONGEST_DESCRIPTION = 1024;

/** None where the site has no address: the format allows no relative ones. */
export function openSearchOutputs(assets: readonly SiteAsset[], context: PageContext): TextOutput[] {
  const { site, links, words } = context;
  const search = links.absolute(searchPath);
  const self = links.absolute(openSearchPath);
  if (search === undefined || self === undefined) return [];
  const text =
    `${XML_DECLARATION}<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n` +
    [
      xmlElement('ShortName', shortened(site.title, LONGEST_SHORT_NAME)),
      xmlElement('LongName', shortened(site.title, 48)),
      xmlElement('Description', shortened(words.search.openSearch(site.title), LONGEST_DESCRIPTION)),
      xmlElement('Language', site.language),
      xmlElement('InputEncoding', 'UTF-8'),
      xmlElement('Image', links.fullLink(assetLink(assets, 'icon', links)), { type: 'image/svg+xml' }),
      xmlEmpty('Url', { type: 'text/html', method: 'get', template: `${search}?q={searchTerms}` }),
      xmlEmpty('Url', { type: OPEN_SEARCH_TYPE, rel: 'self', template: self }),
    ].join('') +
    '</OpenSearchDescription>\n';
  return [
    {
      writer: 'text',
      path: outputFile(openSearchPath),
      origin: 'the description of the search',
      inputs: { text },
      text: () => text,
    },
  ];
}

/** Cut at a word where that leaves something. */
function shortened(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const cut = characters.slice(0, most + 1).join('');
  const word = cut.lastIndexOf(' ');
  return word > 0 ? cut.slice(0, word) : characters.slice(0, most).join('');
}
