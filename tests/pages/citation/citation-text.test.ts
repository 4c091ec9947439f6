import { expect, test } from 'vitest';
import type { Citation } from '../../../src/pages/citation/citation.ts';
import { citationTexts } from '../../../src/pages/citation/citation-text.ts';
import { citedName } from '../../../src/pages/citation/cited-name.ts';

function texts(authors: readonly string[], parts: Partial<Citation> = {}): string[] {
  return citationTexts({
    key: 'key',
    title: 'Port strike widens',
    authors: authors.map(citedName),
    outlet: 'Gazette',
    day: '2023-09-04',
    url: 'https://archive.example/a/',
    language: 'en',
    abstract: '',
    keywords: [],
    section: undefined,
    place: undefined,
    archive: 'The Archive',
    accessed: undefined,
    ...parts,
  }).map(({ style, before, outlet, after }) => `${style}: ${before}*${outlet}*${after}`);
}

test('an article with an author', () => {
  expect(texts(['Jane Q. Reporter'])).toEqual([
    'APA: Reporter, J. Q. (2023, September 4). Port strike widens. *Gazette*. The Archive. https://archive.example/a/',
    'Chicago: Reporter, Jane Q. “Port strike widens.” *Gazette*, September 4, 2023. The Archive. https://archive.example/a/.',
    'MLA: Reporter, Jane Q. “Port strike widens.” *Gazette*, 4 Sept. 2023. The Archive, https://archive.example/a/.',
  ]);
});

test('an article with two and with three authors', () => {
  expect(texts(['Jane Reporter', 'A. Writer'])).toEqual([
    expect.stringMatching(/^APA: Reporter, J\., & Writer, A\. \(2023/u),
    expect.stringMatching(/^Chicago: Reporter, Jane, and A\. Writer\. “/u),
    expect.stringMatching(/^MLA: Reporter, Jane, and A\. Writer\. “/u),
  ]);
  expect(texts(['Jane Reporter', 'A. Writer', 'Reuters'])).toEqual([
    expect.stringMatching(/^APA: Reporter, J\., Writer, A\., & Reuters\. \(2023/u),
    expect.stringMatching(/^Chicago: Reporter, Jane, A\. Writer, and Reuters\. “/u),
    expect.stringMatching(/^MLA: Reporter, Jane, et al\. “/u),
  ]);
});

test('an article without an author, of this archive itself, on a site without an address', () => {
  expect(texts([], { archive: undefined, url: undefined })).toEqual([
    'APA: Port strike widens. (2023, September 4). *Gazette*.',
    'Chicago: “Port strike widens.” *Gazette*, September 4, 2023.',
    'MLA: “Port strike widens.” *Gazette*, 4 Sept. 2023.',
  ]);
});

test('a headline that ends in a mark gets no second one', () => {
  expect(texts([], { title: 'Will it widen?' })[1]).toContain('“Will it widen?” ');
});
