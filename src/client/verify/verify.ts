// The script of the page on which a reader checks a page of the archive: it loads the list of all files and the page,
// and compares. Where it does not start, the page says how to do the same by hand.
import type { VerifyConfig } from '../../pages/verify-page.ts';
import { fileOfAddress, listedSum } from './listed-file.ts';

const config = JSON.parse(part('config').textContent) as VerifyConfig;
const field = part<HTMLInputElement>('page');

part<HTMLFormElement>('form').addEventListener('submit', (event) => {
  event.preventDefault();
  history.replaceState(null, '', `?page=${encodeURIComponent(field.value)}`);
  void check(field.value);
});
part('tools').hidden = false;
part('without').hidden = true;
// The link in the foot of every page tells where a reader comes from: that is the page to check.
const asked = new URLSearchParams(location.search).get('page') ?? document.referrer;
if (asked !== '') {
  field.value = asked;
  void check(asked);
}

/** Checks the page at an address and says what came of it. */
async function check(address: string): Promise<void> {
  const { words } = config;
  const say = (text: string, sums: readonly string[] = []): void => {
    part('status').textContent = text;
    part('sums').hidden = sums.length === 0;
    ['listed', 'found', 'list'].forEach((name, at) => (part(name).textContent = sums[at] ?? ''));
  };
  const file = fileOfAddress(address, location.href, config.root);
  if (file === undefined) return say(words.elsewhere);
  // Browsers compute sums only where nobody could have changed the page on its way.
  if (!isSecureContext) return say(words.insecure);
  say(words.checking);
  try {
    const list = await load(config.list);
    const listed = listedSum(new TextDecoder().decode(list), file.path);
    if (listed === undefined) return say(words.unlisted);
    const found = await sha256(await load(file.address));
    say(listed === found ? words.same : words.differs, [listed, found, await sha256(list)]);
  } catch {
    say(words.failed);
  }
}

/** The bytes of a file as the host has it now, not as the browser may have kept it. */
async function load(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address, { cache: 'no-store' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.arrayBuffer();
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function part<T extends HTMLElement>(name: string): T {
  const found = document.querySelector<T>(`[data-verify="${name}"]`);
  if (found === null) throw new Error(`the page has no part "${name}"`);
  return found;
}
