// dateline headers: the headers of the site in the words of a host. Printed and not published: they are for the
// publisher, and a host that does not read them would show them to everybody.
import { parseArgs } from 'node:util';
import { parseContent } from '../content/parse-content.ts';
import { UserError } from '../content/problem.ts';
import { headersFor, hosts, lostHeaders } from '../pages/header-files.ts';
import { siteHeaders } from '../pages/headers.ts';
import { linksFor } from '../pages/urls.ts';
import { libraryVersion } from '../site/program-fingerprint.ts';
import { checkUrl, contentOption, folderName } from './build-options.ts';
import type { Command } from './command.ts';

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
    const { site } = parseContent(folderName(values.content));
    const url = checkUrl(values.url)?.replace(/\/+$/u, '') ?? site.url;
    process.stdout.write(headersFor(host, siteHeaders(site, libraryVersion('pagefind')), linksFor(url)));
    const lost = lostHeaders(url);
    if (lost !== undefined) process.stderr.write(`note  ${lost}\n`);
    return 0;
  },
};
