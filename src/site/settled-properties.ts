// Makes a finished stylesheet shorter: the values of custom properties stand where they are used, for those that have one
// value on every page and in every medium; of those that are always alike one is enough. Knows nothing of what the
// properties are for.

/** A property and its value, where a rule declares it. */
const DECLARATION = /(?<=[{;])(?<name>--[\w-]+):(?<value>[^;{}]*)(?:;|(?=\}|$))/gu;
const ROOT = /:root\{[^{}]*\}/u;

/** The same stylesheet without the properties that are declared once, for the whole page, and no longer than their names. */
export function withSettledProperties(css: string): string {
  const settled = settledIn(css);
  if (settled.size === 0) return css;
  const rest = css.replace(DECLARATION, (whole, name: string) => (settled.has(name) ? '' : whole));
  const filled = rest.replace(/var\((?<name>--[\w-]+)\)/gu, (use, name: string) => settled.get(name) ?? use);
  // What was settled may have been all that others waited for.
  return withSettledProperties(filled);
}

/** The same stylesheet with one property for all that every rule gives the same value. */
export function withoutTwins(css: string): string {
  const declared = new Map<string, string>();
  for (const [index, rule] of css.split('}').entries()) {
    for (const { groups } of rule.matchAll(DECLARATION)) {
      const { name, value } = groups as { name: string; value: string };
      declared.set(name, `${declared.get(name) ?? ''}${index} ${value};`);
    }
  }
  const kept = new Map([...declared].toReversed().map(([name, values]) => [values, name]));
  const twinOf = (name: string): string => kept.get(declared.get(name) ?? '') ?? name;
  return css
    .replace(DECLARATION, (whole, name: string) => (twinOf(name) === name ? whole : ''))
    .replace(/(?<=var\()--[\w-]+/gu, twinOf);
}

function settledIn(css: string): Map<string, string> {
  const declared = [...css.matchAll(DECLARATION)].map(({ groups }) => groups!.name!);
  const uses = [...css.matchAll(/var\((?<name>--[\w-]+)/gu)].map(({ groups }) => groups!.name!);
  const times = (names: readonly string[], name: string): number =>
    names.filter((one) => one === name).length;
  const everywhere = [...(ROOT.exec(css)?.[0] ?? '').matchAll(DECLARATION)].map(({ groups }) => ({
    name: groups!.name!,
    value: groups!.value!,
  }));
  return new Map(
    everywhere
      .filter(({ name, value }) => {
        if (times(declared, name) > 1 || value.includes('var(')) return false;
        const count = times(uses, name);
        return value.length * count <= SHORT_NAME.length + value.length + count * `var(${SHORT_NAME})`.length;
      })
      .map(({ name, value }) => [name, value]),
  );
}

/** As names are in the end: see short-names.ts. */
const SHORT_NAME = '--ab';
