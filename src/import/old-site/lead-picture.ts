// The lead picture of a page of an old site, under any of the names that themes give it.
import type { PageValues } from './page-values.ts';

/** What a page says of its lead picture. */
export interface LeadPicture {
  readonly src: string;
  readonly alt: string | undefined;
  readonly caption: string | undefined;
}

const KEYS = [
  'image',
  'cover',
  'featured_image',
  'featuredImage',
  'feature_image',
  'cover_image',
  'coverImage',
  'hero_image',
  'hero',
  'thumbnail',
  'banner',
  'images',
  'og_image',
];
const PLACES = ['src', 'path', 'url', 'image', 'feature', 'teaser', 'overlay_image', 'filename'];

export function leadPicture(values: PageValues): LeadPicture | undefined {
  for (const map of [values, values.map('extra'), values.map('params')]) {
    for (const key of KEYS) {
      const inside = map.map(key);
      const src = map.text(key) ?? map.list(key)[0] ?? inside.text(...PLACES);
      if (src === undefined) continue;
      return {
        src,
        alt:
          inside.text('alt', 'image_alt') ??
          map.text(`${key}_alt`, `${key}Alt`, 'image_alt', 'imageAlt', 'alt'),
        caption: inside.text('caption') ?? map.text(`${key}_caption`, `${key}Caption`, 'caption'),
      };
    }
  }
  const header = values.map('header');
  const src = header.text(...PLACES);
  return src === undefined
    ? undefined
    : { src, alt: header.text('image_description', 'alt'), caption: header.text('caption') };
}
