import fc from 'fast-check';
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

test('every text is read back from an element and an attribute, without what XML cannot hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      // eslint-disable-next-line no-control-regex -- what XML cannot hold
      const held = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu, '');
      const { text: read, attributes } = parseXml(xmlElement('a', text, { b: text }));
      expect(read).toBe(held);
      expect(attributes.b).toBe(held);
    }),
    { numRuns: 500, seed: 1 },
  );
});
