import type { Examples } from '../../../src/site/component-examples.ts';
import { sampleSite, type Frame } from '../site-header/site-header.examples.ts';

export const examples = {
  'with the address for print': [sampleSite, 'https://example.org/2023/10/13-cis-summit-bishkek/'],
  'no publisher, licence or address': [
    { ...sampleSite, publisher: undefined, licence: undefined },
    undefined,
  ],
  'a licence without an address': [
    { ...sampleSite, licence: { text: 'All rights reserved', url: undefined } },
    undefined,
  ],
} satisfies Examples<readonly [site: Frame, address: string | undefined]>;
