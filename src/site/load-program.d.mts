export function loadProgram(
  part: 'main' | 'build-thread' | 'serve-worker',
  builds?: boolean,
): Promise<unknown>;
export function isWhole(bundle: string): boolean;
