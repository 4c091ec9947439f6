import { expect, test } from 'vitest';
import { escapeXml, xmlElement, xmlEmpty } from '../../src/pages/xml.ts';
import { HOSTILE_HEADLINES } from '../helpers/hostile-headlines.ts';
import { parseXml } from '../helpers/strict-xml.ts';

test.each([
  ['plain text', 'plain text'],
  ['&', '&amp;'],
  ['<b>"\'</b>', '&lt;b&gt;&quot;&apos;&lt;/b&gt;'],
  ['a\u0000b\u0008c\u001fd', 'abcd'],
  ['half \ud83d a character', 'half  a character'],
  ['\ufffe\uffff', ''],
  ['tab\tline\nreturn\r', 'tab&#9;line&#10;return&#13;'],
  ['🐟', '🐟'],
])('%j is written as %j', (text, xml) => {
  expect(escapeXml(text)).toBe(xml);
});

test.each(HOSTILE_HEADLINES)('%j is read back as it was', (headline) => {
  const xml = `<a>${xmlElement('b', headline)}${xmlEmpty('c', { d: headline })}</a>`;
  const { children } = parseXml(xml);
  expect(children[0]?.text).toBe(headline);
  expect(children[1]?.attributes.d).toBe(headline);
});

test('what is undefined is left out', () => {
  expect(xmlElement('b', undefined)).toBe('');
  expect(xmlEmpty('c', { d: undefined })).toBe('<c/>\n');
});
