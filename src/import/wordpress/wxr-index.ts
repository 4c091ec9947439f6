// What a first reading of an export finds, so that a second can make articles one by one: who its authors are, where its
// files lie, and what its posts will be called. Keeps no text.
import { slugOf } from '../../content/slug.ts';
import type { Attachment } from './shortcodes.ts';
import { typeOf } from './post-kind.ts';
import { postDate } from './post-date.ts';
import type { WxrElement, WxrProblem } from './wxr-reader.ts';

/** An uploaded file and the post that it belongs to. */
interface Upload extends Attachment {
  readonly id: string;
  readonly parent: string;
}

/** A post or page with its name in the archive. */
export interface NamedPost {
  readonly becomes: 'article' | 'page';
  readonly slug: string;
  readonly day: string | undefined;
}

export interface WxrIndex {
  readonly title: string | undefined;
  /** `https://old.example/blog`, without a slash at its end. */
  readonly url: string | undefined;
  readonly language: string | undefined;
  /** Names of authors by their logins. */
  readonly authors: ReadonlyMap<string, string>;
  readonly uploads: ReadonlyMap<string, Upload>;
  uploadsOf(post: string): readonly Attachment[];
  /** By the number of the post. */
  readonly posts: ReadonlyMap<string, NamedPost>;
  /** By the path or the query of its address. */
  readonly byAddress: ReadonlyMap<string, NamedPost>;
}

/** Reads an export for what its posts will need. */
export async function indexWxr(elements: AsyncIterable<WxrElement | WxrProblem>): Promise<WxrIndex> {
  let channel: ReadonlyMap<string, string> = new Map();
  const authors = new Map<string, string>();
  const uploads = new Map<string, Upload>();
  const byParent = new Map<string, Upload[]>();
  const posts = new Map<string, NamedPost>();
  const byAddress = new Map<string, NamedPost>();
  const taken = new Map<string, number>();
  for await (const element of elements) {
    if (element.kind === 'problem') continue;
    const { fields, kind } = element;
    if (kind === 'channel') channel = fields;
    else if (kind === 'author') {
      const login = fields.get('wp:author_login')?.trim() ?? '';
      authors.set(login, authorName(fields) ?? login);
    } else if (fields.get('wp:post_type')?.trim() === 'attachment') {
      const upload = uploadOf(element);
      uploads.set(upload.id, upload);
      const siblings = byParent.get(upload.parent) ?? [];
      siblings.push(upload);
      byParent.set(upload.parent, siblings);
    } else {
      const named = namedPost(element, taken);
      if (named === undefined) continue;
      const id = fields.get('wp:post_id')?.trim() ?? '';
      posts.set(id, named);
      byAddress.set(`?p=${id}`, named);
      byAddress.set(addressKey(fields.get('link')?.trim() ?? ''), named);
    }
  }
  const url = [channel.get('wp:base_blog_url'), channel.get('link')].find(
    (address) => address !== undefined && /^https?:\/\//iu.test(address) && URL.canParse(address),
  );
  return {
    title: channel.get('title') === '' ? undefined : channel.get('title'),
    url: url?.replace(/\/+$/u, ''),
    language: channel.get('language'),
    authors,
    uploads,
    uploadsOf: (post) => byParent.get(post) ?? [],
    posts,
    byAddress,
  };
}

function authorName(fields: ReadonlyMap<string, string>): string | undefined {
  const shown = fields.get('wp:author_display_name')?.trim() ?? '';
  const whole = `${fields.get('wp:author_first_name')?.trim() ?? ''} ${fields.get('wp:author_last_name')?.trim() ?? ''}`;
  return [shown, whole.trim()].find((name) => name !== '');
}

function uploadOf({ fields, meta }: WxrElement): Upload {
  const text = (name: string): string =>
    (fields.get(name) ?? '')
      .replace(/<[^>]*>/gu, '')
      .replace(/\s+/gu, ' ')
      .trim();
  return {
    id: text('wp:post_id'),
    parent: text('wp:post_parent'),
    url: text('wp:attachment_url') || text('guid'),
    alt: (meta.get('_wp_attachment_image_alt') ?? '').trim(),
    caption: text('excerpt:encoded'),
  };
}

/** The name of a post: that of its address, which no other of its day has. */
function namedPost({ fields }: WxrElement, taken: Map<string, number>): NamedPost | undefined {
  const type = typeOf(fields);
  if ('skipped' in type) return undefined;
  const { day } = postDate(fields);
  const slug = slugOf(
    decoded(fields.get('wp:post_name')?.trim() ?? '') || (fields.get('title')?.trim() ?? ''),
  );
  const before = type.becomes === 'page' ? 'page' : (day ?? '');
  let free = slug;
  let number = taken.get(`${before} ${slug}`) ?? 1;
  while (taken.has(`${before} ${free}`)) free = `${slug}-${++number}`;
  // Where the next of this name begins to look.
  taken.set(`${before} ${slug}`, number).set(`${before} ${free}`, 1);
  return { becomes: type.becomes, slug: free, day };
}

/** The path of an address; its query where it has one that names a post. */
export function addressKey(address: string): string {
  if (!URL.canParse(address)) return address;
  const { pathname, searchParams } = new URL(address);
  const post = searchParams.get('p') ?? searchParams.get('page_id');
  return post === null ? decoded(pathname).toLowerCase().replace(/\/+$/u, '') : `?p=${post}`;
}

/** Names in other scripts are written with percent signs. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
