import { expect, test } from 'vitest';
import type { LinkChanges } from '../../../src/import/link-changes.ts';
import { relink } from '../../../src/import/old-site/page-links.ts';

/** An archive that has everything but what lies in /gone/. */
const changes: LinkChanges = {
  link: (href) => (href.startsWith('/gone/') ? { lost: href } : { href: `to:${href}` }),
  picture: (src) => ({ href: `picture:${src}` }),
};

test.each([
  ['[a](/b/) and ![c](d.png "D")', '[a](to:/b/) and ![c](picture:d.png "D")'],
  ['[a](/gone/1) stays a word', 'a stays a word'],
  [
    '[words][my-label] and [my-label]\n\n[my-label]: /b-c/',
    '[words][my-label] and [my-label]\n\n[my-label]: to:/b-c/',
  ],
  [
    '[words][my-label], [my-label][] and [my-label]\n\n[my-label]: /gone/b-c\n',
    'words, my-label and my-label\n\n\n',
  ],
  ['![A ship][pic-1]\n\n[pic-1]: ship.png', '![A ship][pic-1]\n\n[pic-1]: picture:ship.png'],
  ['[a][(b) + $^.*?|\\/]\n\n[(b) + $^.*?|\\/]: /gone/', 'a\n\n'],
])('%j', (markdown, text) => {
  expect(relink(markdown, changes).text).toBe(text);
});
