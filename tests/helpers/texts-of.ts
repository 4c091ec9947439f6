// The texts of planned files, as the site would write them.
import { createHash } from 'node:crypto';
import type { SitePlan } from '../../src/pages/plan-site.ts';
import type { SitePath } from '../../src/pages/urls.ts';
import { outputAt } from './plan-of.ts';

/** The text of the file at an address: `/feed.xml`. */
export function textAt(plan: SitePlan, address: SitePath): string {
  const output = outputAt(plan, address);
  if (output.writer === 'text') return Buffer.from(output.text()).toString();
  if (output.writer === 'index') return output.text((path) => sha256(textAt(plan, `/${path}`)));
  throw new Error(`${address} is no text`);
}

/** The addresses of all files that are no pages, sorted. */
export function fileAddresses({ outputs }: SitePlan): string[] {
  return outputs.flatMap(({ writer, path }) => (writer === 'page' ? [] : [`/${path}`])).sort();
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
