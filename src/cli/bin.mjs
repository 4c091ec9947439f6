#!/usr/bin/env node
// Starts the program. Plain JavaScript, since it runs before any TypeScript can.
import { setFlagsFromString } from 'node:v8';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Dateline needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}
// By default the heap may grow fourfold before it is cleared out; a large archive would take twice the memory for a
// tenth less time.
setFlagsFromString('--heap-growing-percent=30');
// Nearly every function runs thousands of times: each is compiled at once, which saves a twentieth.
setFlagsFromString('--always-sparkplug');
// Where all processors draw pages, helpers that clear out would wait for one.
setFlagsFromString('--no-parallel-scavenge');
const { loadProgram } = await import('../site/load-program.mjs');
const [command] = process.argv.slice(2);
const { main } = await loadProgram('main', command === 'build' || command === 'merge' || command === 'serve');
process.exitCode = await main(process.argv.slice(2));
