import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { askHosts } from '../../src/links/ask-hosts.ts';
import type { Answer } from '../../src/links/link-memory.ts';
import { webServer, type Reply, type WebServer } from '../helpers/web-server.ts';

const OPTIONS = {
  userAgent: 'Dateline link check (desk@example.org)',
  pauseMilliseconds: 0,
  timeoutMilliseconds: 5_000,
  local: true,
};

let reply: (method: string, path: string) => Reply = () => 200;
let server: WebServer;

beforeAll(async () => {
  server = await webServer((method, path) => reply(method, path));
});
afterAll(() => server.close());
beforeEach(() => {
  server.asked.length = 0;
});

/** What is said of some addresses: `answered`, or the kind and why. */
async function answers(addresses: readonly string[], options = OPTIONS): Promise<string[]> {
  const said = new Map<string, Answer>();
  await askHosts(addresses, options, (address, answer) => said.set(address, answer));
  return addresses.map((address) => {
    const answer = said.get(address)!;
    return answer.kind === 'answered' ? 'answered' : `${answer.kind}: ${answer.why}`;
  });
}

describe('an answer', () => {
  test.each<[string, (method: string, path: string) => Reply, string]>([
    ['a page', () => 200, 'answered'],
    ['a page for those who GET it', (method) => (method === 'HEAD' ? 404 : 200), 'answered'],
    ['no page', () => 404, 'failed: status 404'],
    ['a page that is gone', () => 410, 'failed: status 410'],
    ['a host that is broken', () => 500, 'failed: status 500'],
    ['a host that wants no programs', () => 403, 'unknown: the host refuses programs (403)'],
    ['a page behind a wall', () => 401, 'unknown: the host refuses programs (401)'],
    ['a page that has moved', (_, path) => (path === '/a' ? '/b' : 200), 'answered'],
    ['a page that has moved to nowhere', (_, path) => (path === '/a' ? '/b' : 404), 'failed: status 404'],
    ['a circle', () => '/a', 'failed: redirects without end'],
    ['a redirect to a script', () => 'javascript:alert(1)', 'failed: a redirect to no web address'],
  ])('%s', async (_, says, expected) => {
    reply = says;
    expect(await answers([`${server.origin}/a`])).toEqual([expected]);
  });

  test('a host that says nothing is not waited for without end', async () => {
    reply = () => 'hang';
    expect(await answers([`${server.origin}/a`], { ...OPTIONS, timeoutMilliseconds: 50 })).toEqual([
      'failed: no answer within 0.05 seconds',
    ]);
  });

  test('a host that is not there', async () => {
    const gone = await webServer(() => 200);
    gone.close();
    expect(await answers([`${gone.origin}/a`])).toEqual(['failed: the host refuses the connection']);
  });
});

describe('manners', () => {
  test('a host is asked for one thing at a time, first without the page, and told who asks', async () => {
    reply = (_, path) => (path === '/3' ? 404 : 200);
    await answers(['1', '2', '3', '4'].map((path) => `${server.origin}/${path}`));
    expect(server.asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'HEAD /1',
      'HEAD /2',
      'HEAD /3',
      'GET /3',
      'HEAD /4',
    ]);
    expect(server.busiest()).toBe(1);
    expect(new Set(server.asked.map(({ userAgent }) => userAgent))).toEqual(new Set([OPTIONS.userAgent]));
  });

  test('a host that asks for a break gets it', async () => {
    reply = () => 429;
    expect(await answers([`${server.origin}/1`, `${server.origin}/2`])).toEqual([
      'unknown: the host refuses programs (429)',
      'unknown: the host asked for a break',
    ]);
    expect(server.asked).toHaveLength(1);
  });

  test.each([
    'http://localhost/',
    'http://localhost./',
    'http://127.0.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
    'http://192.168.1.1/',
    'http://172.20.0.1/',
    'http://[::1]/',
    'http://[fd00::1]/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://printer.local/',
  ])('a text from elsewhere cannot make the program ask this machine or its network: %s', async (address) => {
    expect(await answers([address], { ...OPTIONS, local: false })).toEqual([
      'failed: an address of this machine or its network',
    ]);
  });
});
