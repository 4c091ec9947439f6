// Starts a thread of a build.
import { loadProgram } from './load-program.mjs';

await loadProgram('build-thread');
