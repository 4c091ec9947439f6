// Starts the process that builds for `dateline serve`.
import { loadProgram } from '../site/load-program.mjs';

await loadProgram('serve-worker');
