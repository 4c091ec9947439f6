import { statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hashFile, readBeginning, readSource, type SourceFile } from '../../src/content/read-source.ts';
import type { ContentFile } from '../../src/content/walk-content.ts';
import { whileRefusing } from '../helpers/refusing-disk.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder('source');
/** Each character of UTF-16 with a zero after it. */
const UTF_32 = Buffer.from('\ufeff\0a\0', 'utf16le');

function file(bytes: Uint8Array | string, name = 'a.md'): ContentFile {
  writeFileSync(join(folder, name), bytes);
  const { size, mtimeMs } = statSync(join(folder, name));
  return { path: name, kind: 'article', stem: 'a', bytes: size, mtimeMs };
}

/** The text of some bytes, or the problem as `line:column message`. */
function read(bytes: Uint8Array | string, largest?: number): string {
  const result = readSource(folder, file(bytes), largest);
  if ('text' in result) return result.text;
  const [problem] = result.problems;
  const place = [problem?.line, problem?.column].filter((part) => part !== undefined).join(':');
  return `${place} ${problem?.message}`.trim();
}

describe('a text', () => {
  test('loses its byte order mark', () => {
    expect(read('\ufeff---\ntitle: A\n')).toBe('---\ntitle: A\n');
  });

  test.each(['a\r\nb\r\n', 'a\rb\r', 'a\nb\n'])(
    'has one kind of line end, whatever the editor: %j',
    (text) => {
      expect(read(text)).toBe('a\nb\n');
    },
  );

  test('keeps letters of every script, tabs, emoji and the isolates for direction', () => {
    const text = 'Саммит\tКыргызстан 北京 🎉 🏴󠁧󠁢󠁳󠁣󠁴󠁿 \u2067الحكومة\u2069 co\u00adop\n';
    expect(read(text)).toBe(text);
  });

  test('has the hash of its bytes on the disk, not of what became of them', () => {
    const withMark = readSource(folder, file('\ufeffa')) as SourceFile;
    const without = readSource(folder, file('a')) as SourceFile;
    expect(withMark.text).toBe(without.text);
    expect(withMark.sha256).not.toBe(without.sha256);
    expect(hashFile(folder, file('\ufeffa'))).toEqual({ sha256: withMark.sha256 });
  });

  test('may be empty', () => {
    expect(read('')).toBe('');
  });
});

describe('bytes that are no text', () => {
  test.each([
    [
      'Latin-1',
      Buffer.from('one\ntwo\ncaf\xe9\n', 'latin1'),
      '3 the encoding is not UTF-8 (byte 12 of the file); probably Latin-1',
    ],
    ['a cut character', Buffer.from([0x61, 0x0a, 0xc3]), '2 the encoding is not UTF-8 (byte 3 of the file)'],
    ['an overlong form', Buffer.from([0xc0, 0xaf]), '1 the encoding is not UTF-8 (byte 1 of the file)'],
    [
      'a surrogate',
      Buffer.from([0x61, 0xed, 0xa0, 0x80]),
      '1 the encoding is not UTF-8 (byte 2 of the file)',
    ],
    ['UTF-16', Buffer.from('\ufeffa', 'utf16le'), 'the encoding is UTF-16 (little-endian)'],
    ['UTF-32', UTF_32, 'the encoding is UTF-32 (little-endian)'],
    ['UTF-32, big-endian', Buffer.from(UTF_32).swap32(), 'the encoding is UTF-32 (big-endian)'],
    ['UTF-16, big-endian', Buffer.from([0xfe, 0xff, 0, 0x61]), 'the encoding is UTF-16 (big-endian)'],
    [
      'UTF-16 without a mark',
      Buffer.from('---\ntitle: A', 'utf16le'),
      'the encoding is UTF-16 (little-endian)',
    ],
    [
      'UTF-16, big-endian, without a mark',
      Buffer.from([0, 0x2d, 0, 0x2d]),
      'the encoding is UTF-16 (big-endian)',
    ],
    ['a letter of tags', 'a\u{e0041}b', '1:2 the invisible character U+E0041 is not text'],
    ['a zero byte', 'a\nb\u0000', '2:2 the control character U+0000 is not text'],
    ['an escape', 'a\u001b[2J', '1:2 the control character U+001B is not text'],
    ['a C1 control', 'a\u0085', '1:2 the control character U+0085 is not text'],
    ['a non-character', 'a\uffff', '1:2 the control character U+FFFF is not text'],
    [
      'a direction override',
      'title: A\u202eB',
      '1:9 the invisible direction character U+202E can make text read as what it is not',
    ],
  ])('%s is refused with its place', (_name, bytes, problem) => {
    expect(read(bytes)).toContain(problem);
  });

  test.each([
    ['WINDOWS-1252', Buffer.from('caf\xe9', 'latin1')],
    ['UTF-16', Buffer.from('\ufeff---', 'utf16le')],
    ['UTF-16LE', Buffer.from('---', 'utf16le')],
    ['UTF-32', UTF_32],
  ])('the way to mend the encoding is given: from %s', (from, bytes) => {
    const result = readSource(folder, file(bytes));
    expect('problems' in result && result.problems[0]?.hint).toBe(
      `save the file as UTF-8, for example with: iconv -f ${from} -t UTF-8 OLD > NEW`,
    );
  });
});

describe('a file', () => {
  test('beyond the limit is refused before it is read', () => {
    expect(read('x'.repeat(11), 10)).toBe('is too large: 0.0 MB, the limit is 0.0 MB');
    const huge = {
      path: 'huge.md',
      kind: 'article',
      stem: 'huge',
      bytes: 50 * 1024 * 1024,
      mtimeMs: 0,
    } as const;
    const result = readSource(folder, huge);
    expect('problems' in result && result.problems[0]).toMatchObject({
      message: 'is too large: 50.0 MB, the limit is 2.0 MB',
      hint: 'split it into several articles, or raise largestFile in site.yaml',
    });
  });

  test('that became a link since the folder was listed is not followed', () => {
    writeFileSync(join(folder, 'secret.txt'), 'SECRET');
    symlinkSync(join(folder, 'secret.txt'), join(folder, 'link.md'));
    const link = { path: 'link.md', kind: 'article', stem: 'link', bytes: 6, mtimeMs: 0 } as const;
    expect(readSource(folder, link)).toMatchObject({ problems: [{ path: 'link.md' }] });
    expect(hashFile(folder, link)).toMatchObject({ problems: [{ path: 'link.md' }] });
  });

  test('that grew beyond the limit since the folder was listed is not read', () => {
    const listed = { ...file('x'.repeat(20), 'growing.md'), bytes: 5 };
    expect(readSource(folder, listed, 10)).toMatchObject({
      problems: [{ path: 'growing.md', message: 'was changed during the build' }],
    });
  });

  test.each([
    ['EACCES', 'cannot be read: permission denied', 'chmod u+r locked.md'],
    ['EIO', 'cannot be read: EIO: refused, open', undefined],
  ])(
    'that the disk does not give is named, with the way out where there is one: %s',
    (code, message, hint) => {
      const locked = file('Text.', 'locked.md');
      const problems = [{ severity: 'error', path: 'locked.md', message, hint }];
      for (const read of [readSource, hashFile, readBeginning]) {
        expect(whileRefusing('openSync', code, () => read(folder, locked))).toEqual({ problems });
      }
    },
  );

  test('that is gone since the folder was listed is a problem, not a crash', () => {
    const gone = { path: 'gone.md', kind: 'article', stem: 'gone', bytes: 6, mtimeMs: 0 } as const;
    const problem = { path: 'gone.md', severity: 'error', message: 'was removed during the build' };
    expect(readSource(folder, gone)).toMatchObject({ problems: [problem] });
    expect(hashFile(folder, gone)).toMatchObject({ problems: [problem] });
  });

  const changed = { problems: [{ message: 'was changed during the build', hint: 'run the build again' }] };

  test.each([
    ['grew', 'The text goes on.'],
    ['was cut', 'The'],
    ['is as long as it was', 'The tent.'],
  ])('that has changed since the folder was listed is not taken half: one that %s', (_, text) => {
    const listed = file('The text.');
    writeFileSync(join(folder, 'a.md'), text);
    utimesSync(join(folder, 'a.md'), 1, 1);
    expect(readSource(folder, listed)).toMatchObject(changed);
  });

  test('that changes while it is read is not taken half', () => {
    const listed = file('The text.');
    const save = (): boolean => {
      writeFileSync(join(folder, 'a.md'), 'Another text.');
      return false;
    };
    expect(whileRefusing('readSync', 'EIO', () => readSource(folder, listed), save)).toMatchObject(changed);
  });

  test('that the disk cannot read is named with the cause', () => {
    const listed = file('The text.');
    const failed = whileRefusing('readSync', 'EIO', () => readSource(folder, listed));
    expect(failed).toMatchObject({
      problems: [{ path: 'a.md', message: expect.stringContaining('EIO') as string }],
    });
  });
});
