// dateline headers: the headers of the site in the words of a host. Printed and not published: they are for the
// publisher, and a host that does not read them would show them to everybody.
import { parseArgs } from 'node:util';
import { parseContent } from '../content/parse-content.ts';
import { ContentError, UserError } from '../content/problem.ts';
import { headersFor, hosts, lostHeaders } from '../pages/header-files.ts';
import { siteHeaders } from '../pages/headers.ts';
import { linksFor } from '../pages/urls.ts';
import { libraryVersion } from '../site/program-fingerprint.ts';
import { checkUrl, contentFolder, contentOption } from './build-options.ts';
import type { Command } from './command.ts';
import { printFailure } from './report.ts';

export const headersCommand: Command = {
  run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: { ...contentOption, for: { type: 'string', default: 'nginx' }, url: { type: 'string' } },
    });
    const host = hosts.find((known) => known === values.for);
    if (host === undefined) {
      throw new UserError(
        `--for: "${values.for}" is no host that is known`,
        `write one of ${hosts.join(', ')}`,
      );
    }
    const content = contentFolder(values.content);
    const { site, problems } = parseContent(content);
    const wrong = problems.filter(({ path, severity }) => path === 'site.yaml' && severity === 'error');
    // Settings that cannot be read are not those of the site.
    if (wrong.length > 0) return printFailure(new ContentError(wrong), content, 'no headers were printed');
    const url = checkUrl(values.url) ?? site.url;
    process.stdout.write(headersFor(host, siteHeaders(site, libraryVersion('pagefind')), linksFor(url)));
    const lost = lostHeaders(url);
    if (lost !== undefined) process.stderr.write(`note  ${lost}\n`);
    return 0;
  },
};
