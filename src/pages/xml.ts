// XML of feeds and sitemaps: the one place where text becomes XML.

/** What XML 1.0 cannot hold, not even escaped: most control characters, halves of characters, two non-characters. */
// eslint-disable-next-line no-control-regex -- these are the characters to drop
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // A parser would make these a blank in an attribute, or a line feed.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text for an element or an attribute: what cannot be written is dropped, what has a meaning is escaped. */
export function escapeXml(text: string): string {
  // Most texts are plain, and looking is quicker than replacing.
  // eslint-disable-next-line no-control-regex -- as above
  if (!/[&<>"'\u0000-\u001f\ud800-\udfff\ufffe\uffff]/u.test(text)) return text;
  return text.replace(FORBIDDEN, '').replace(/[&<>"'\t\n\r]/gu, (sign) => ESCAPES[sign]!);
}

/** An element with text; empty where there is none. */
export function xmlElement(name: string, text: string | undefined, attributes: XmlAttributes = {}): string {
  return text === undefined ? '' : `<${name}${xmlAttributes(attributes)}>${escapeXml(text)}</${name}>\n`;
}

/** An element without content. */
export function xmlEmpty(name: string, attributes: XmlAttributes): string {
  return `<${name}${xmlAttributes(attributes)}/>\n`;
}

/** Attributes in the order given; those that are undefined are left out. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

export function xmlAttributes(attributes: XmlAttributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(value)}"`))
    .join('');
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';
