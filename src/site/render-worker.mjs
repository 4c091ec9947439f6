// Starts a thread that draws pages.
import { loadProgram } from './load-program.mjs';

await loadProgram('render-worker');
