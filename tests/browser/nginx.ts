// Serves a folder by Debian's nginx on a loopback port, configured by what the program prints for publishers.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** Where nginx is, if it is: Debian keeps it out of the path of ordinary users. */
export function findNginx(): string | undefined {
  const onPath = spawnSync('sh', ['-c', 'command -v nginx'], { encoding: 'utf8' }).stdout.trim();
  return [onPath, '/usr/sbin/nginx'].find((path) => path !== '' && existsSync(path));
}

export interface Nginx {
  /** Without a slash at its end. */
  readonly origin: string;
  close(): Promise<void>;
}

/** @param snippet what a publisher includes in the server that has the folder as its root */
export async function startNginx(program: string, folder: string, snippet: string): Promise<Nginx> {
  const prefix = temporaryFolder('nginx');
  const port = await freePort();
  mkdirSync(join(prefix, 'temporary'));
  const temporaries = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path temporary/${kind};`,
  );
  writeFileSync(join(prefix, 'snippet.conf'), snippet);
  writeFileSync(
    join(prefix, 'nginx.conf'),
    `daemon off;
pid nginx.pid;
error_log error.log;
${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  ${temporaries.join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    root ${folder};
    index index.html;
    include snippet.conf;
  }
}
`,
  );
  const child = spawn(program, ['-p', prefix, '-c', 'nginx.conf', '-e', 'error.log'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  let running = true;
  void ended.then(() => (running = false));
  while (!(await answers(port))) {
    if (!running) throw new Error(`nginx ended: ${said}`);
  }
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise<void>((done) => server.close(() => done()));
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    // Tried again a little later, until it answers or has ended.
    socket.once('error', () => setTimeout(resolve, 10, false));
  });
}
