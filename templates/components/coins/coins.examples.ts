import type { PageView } from '../../../src/pages/page-view.ts';
import type { Examples } from '../../../src/site/component-examples.ts';

const title =
  'ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Adc&rft.type=newspaperArticle&rft.title=Fish%20%26%20chips';

export const examples = {
  'two articles': [[title, title]],
  none: [[]],
} satisfies Examples<readonly [titles: PageView['coins']]>;
