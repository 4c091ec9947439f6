// The pictures of a page: which address a picture really has, behind what loads it late, and what stands under it.
import { isElement, textOf, type DomElement } from './dom.ts';

export interface PictureSource {
  readonly src: string;
  readonly alt: string;
}

/** A figure of one picture. */
export interface HtmlFigure extends PictureSource {
  readonly caption: string;
  readonly captionElement: DomElement | undefined;
}

/** Where pages that load pictures late keep the address. */
const LATE = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-full-src',
  'data-url',
  'data-src-large',
  'src',
];
const LATE_SETS = ['srcset', 'data-srcset', 'data-lazy-srcset'];
/** A picture of this size counts its readers. */
const COUNTER = 2;

/** The address and text of an `img` or a `picture`; undefined for none, and for one that only counts readers. */
export function pictureSource(element: DomElement): PictureSource | undefined {
  const image = element.localName === 'img' ? element : element.querySelector('img');
  if (image !== null && isCounter(image)) return undefined;
  const alt = image?.getAttribute('alt') ?? '';
  const sources = [...(image === null ? [] : [image]), ...element.querySelectorAll('source')];
  const addresses = [
    ...(image === null ? [] : LATE.map((name) => image.getAttribute(name) ?? '')),
    ...sources.flatMap((source) => LATE_SETS.map((name) => largestOf(source.getAttribute(name) ?? ''))),
  ].map((address) => address.trim());
  const src = addresses.find((address) => address !== '' && !isPlaceholder(address));
  return src === undefined ? undefined : { src, alt };
}

/** The picture and caption of a figure; undefined where it holds something else, or several pictures. */
export function figureOf(element: DomElement): HtmlFigure | undefined {
  if (element.querySelector('table, blockquote, pre, ul, ol, video, audio, iframe') !== null)
    return undefined;
  const pictures = [...element.querySelectorAll('img, picture')].filter(
    (picture) => picture.localName === 'picture' || picture.parentNode?.localName !== 'picture',
  );
  const captionElement = element.querySelector('figcaption') ?? undefined;
  const caption = textOf(captionElement ?? null);
  const source = pictures.length === 1 ? pictureSource(pictures[0]!) : undefined;
  if (source === undefined) return undefined;
  const hasMore = [...element.childNodes].some(
    (child) =>
      child !== captionElement && textOf(child) !== '' && !(isElement(child) && holds(child, captionElement)),
  );
  return hasMore ? undefined : { ...source, caption, captionElement };
}

function holds(element: DomElement, inner: DomElement | undefined): boolean {
  return inner !== undefined && textOf(element) === textOf(inner);
}

function isCounter(image: DomElement): boolean {
  return ['width', 'height'].some((name) => {
    const size = image.getAttribute(name);
    return size !== null && /^\d+(?:px)?$/u.test(size) && Number.parseInt(size, 10) <= COUNTER;
  });
}

/** A small picture in the page itself stands where the real one is loaded later. */
function isPlaceholder(address: string): boolean {
  return /^data:/iu.test(address) && (address.length < 2_000 || /^data:image\/svg/iu.test(address));
}

/** The last and largest of `a.jpg 320w, b.jpg 640w`. */
function largestOf(set: string): string {
  const choices = set.split(/,\s+|,(?=https?:|\/)/u).map((choice) => {
    const [address = '', size = '0'] = choice.trim().split(/\s+/u);
    return { address, size: Number.parseFloat(size) || 0 };
  });
  return choices.reduce((best, choice) => (choice.size > best.size ? choice : best)).address;
}
