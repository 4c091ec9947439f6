// The script of the search page. Where it does not start, the page says what to use instead.
import type { SearchConfig } from '../../pages/search/search-config.ts';
import { part } from './elements.ts';
import { shareProgram } from './pagefind.ts';
import { SearchPage } from './search-page.ts';

const config = JSON.parse(part('config').textContent) as SearchConfig;
shareProgram(config);
await new SearchPage(config).start();
