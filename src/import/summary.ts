// Whether a summary says more than the text beside it.

/** The summary; undefined for one that is only the cut beginning of the text. */
export function summaryBeside(summary: string | undefined, body: string): string | undefined {
  const words = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const cut = /^(?<beginning>.+?)\s*(?:…|\.\.\.|\[…\]|\[\.\.\.\])$/u.exec(summary ?? '')?.groups?.beginning;
  const isBeginning = words(body).startsWith(words(cut ?? summary ?? '')) && body !== '';
  return summary === '' || isBeginning ? undefined : summary;
}
