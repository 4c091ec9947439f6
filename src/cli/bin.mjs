#!/usr/bin/env node
// Starts the program. Plain JavaScript, since it runs before any TypeScript can.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Dateline needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}
const { loadProgram } = await import('./load-program.mjs');
const { main } = await loadProgram();
process.exitCode = await main(process.argv.slice(2));
