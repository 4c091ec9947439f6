// Where code stands in a Markdown text: fenced blocks and code inside a line, which nothing may change.

/** Beginnings of code; named by what they are. */
const CODE = /(?<fence>^ {0,3}(?:`{3,}|~{3,}))|(?<ticks>`+)/gmu;

/** Changes the code of a text. */
export function changeCode(text: string, change: (code: string) => string): string {
  let result = '';
  let at = 0;
  for (;;) {
    CODE.lastIndex = at;
    const next = CODE.exec(text);
    if (next === null) break;
    const { fence, ticks = '' } = next.groups ?? {};
    const end =
      fence === undefined ? endOfCode(text, next.index, ticks) : endOfFence(text, next.index, fence.trim());
    const code = text.slice(next.index, end);
    result += text.slice(at, next.index) + (code === ticks ? code : change(code));
    at = end;
  }
  return result + text.slice(at);
}

/** Longer than any code inside a line. */
const LONGEST_CODE = 5_000;

/** Where inline code ends; a run of backticks that is never closed is text. */
export function endOfCode(text: string, start: number, ticks: string): number {
  const behind = start + ticks.length;
  const [paragraph = ''] = text.slice(behind, behind + LONGEST_CODE).split('\n\n', 1);
  const found = new RegExp(`(?<!\`)\`{${ticks.length}}(?!\`)`, 'u').exec(paragraph);
  return found === null ? behind : behind + found.index + ticks.length;
}

/** Where a fenced block ends: behind its closing line, or with the text. */
export function endOfFence(text: string, start: number, fence: string): number {
  const close = new RegExp(`^ {0,3}${fence[0]}{${fence.length},}[ \\t]*$`, 'gmu');
  const firstLine = text.indexOf('\n', start);
  close.lastIndex = firstLine === -1 ? text.length : firstLine;
  const found = close.exec(text);
  return found === null ? text.length : found.index + found[0].length;
}
