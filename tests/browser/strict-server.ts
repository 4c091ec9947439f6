// Serves a folder on the loopback as a plain host of files would, under the strictest policy that the site promises to
// work with; counts what a browser loads.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The policy of the issue on search: nothing but files of the site, no worker, no text that becomes HTML. */
export const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.xml': 'application/xml',
};

/** A file as it went over the wire. */
export interface Sent {
  readonly path: string;
  readonly bytes: number;
}

export interface StrictServer {
  /** Without a slash at its end. */
  readonly origin: string;
  /** Every file that was sent since it was last emptied. */
  readonly sent: Sent[];
  close(): void;
}

/** @param folder the site, as it lies on the disk */
export async function strictServer(folder: string): Promise<StrictServer> {
  const sent: Sent[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    response.setHeader('content-security-policy', STRICT_POLICY);
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)];
    const bytes = readFileSync(file);
    // Files of the index and typefaces are compressed already.
    const body = type === undefined || type.startsWith('font/') ? bytes : gzipSync(bytes, { level: 9 });
    if (body !== bytes) response.setHeader('content-encoding', 'gzip');
    response.setHeader('content-type', type ?? 'application/octet-stream');
    sent.push({ path, bytes: body.length });
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    sent,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
