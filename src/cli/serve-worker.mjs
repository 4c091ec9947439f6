// Starts the process that builds for `dateline serve`.
import { register } from 'tsx/esm/api';

register();
await import('./serve-worker.ts');
