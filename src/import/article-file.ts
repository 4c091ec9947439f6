// The text of an article's file: front matter that every YAML parser reads alike, and the body. Knows no folder.
import { isDeepStrictEqual } from 'node:util';
import { Document, isSeq, parse, type DocumentOptions, type SchemaOptions, type ToStringOptions } from 'yaml';
import { withoutForbidden } from '../content/characters.ts';
import { parseFrontMatter } from '../content/front-matter.ts';
import { UserError } from '../content/problem.ts';
import type { ArticleInput } from '../content/schema-article.ts';
import type { PageInput } from '../content/schema-entities.ts';

/** Lists that are written on one line: [KG, RU]. */
const ON_ONE_LINE = ['countries', 'mentions'];
/** As much as an article may have. */
const LARGEST_FRONT_MATTER = 64 * 1024;
const LAYOUT: ToStringOptions = { lineWidth: 0, flowCollectionPadding: false };

/**
 * Writes the file of an article or a standing page. Keys stand in the order given; those without a value are left out, and
 * so are characters that the archive refuses in a text.
 * @throws UserError where the front matter would be larger than the archive takes
 */
export function articleFile(fields: ArticleInput | PageInput, body: string): string {
  const data = Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
  return `---\n${yamlText(data)}---\n\n${withoutForbidden(body).trim()}\n`;
}

/**
 * YAML that reads back as the same text under YAML 1.1, under 1.2 and by the archive's own parser: NO stays a country
 * and 2023-10-13 a text. The rules of 1.1 quote nearly all that needs it; where that is not enough, everything is quoted.
 */
function yamlText(data: Record<string, unknown>): string {
  const plain = write(data, { version: '1.1' });
  if (readsBack(plain, data)) return plain;
  const quoted = write(
    data,
    { version: '1.1' },
    { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' },
  );
  if (Buffer.byteLength(quoted) > LARGEST_FRONT_MATTER)
    throw new UserError(
      'would have a front matter of more than 64 KB',
      'it has too many or too long names; take some out',
    );
  if (!readsBack(quoted, data)) throw new Error('the front matter cannot be written as YAML');
  return quoted;
}

function write(
  data: unknown,
  options: DocumentOptions & SchemaOptions,
  layout: ToStringOptions = {},
): string {
  const document = new Document(data, options);
  for (const key of ON_ONE_LINE) {
    const list = document.get(key);
    if (isSeq(list)) list.flow = true;
  }
  return document.toString({ ...LAYOUT, ...layout });
}

function readsBack(text: string, data: Record<string, unknown>): boolean {
  const front = parseFrontMatter('article', `---\n${text}---\n`);
  const readings = [
    parse(text, { version: '1.1' }),
    parse(text, { version: '1.2' }),
    'data' in front && front.data,
  ];
  return readings.every((reading) => isDeepStrictEqual(reading, data));
}
