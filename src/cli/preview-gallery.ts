// The gallery of components beside a preview, for whoever draws templates: made anew for each look, with the templates
// and the styles as they are then.
import { componentGallery } from '../site/component-gallery.ts';
import { designAssets } from '../site/design-assets.ts';

/** Where it is seen: no page of a site begins so. */
export const GALLERY = '/_components/';
const STYLESHEET = `${GALLERY}style.css`;

/**
 * What a server answers at these addresses.
 * @param prefix of the address of the site: `/`, or `/archive`
 */
export function galleryRequests(prefix: string) {
  return {
    [GALLERY]: async () => ({
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
      body: await componentGallery(`${prefix.replace(/\/$/u, '')}${STYLESHEET}`),
    }),
    [STYLESHEET]: () => ({
      headers: { 'Content-Type': 'text/css; charset=utf-8' },
      body: String(designAssets(undefined).find(({ role }) => role === 'stylesheet')?.content),
    }),
  };
}
