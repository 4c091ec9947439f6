// Texts that are no text, or whose links and pictures lead nowhere. What needs a disk of its own (links, pipes, names)
// is in tests/content/walk-content.test.ts, more bytes in read-source.test.ts.
import { describe, test } from 'vitest';
import { datedArticle, expectRefused } from '../../helpers/checked-files.ts';

describe('bytes', () => {
  test.each<[string, string | Buffer, string]>([
    [
      'Latin-1',
      Buffer.from(datedArticle('', 'caf\xe9'), 'latin1'),
      ':7  error  the encoding is not UTF-8 (byte 40 of the file); probably Latin-1',
    ],
    ['UTF-16', Buffer.from(`\ufeff${datedArticle('')}`, 'utf16le'), 'the encoding is UTF-16'],
    ['a zero byte', datedArticle('', 'a\u0000b'), ':7:2  error  the control character U+0000 is not text'],
    [
      'fifty megabytes',
      'x'.repeat(50 * 1024 * 1024),
      'is too large: 50.0 MB, the limit is 2.0 MB\n    split it into several articles',
    ],
  ])('%s', (_name, text, message) => expectRefused(text, message));
});

describe('a text', () => {
  test.each<[string, string, string]>([
    [
      'a link to an article that is not there',
      datedArticle('', '[a](2023-01-01-gone.md)'),
      ':7  error  there is no article "2023-01-01-gone.md"',
    ],
    [
      'a link to a page that is not there',
      datedArticle('', '[a](/gone/)'),
      ':7  error  there is no page /gone/',
    ],
    [
      'a link that hides a script',
      datedArticle('', '[a](java&#10;script:alert(1))'),
      ':7  error  the link "java%0Ascript:alert(1)" leads nowhere',
    ],
    [
      'a link that hides a scheme',
      datedArticle('', '[a](%6aavascript:alert(1))'),
      ':7  error  the link "%6aavascript:alert(1)" leads nowhere',
    ],
    [
      'a picture that is not there',
      datedArticle('', '![a](gone.jpg)'),
      ':7  error  there is no picture "gone.jpg"',
    ],
    [
      'a picture out of the folder',
      datedArticle('', '![a](../../../../etc/passwd)'),
      ':7  error  there is no picture "../../../../etc/passwd"',
    ],
    [
      'a picture by an encoded way up',
      datedArticle('', '![a](%2e%2e/%2e%2e/etc/passwd)'),
      'there is no picture',
    ],
    [
      'notes without end',
      datedArticle('', '^[a]'.repeat(3000)),
      'the text has 3000 signs of notes; the limit is 2000',
    ],
    [
      'lists in lists in lists',
      datedArticle('', Array.from({ length: 60 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n')),
      'lists or quotations lie too deep in each other',
    ],
    [
      'twenty thousand links',
      datedArticle('', '[a]('.repeat(20_000)),
      'the text has 20000 links; the limit is 10000',
    ],
    [
      'a link to another host behind a backslash',
      datedArticle('', '[a](/\\evil.example)'),
      'there is no page /%5Cevil.example',
    ],
    [
      'a link to another host behind a code',
      datedArticle('', '[a](/%2fevil.example/)'),
      'there is no page /%2fevil.example/',
    ],
  ])('%s', (_name, text, message) => expectRefused(text, message));
});
