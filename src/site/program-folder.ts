// Where the program itself lies: its templates and its own package.json. Not the folder a person works in.
import { fileURLToPath } from 'node:url';

/** The top folder of the program, without a slash at its end. */
export const programFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/u, '');
