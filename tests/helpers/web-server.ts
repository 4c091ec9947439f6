// A small web on the loopback: answers by path, and remembers what it was asked.
import { createServer } from 'node:http';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly userAgent: string;
}

export interface WebServer {
  /** Without a slash at its end. */
  readonly origin: string;
  readonly asked: Asked[];
  /** How many requests were open at once, at most. */
  readonly busiest: () => number;
  close(): void;
}

/** A status, a place to go to, or, as `hang`, nothing at all. */
export type Reply = number | string;

/** @param reply what the server says to a method and a path */
export async function webServer(reply: (method: string, path: string) => Reply): Promise<WebServer> {
  const asked: Asked[] = [];
  let open = 0;
  let busiest = 0;
  const server = createServer((request, response) => {
    const { method = '', url: path = '' } = request;
    asked.push({ method, path, userAgent: request.headers['user-agent'] ?? '' });
    busiest = Math.max(busiest, ++open);
    response.once('close', () => open--);
    const answer = reply(method, path);
    if (answer === 'hang') return;
    if (typeof answer === 'number') response.writeHead(answer);
    else response.writeHead(301, { location: answer });
    // Later than at once, so that a second request would be seen beside the first.
    setImmediate(() => response.end(method === 'HEAD' ? undefined : 'text'));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    asked,
    busiest: () => busiest,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
