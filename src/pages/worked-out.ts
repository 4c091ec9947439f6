// Values that are worked out when they are asked for and kept only until another is: a site has many pages, and each is
// asked for its inputs and then for its view.

let latest: { readonly make: () => unknown; readonly value: unknown } | undefined;

/** The same function, which does not work twice when it is called twice in a row. @param make pure */
export function workedOut<T>(make: () => T): () => T {
  return () => {
    if (latest?.make !== make) latest = { make, value: make() };
    return latest.value as T;
  };
}
