// site.yaml and redirects.yaml, and what holds where they are missing.
import { z } from 'zod';
import { isTimeZone } from './dates.ts';
import { rights } from './schema-article.ts';
import {
  BACKSLASH,
  isPlainAddress,
  language,
  line,
  maybeEmptyLine,
  parseOldPath,
  webAddress,
  webAddressProblem,
} from './schema-fields.ts';

const baseAddress = webAddress
  .refine((text) => !/[?#]/u.test(text), 'must not have a query or a fragment')
  .refine(isPlainAddress, 'must be written plainly: without blanks, quotes, brackets and steps upwards')
  .transform((text) => text.replace(/\/+$/u, ''));

/** A path of this site or an address elsewhere. */
const pathOrAddress = line.superRefine((text, context) => {
  const message = pathOrAddressProblem(text);
  if (message !== undefined) context.addIssue({ code: 'custom', message, input: text });
});

/** Browsers read `\\` as `/`: a path that begins with two of either is an address on another host. */
function pathOrAddressProblem(text: string): string | undefined {
  if (/^[\\/]{2}/u.test(text)) {
    return `"${text}" leads to another host; write https:// before its name, or a path that begins with one "/"`;
  }
  if (text.includes('\\')) return BACKSLASH;
  if (/\s/u.test(text)) return 'must not have a blank; write %20';
  return text.startsWith('/') || webAddressProblem(text) === undefined
    ? undefined
    : 'must be a path that begins with / or an address with http:// or https://';
}

/** A link of the navigation. */
const link = z.strictObject({
  title: line.describe('What readers see.'),
  url: pathOrAddress.describe('A path of this site, or an address.'),
});

export const siteSchema = z.strictObject({
  title: line.default('News archive').describe('The name of the archive.'),
  tagline: line.optional().describe('One line below it on the home page.'),
  url: baseAddress.optional().describe('Where the site will be; may have a path.'),
  language: language.default('en').describe('Of the interface, and of articles that name none; BCP 47.'),
  timeZone: line
    .refine(isTimeZone, 'is not a time zone; see the "TZ identifier" list, for example Asia/Bishkek')
    .default('UTC')
    .describe('In which a new day begins for what is dated or embargoed.'),
  publisher: line.optional().describe('Who publishes the archive.'),
  licence: z
    .preprocess(
      (value) => (typeof value === 'string' ? { name: value } : value),
      z.strictObject({ name: line, url: webAddress.optional() }).optional(),
    )
    .describe('Under which the texts may be used.'),
  rights: rights.default('full').describe('How much of an article is published, unless it says otherwise.'),
  navigation: z
    .array(link, { error: 'must be a list of {title, url}' })
    .optional()
    .describe('Links in place of the usual ones.'),
  logo: line.optional().describe('A picture in media/.'),
  accent: line
    .refine((text) => /^#[0-9a-f]{6}$/iu.test(text), 'must be a colour of the form #1a2b3c')
    .optional()
    .describe('The colour of links and marks: #0b5394.'),
  contact: line
    .refine((text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$|^https?:\/\//iu.test(text), 'must be a mail or web address')
    .optional()
    .describe('A mail or web address for readers who found an error.'),
  httpsOnly: z
    .boolean({ error: 'must be true or false' })
    .optional()
    .describe('Whether the whole host is reached by https alone.'),
  largestFile: z
    .number({ error: 'must be a number of megabytes' })
    .min(0.1, 'must be at least 0.1')
    .max(20, 'must be at most 20; larger texts take minutes and gigabytes to render')
    .optional()
    .describe('Megabytes that a text may have; otherwise 2.'),
  repository: webAddress.optional().describe('Where the content folder can be seen and changed.'),
});

/** The settings of the whole site. */
export type SiteSettings = z.output<typeof siteSchema>;

export const redirectsSchema = z.record(
  z.string().superRefine((text, context) => {
    const result = parseOldPath(text);
    if ('problem' in result) context.addIssue({ code: 'custom', message: result.problem, input: text });
  }),
  pathOrAddress,
);

/** PICTURE.yaml: what is said of a picture wherever it is used. */
export const pictureSchema = z.strictObject({
  alt: maybeEmptyLine.optional().describe('What it shows, for those who cannot see it.'),
  caption: line.optional().describe('What readers see below it.'),
  credit: line.optional().describe('Who made it.'),
});
