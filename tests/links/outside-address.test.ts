// A text from elsewhere names a host: whatever that name stands for, and wherever the host sends one, nothing of this
// machine or its network is asked. The server of the tests is on the loopback; here alone it passes for one outside.
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import { BlockList } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { askHosts } from '../../src/links/ask-hosts.ts';
import { isOutside, mayBeOutside } from '../../src/links/outside-address.ts';
import { webServer, type Reply, type WebServer } from '../helpers/web-server.ts';

/** What a name stands for; looked up again it may stand for the next. */
const names = new Map<string, string[][]>();
const lookedUp: string[] = [];

type Told = (cause: Error | null, found?: { address: string; family: number }[]) => void;
function lookup(name: string, _options: unknown, told: Told): void {
  lookedUp.push(name);
  const answers = names.get(name) ?? [];
  const found = answers.length > 1 ? answers.shift() : answers[0];
  if (found === undefined) return told(Object.assign(new Error(name), { code: 'ENOTFOUND' }));
  told(
    null,
    found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
  );
}

const LOOPBACK = '127.0.0.1';
let reply: (path: string) => Reply = () => 200;
let server: WebServer;

beforeAll(async () => {
  server = await webServer((_, path) => reply(path));
  vi.spyOn(dns, 'lookup').mockImplementation(lookup as unknown as typeof dns.lookup);
  syncBuiltinESMExports();
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on its own list below
  const check = BlockList.prototype.check as (address: string, type: string) => boolean;
  vi.spyOn(BlockList.prototype, 'check').mockImplementation(function (this: BlockList, ...asked: unknown[]) {
    const [address, type] = asked as [string, string];
    return address !== LOOPBACK && check.call(this, address, type);
  });
});
afterAll(() => {
  server.close();
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});
beforeEach(() => {
  names.clear();
  lookedUp.length = 0;
  server.asked.length = 0;
  reply = () => 200;
});

/** The address of a name at the port of the server. */
const at = (name: string): string => server.origin.replace(LOOPBACK, name);

async function answer(address: string): Promise<string> {
  let said = '';
  const options = { userAgent: 'Dateline', pauseMilliseconds: 0, timeoutMilliseconds: 5_000 };
  await askHosts([address], options, (_, told) => {
    said = told.kind === 'answered' ? 'answered' : `${told.kind}: ${told.why}`;
  });
  return said;
}

const REFUSED = 'failed: an address of this machine or its network';

describe('a name', () => {
  test('that stands for a host outside is looked up once, and that very address is asked', async () => {
    names.set('news.example', [[LOOPBACK], ['10.0.0.1']]);
    expect(await answer(at('news.example'))).toBe('answered');
    expect(lookedUp).toEqual(['news.example']);
    expect(server.asked).toHaveLength(1);
  });

  test.each(['10.0.0.1', '192.168.1.1', '169.254.169.254', '::1', 'fd00::1', 'fe80::1', '::ffff:127.0.0.2'])(
    'that stands for %s is not asked',
    async (address) => {
      names.set('inside.example', [[address]]);
      expect(await answer(at('inside.example'))).toBe(REFUSED);
      expect(server.asked).toEqual([]);
    },
  );

  test('that stands for both is asked only outside', async () => {
    names.set('both.example', [['10.0.0.1', LOOPBACK]]);
    expect(await answer(at('both.example'))).toBe('answered');
  });

  test('that turns to the inside when it is asked again is not asked again', async () => {
    names.set('turning.example', [[LOOPBACK], ['10.0.0.1']]);
    reply = () => 404;
    expect(await answer(at('turning.example'))).toBe(REFUSED);
    expect(server.asked.map(({ method }) => method)).toEqual(['HEAD']);
  });

  test('that stands for nothing', async () => {
    expect(await answer(at('nowhere.example'))).toBe('failed: there is no such host');
  });
});

describe('a redirect', () => {
  test.each([
    ['to a number', 'http://10.0.0.1/'],
    ['to a name that stands for one', 'http://inside.example/'],
    ['to a name that only a network knows', 'http://printer.local/'],
  ])('%s of the network is not followed', async (_, location) => {
    names.set('news.example', [[LOOPBACK]]);
    names.set('inside.example', [['10.0.0.1']]);
    reply = () => location;
    expect(await answer(at('news.example'))).toBe(REFUSED);
    expect(new Set(server.asked.map(({ path }) => path))).toEqual(new Set(['/']));
  });
});

describe('an address', () => {
  test.each(['93.184.215.14', '8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '64:ff9b::808:808'])(
    '%s lies outside',
    (address) => {
      expect(isOutside(address)).toBe(true);
    },
  );

  test.each([
    ...['0.0.0.0', '127.1.2.3', '10.1.2.3', '100.64.0.1', '169.254.169.254', '172.31.255.255', '192.168.0.1'],
    ...[
      '198.18.0.1',
      '224.0.0.1',
      '255.255.255.255',
      '::',
      '::1',
      'fd12::1',
      'fe80::1',
      'fec0::1',
      'ff02::1',
    ],
    ...['::ffff:10.0.0.1', '::ffff:a00:1', '::a00:1', '64:ff9b::a00:1', '64:ff9b:1::1', '2002:a00:1::1'],
    ...['2001:0:a00:1::', 'news.example', ''],
  ])('%s does not', (address) => {
    expect(isOutside(address)).toBe(false);
  });

  test('is seen through every spelling of a URL', () => {
    for (const host of [
      '0x0a.1',
      '167772161',
      '012.0.0.1',
      '[::ffff:10.0.0.1]',
      'LOCALHOST.',
      'a.localhost',
    ]) {
      expect(mayBeOutside(`http://${host}/`), host).toBe(false);
    }
    expect(mayBeOutside('https://local.example/')).toBe(true);
  });
});
