// What pages state about themselves in JSON-LD, and a site with an article about which everything can be stated.
import { expect } from 'vitest';
import type { PageView } from '../../src/pages/page-view.ts';
import type { SitePlan } from '../../src/pages/plan-site.ts';
import type { SitePath } from '../../src/pages/urls.ts';
import { articleFile } from './content-from.ts';
import { viewAt } from './plan-of.ts';

/** A thing of schema.org. */
export type Thing = Readonly<Record<string, unknown>>;

export const HOST = 'https://archive.example';
/** The settings of a site below a path. */
export const SITE = `-- site.yaml --\ntitle: The Archive\nurl: ${HOST}/news\npublisher: The Desk\nlicence: {name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/"}\n`;
/** A site with an article that has everything, and its translation. */
export const RICH = `${SITE}-- articles/2023-10-13-a.md --
${articleFile(`summary: In short.
byline: [Jane Reporter, Gazette]
dateline: Bishkek, Kyrgyzstan
date: 2023-10-13T18:30:00+06:00
happened: 2023-10-12/2023-10-13
countries: [KG, SU]
mentions: [NL]
topics: [Climate]
people: [Jane Doe]
organisations: [United Nations]
event: Summit
originalTitle: Саммит
source: {name: Gazette, url: "https://gazette.example/1", archived: "https://web.example/1", captured: 2023-10-14}
corrections: [{date: 2023-10-15, text: A day was wrong.}]`)}-- articles/2023-10-13-b.md --
${articleFile('title: Саммит\nlanguage: ru\ntranslationOf: 2023-10-13-a')}-- topics/climate.md --
---
iptc: medtop:20000418
wikidata: Q7942
---
-- people/jane-doe.md --
---
title: Jane Doe
wikidata: Q1
---
-- events/summit.md --
---
from: 2023-10-12
to: 2023-10-13
---
-- sources/gazette.md --
---
url: https://gazette.example
---
`;

/** The things that a page states, each parsed from the text of its script. */
export function stated(plan: SitePlan, address: SitePath): Thing[] {
  const { jsonLdHtml } = viewAt<PageView>(plan, address);
  if (jsonLdHtml === '') return [];
  return (JSON.parse(jsonLdHtml) as { '@graph': Thing[] })['@graph'];
}

/** The one thing of a type that a page states. */
export function only(plan: SitePlan, address: SitePath, type: string): Thing {
  const found = stated(plan, address).filter((thing) => thing['@type'] === type);
  expect(found).toHaveLength(1);
  return found[0]!;
}

/** Every value of a key, however deep. */
export function deep(value: unknown, key: string): unknown[] {
  if (Array.isArray(value)) return (value as unknown[]).flatMap((inner) => deep(inner, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value as Thing).flatMap(([name, inner]) =>
    name === key ? [inner] : deep(inner, key),
  );
}
