import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { linesWithProgress } from '../../src/cli/progress-line.ts';

/** Both streams of a process as one, as a terminal shows them. */
function streams(isTTY: boolean) {
  const shown: string[] = [];
  const stream = (): PassThrough => {
    const through = new PassThrough();
    through.on('data', (text: Buffer) => shown.push(text.toString()));
    return through;
  };
  return { stdout: stream(), stderr: Object.assign(stream(), { isTTY, columns: 12 }), shown };
}

test('where somebody is watching, the line is written over by the next, and gives way to what is said', () => {
  const terminal = streams(true);
  let now = 0;
  const lines = linesWithProgress(terminal, () => now);
  lines.progress?.('1 read, 1 written');
  lines.progress?.('2 read, too soon');
  now = 200;
  lines.progress?.('3 read');
  lines.write('a.txt: done');
  lines.writeError('b.txt: failed');
  expect(terminal.shown.join('')).toBe(
    '1 read, 1 w\u001b[1G\u001b[2K3 read\u001b[1G\u001b[2Ka.txt: done\nb.txt: failed\n',
  );
});

test('in a file or a log there is no such line', () => {
  const log = streams(false);
  const lines = linesWithProgress(log);
  expect('progress' in lines).toBe(false);
  lines.write('a.txt: done');
  expect(log.shown).toEqual(['a.txt: done\n']);
});
