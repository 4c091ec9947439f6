// Values that are worked out when they are first asked for: a page is asked for its inputs and then for its view.

/** The same function, which works once. @param make pure */
export function workedOut<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
