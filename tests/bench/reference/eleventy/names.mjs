// How the names of an article and the articles of a name are found: here by what was filed once per build.

/** The names of a kind that an article has: its front matter lists them by kind. */
export function namesOf({ data }, kind) {
  return data[kind];
}

/** The articles of a name, newest first. */
export function articlesOf({ articles }) {
  return articles;
}
