export function loadProgram(
  part: 'main' | 'render-worker' | 'serve-worker',
  builds?: boolean,
): Promise<unknown>;
export function isWhole(bundle: string): boolean;
