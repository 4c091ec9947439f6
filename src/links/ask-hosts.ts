// Asks other hosts whether an address is still there: politely, one request at a time and host, with a pause between.
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Answer } from './link-memory.ts';
import { lookUpOutside, mayBeOutside, NOT_OUTSIDE } from './outside-address.ts';

/** How hosts are asked. */
export interface AskOptions {
  /** Names the program and whom to write to. */
  readonly userAgent: string;
  readonly pauseMilliseconds: number;
  readonly timeoutMilliseconds: number;
  /** Whether addresses of this machine and its network may be asked: text from elsewhere must not reach them. */
  readonly local?: boolean;
}

/** Hosts that are asked at the same time. */
const HOSTS_AT_ONCE = 8;
const MOST_REDIRECTS = 10;
const INSIDE = 'an address of this machine or its network';
/** A host that answers so is there and does not want programs, or not so many requests. */
const REFUSALS = new Set([401, 402, 403, 405, 406, 407, 409, 418, 423, 425, 429, 451, 999]);

/**
 * Asks for every address.
 * @param told hears of each answer as it comes
 */
export async function askHosts(
  addresses: readonly string[],
  options: AskOptions,
  told: (address: string, answer: Answer) => void,
): Promise<void> {
  const hosts = new Map<string, string[]>();
  for (const address of addresses) {
    const { host } = new URL(address);
    hosts.set(host, [...(hosts.get(host) ?? []), address]);
  }
  const waiting = [...hosts.values()];
  const takeTurns = async (): Promise<void> => {
    for (let own = waiting.shift(); own !== undefined; own = waiting.shift())
      await askHost(own, options, told);
  };
  await Promise.all(Array.from({ length: Math.min(HOSTS_AT_ONCE, waiting.length) }, takeTurns));
}

async function askHost(
  addresses: readonly string[],
  options: AskOptions,
  told: (address: string, answer: Answer) => void,
): Promise<void> {
  let tired = false;
  for (const [at, address] of addresses.entries()) {
    if (tired) {
      told(address, { kind: 'unknown', why: 'the host asked for a break' });
      continue;
    }
    if (at > 0) await pause(options.pauseMilliseconds);
    const status = await ask(address, options);
    tired = status === 429;
    told(address, verdict(status));
  }
}

/** A status, or what went wrong. */
type Status = number | string;
type Method = 'HEAD' | 'GET';

function verdict(status: Status): Answer {
  if (typeof status === 'string') return { kind: 'failed', why: status };
  if (status < 400) return { kind: 'answered' };
  return REFUSALS.has(status)
    ? { kind: 'unknown', why: `the host refuses programs (${status})` }
    : { kind: 'failed', why: `status ${status}` };
}

/** HEAD is cheaper for both; what a host says to it against the address is believed only of GET. */
async function ask(address: string, options: AskOptions): Promise<Status> {
  const head = await request(address, 'HEAD', options);
  if (typeof head === 'number' && (head < 400 || head === 429)) return head;
  await pause(options.pauseMilliseconds);
  return request(address, 'GET', options);
}

async function request(address: string, method: Method, options: AskOptions): Promise<Status> {
  const { timeoutMilliseconds, local = false } = options;
  const signal = AbortSignal.timeout(timeoutMilliseconds);
  let here = address;
  try {
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      if (!local && !mayBeOutside(here)) return INSIDE;
      const { status, location } = await head(here, method, signal, options);
      if (status < 300 || status >= 400 || location === undefined) return status;
      if (!URL.canParse(location, here)) return 'a redirect to no address';
      here = new URL(location, here).href;
      if (!/^https?:/u.test(here)) return 'a redirect to no web address';
    }
    return 'redirects without end';
  } catch (cause) {
    return signal.aborted ? `no answer within ${timeoutMilliseconds / 1000} seconds` : failureText(cause);
  }
}

/** What a host says before the page itself: only whether there is a page matters, not what it says. */
function head(
  address: string,
  method: Method,
  signal: AbortSignal,
  { userAgent, local = false }: AskOptions,
): Promise<{ status: number; location: string | undefined }> {
  const ask = address.startsWith('https:') ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const asked = ask(address, {
      method,
      signal,
      // A connection that stayed open would not be looked at again.
      agent: false,
      ...(local ? {} : { lookup: lookUpOutside }),
      headers: { 'user-agent': userAgent, accept: '*/*' },
    });
    asked.once('response', (response) => {
      resolve({ status: response.statusCode!, location: response.headers.location });
      response.destroy();
    });
    asked.on('error', reject);
    asked.end();
  });
}

function failureText(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const { code } = cause as NodeJS.ErrnoException;
  return code === undefined ? cause.message : (FAILURES[code] ?? code);
}

const FAILURES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'there is no such host',
  ECONNREFUSED: 'the host refuses the connection',
  ECONNRESET: 'the host ended the connection',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
  [NOT_OUTSIDE]: INSIDE,
};

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
