// Asks other hosts whether an address is still there: politely, one request at a time and host, with a pause between.
import type { Answer } from './link-memory.ts';

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

async function request(address: string, method: 'HEAD' | 'GET', options: AskOptions): Promise<Status> {
  const { userAgent, timeoutMilliseconds, local = false } = options;
  const signal = AbortSignal.timeout(timeoutMilliseconds);
  let here = address;
  try {
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      if (!local && isLocal(here)) return 'an address of this machine or its network';
      const response = await fetch(here, {
        method,
        redirect: 'manual',
        signal,
        headers: { 'user-agent': userAgent, accept: '*/*' },
      });
      // Only whether there is a page matters, not what it says.
      await response.body?.cancel();
      const location = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || location === null) return response.status;
      if (!URL.canParse(location, here)) return 'a redirect to no address';
      here = new URL(location, here).href;
      if (!/^https?:/u.test(here)) return 'a redirect to no web address';
    }
    return 'redirects without end';
  } catch (cause) {
    return failureText(cause, timeoutMilliseconds);
  }
}

function failureText(cause: unknown, timeoutMilliseconds: number): string {
  if (!(cause instanceof Error)) return String(cause);
  if (cause.name === 'TimeoutError') return `no answer within ${timeoutMilliseconds / 1000} seconds`;
  const { code } = (cause.cause ?? {}) as { code?: unknown };
  return typeof code === 'string' ? (FAILURES[code] ?? code) : cause.message;
}

const FAILURES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'there is no such host',
  ECONNREFUSED: 'the host refuses the connection',
  ECONNRESET: 'the host ended the connection',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
  UND_ERR_SOCKET: 'the host ended the connection',
};

/** Names and numbers of this machine and of private networks (RFC 1918, 3927, 4193, 6598). */
function isLocal(address: string): boolean {
  const hostname = new URL(address).hostname.replace(/\.+$/u, '');
  return (
    /^(?:localhost|.*\.(?:localhost|local|internal)|\[(?:::1?|f[cde].*|::ffff:.*)\])$/u.test(hostname) ||
    /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.[\d.]+$/u.test(
      hostname,
    )
  );
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
