// Plans the site of some content, and finds its outputs and views.
import type { Archive, Edition } from '../../src/archive/archive.ts';
import { checkPlan } from '../../src/pages/check-plan.ts';
import type { Output } from '../../src/pages/output.ts';
import { planSite, type SitePlan } from '../../src/pages/plan-site.ts';
import type { SiteAsset } from '../../src/pages/site-assets.ts';
import { outputFile, type SitePath } from '../../src/pages/urls.ts';
import { archiveFrom } from './archive-of.ts';

/** Stand-ins for the design: a plan asks only for their addresses. */
const ASSETS: readonly SiteAsset[] = [
  { role: 'stylesheet', path: '/assets/style.css', content: '' },
  { role: 'typeface', path: '/assets/typeface.woff2', content: '' },
  { role: 'icon', path: '/favicon.svg', content: '' },
  { role: 'verify-script', path: '/assets/verify.js', content: '' },
];

/** The plan of an archive or of a string of content. */
export function planOf(content: Archive | string, edition?: Partial<Edition>): SitePlan {
  return planSite(typeof content === 'string' ? archiveFrom(content, edition) : content, ASSETS);
}

/** What the check of the plan says about a string of content. */
export function planProblems(content: string): string[] {
  const archive = archiveFrom(content);
  return checkPlan(planSite(archive, ASSETS).outputs, archive).map(
    ({ path, line, message }) => `${[path, line].filter(Boolean).join(':')} ${message}`,
  );
}

/** The output of an address: `/countries/kenya/`. */
export function outputAt({ outputs }: SitePlan, address: SitePath): Output {
  const found = outputs.find(({ path }) => path === outputFile(address));
  if (found === undefined) throw new Error(`the plan has nothing at ${address}`);
  return found;
}

/** The view of the page at an address. The caller knows which kind of page it is. */
export function viewAt<View>(plan: SitePlan, address: SitePath): View {
  const output = outputAt(plan, address);
  if (output.writer !== 'page') throw new Error(`${address} is no page`);
  return output.view() as unknown as View;
}

/** The addresses of all pages, sorted. */
export function pageAddresses({ outputs }: SitePlan): string[] {
  return outputs.flatMap((output) => (output.writer === 'page' ? [output.url] : [])).sort();
}
