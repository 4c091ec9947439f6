const items = new WeakMap();

/** The item of an article in the feeds of its names, made once. */
export function itemOf(article, make) {
  let json = items.get(article);
  if (json === undefined) items.set(article, (json = make()));
  return json;
}
