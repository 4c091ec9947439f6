// Checks a plan before anything is drawn: one owner for each address, legal file names, and no link of a text that
// leads to a page which is not there.
import type { Archive } from '../archive/archive.ts';
import { entityKinds } from '../content/entity-file.ts';
import type { Problem } from '../content/problem.ts';
import type { Output } from './output.ts';
import { outputFile, writtenPath } from './urls.ts';

/** Most file systems allow 255 bytes in a name; some sync and backup tools fewer. */
const MOST_BYTES = 200;
const MOST_PATH_BYTES = 900;

/** Everything wrong with a plan. */
export function checkPlan(outputs: readonly Output[], archive: Archive): Problem[] {
  return [...checkOwners(outputs), ...outputs.flatMap(checkFileName), ...checkSitePaths(outputs, archive)];
}

/** Two outputs of one path, also where they differ only by case or Unicode form: some systems cannot tell them apart. */
function checkOwners(outputs: readonly Output[]): Problem[] {
  const owners = new Map<string, Output>();
  return outputs.flatMap((output): Problem[] => {
    const key = output.path.normalize('NFC').toLowerCase();
    const owner = owners.get(key);
    if (owner === undefined) {
      owners.set(key, output);
      return [];
    }
    return [
      {
        severity: 'error',
        path: output.origin,
        message: `wants the address /${output.path.replace(/index\.html$/u, '')}, which belongs to ${owner.origin}`,
        hint: 'rename one of the two, or take out the redirect',
      },
    ];
  });
}

const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?$/iu;
// eslint-disable-next-line no-control-regex -- these cannot stand in a file name
const FORBIDDEN = /[<>:"|?*\\\u0000-\u001f]|[. ]$/u;

function checkFileName({ path, origin }: Output): Problem[] {
  const wrong = path
    .split('/')
    .some(
      (part) =>
        part === '' ||
        part === '.' ||
        part === '..' ||
        Buffer.byteLength(part) > MOST_BYTES ||
        RESERVED.test(part) ||
        FORBIDDEN.test(part),
    );
  if (!wrong && Buffer.byteLength(path) <= MOST_PATH_BYTES) return [];
  return [
    {
      severity: 'error',
      path: origin,
      message: `the address "${path}" cannot be a file on every system`,
      hint: 'use a shorter name without the characters < > : " | ? * \\, not ending in a dot or blank',
    },
  ];
}

/** Links of texts to pages of the site, written as paths: `/countries/kenya/`. */
function checkSitePaths(outputs: readonly Output[], archive: Archive): Problem[] {
  const files = new Set(outputs.map(({ path }) => path));
  const texts = [
    ...archive.articles.filter(({ text }) => text.kind === 'full'),
    ...archive.pages,
    ...entityKinds.flatMap((kind) => archive.entities.ofKind(kind).flatMap(({ file }) => file ?? [])),
  ];
  return texts.flatMap(({ path }) =>
    archive.linksIn(path).sitePaths.flatMap((link): Problem[] => {
      const target = writtenPath(link.path);
      if (files.has(outputFile(target))) return [];
      const slashed = files.has(outputFile(`${target}/`));
      const hint = slashed
        ? `write ${target}/`
        : 'link to an article by its file: [text](2023-10-13-name.md)';
      return [{ severity: 'error', path, line: link.line, message: `there is no page ${link.path}`, hint }];
    }),
  );
}
