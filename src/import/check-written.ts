// What an import writes must be a file that the archive reads: seen before it is written.
import { UserError, type Problem } from '../content/problem.ts';
import { LARGEST_SOURCE, type SourceFile } from '../content/read-source.ts';

/**
 * Checks the text of a file.
 * @param parse the parser of the archive for files of its kind
 * @throws UserError with the first reason why the archive would refuse it
 */
export function checkWritten(
  text: string,
  kind: 'article' | 'page',
  parse: (file: SourceFile) => { readonly problems: readonly Problem[] },
): void {
  const bytes = Buffer.byteLength(text);
  const what = kind === 'article' ? 'an article' : 'a page';
  if (bytes > LARGEST_SOURCE) throw new UserError(`is too large for ${what}; the limit is 2 MB`);
  const { problems } = parse({ path: `${kind}.md`, kind, stem: kind, bytes, mtimeMs: 0, text, sha256: '' });
  const error = problems.find(({ severity }) => severity === 'error');
  if (error !== undefined) {
    throw new UserError(`would not be a valid ${what.replace(/^an? /u, '')}: ${error.message}`, error.hint);
  }
}
