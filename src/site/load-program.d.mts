export function loadProgram(part: 'main' | 'render-worker'): Promise<unknown>;
export function isWhole(bundle: string): boolean;
