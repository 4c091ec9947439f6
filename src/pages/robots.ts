// robots.txt: everything may be read.
import type { TextOutput } from './output.ts';

export function robotsOutput(): TextOutput {
  const text = 'User-agent: *\nAllow: /\n';
  return { writer: 'text', path: 'robots.txt', origin: 'robots.txt', inputs: { text }, text: () => text };
}
