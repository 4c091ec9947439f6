// How the names of an article and the articles of a name are found: names are tags, such as `topics/Topic 1`, and Eleventy
// makes a collection of each tag.

/** The names of a kind that an article has. */
export function namesOf({ data }, kind) {
  const start = `${kind}/`;
  return data.tags.filter((tag) => tag.startsWith(start)).map((tag) => tag.slice(start.length));
}

/** The articles of a name, newest first: collections begin with the oldest. */
export function articlesOf({ tag }, collections, byUrl) {
  return collections[tag].toReversed().map(({ url }) => byUrl.get(url));
}
