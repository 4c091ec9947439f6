// The arguments of a shortcode or template tag, in any of the languages that old sites use: `src="a.jpg"`, `id: "x"`,
// `"a.jpg", "words"`, `ID`.

/** Arguments by position and by name. */
export interface TagArguments {
  readonly positional: readonly string[];
  readonly named: Readonly<Record<string, string>>;
}

const ARGUMENT =
  /(?:(?<name>[\w-]+)\s*[=:]\s*)?(?:"(?<double>(?:\\.|[^"\\])*)"|'(?<single>(?:\\.|[^'\\])*)'|`(?<back>[^`]*)`|(?<bare>[^\s,"'`=]+))/gu;

export function parseArguments(text: string): TagArguments {
  const positional: string[] = [];
  const named: Record<string, string> = {};
  for (const { groups } of text.matchAll(ARGUMENT)) {
    const { name, double, single, back, bare } = groups ?? {};
    const value =
      (double ?? single)?.replace(/\\(?<character>["'\\])/gu, '$<character>') ?? back ?? bare ?? '';
    if (name === undefined) positional.push(value);
    else named[name.toLowerCase()] = value;
  }
  return { positional, named };
}
