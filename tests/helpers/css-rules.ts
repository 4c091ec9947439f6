// Reads CSS into its parts, as far as the tests of the styles need: rules, what they stand in, and their declarations.

export interface CssRule {
  /** The selector, or the at-rule of a declaration that stands in one directly: `@font-face`, `@page`. */
  readonly selector: string;
  /** The at-rules around it, from outside. */
  readonly inside: readonly string[];
  readonly declarations: readonly { readonly property: string; readonly value: string }[];
}

/** All rules of a stylesheet without nesting, in order; comments are left out. */
export function cssRules(css: string): CssRule[] {
  const rules: CssRule[] = [];
  const open: { prelude: string; declarations: { property: string; value: string }[] }[] = [];
  let text = '';
  const declare = (): void => {
    const [, property, value] = /^\s*([\w-]+)\s*:\s*([^]*\S)\s*$/u.exec(text) ?? [];
    if (property !== undefined && value !== undefined) open.at(-1)?.declarations.push({ property, value });
    text = '';
  };
  for (const sign of css.replace(/\/\*[^]*?\*\//gu, '')) {
    if (sign === '{') {
      open.push({ prelude: text.trim().replace(/\s+/gu, ' '), declarations: [] });
      text = '';
    } else if (sign === ';') declare();
    else if (sign === '}') {
      declare();
      const { prelude, declarations } = open.pop()!;
      if (declarations.length > 0) {
        rules.push({ selector: prelude, inside: open.map((block) => block.prelude), declarations });
      }
    } else text += sign;
  }
  return rules;
}
