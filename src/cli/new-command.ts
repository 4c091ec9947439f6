// dateline new: a correct empty article.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { today } from '../content/dates.ts';
import { parseContent } from '../content/parse-content.ts';
import { UserError } from '../content/problem.ts';
import { slugOf } from '../content/slug.ts';
import { checkDay, contentOption, folderName } from './build-options.ts';
import type { Command } from './command.ts';

export const newCommand: Command = {
  run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...contentOption,
        country: { type: 'string', multiple: true, default: [] },
        topic: { type: 'string', multiple: true, default: [] },
        date: { type: 'string' },
      },
    });
    const [headline = '', ...more] = positionals;
    const title = headline.replace(/\s+/gu, ' ').trim();
    if (title === '' || more.length > 0) {
      throw new UserError(
        'the headline is missing or not in quotes',
        'write: dateline new "Port strike widens"',
      );
    }
    const content = folderName(values.content);
    const { site, registry } = parseContent(content);
    const date = checkDay('date', values.date) ?? today(new Date(), site.timeZone);
    const countries = values.country.map((name) => {
      const found = registry.find(name);
      if ('country' in found) return found.country.code;
      throw new UserError(`--country: ${found.problem}`, found.hint);
    });
    const frontMatter = {
      title,
      date,
      ...(countries.length > 0 ? { countries } : {}),
      ...(values.topic.length > 0 ? { topics: values.topic } : {}),
      status: 'draft',
    };
    const path = join(content, 'articles', date.slice(0, 4), `${date}-${slugOf(title)}.md`);
    writeNew(path, `---\n${stringify(frontMatter, { version: '1.1' })}---\n\n`);
    process.stdout.write(
      `${path.replaceAll('\\', '/')}\n    a draft: write the text below the second ---, see it with npm start, then take out "status: draft"\n`,
    );
    return 0;
  },
};

/** Writes a file that must not exist yet. */
function writeNew(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') {
      throw new UserError(`${path} exists already`, 'choose another headline or date');
    }
    throw cause;
  }
}
