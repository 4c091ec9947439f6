// Says what is wrong with HTML, by the rules that every page of a site must keep.
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
  rules: { 'long-title': 'off', 'require-sri': 'off' },
});

/** The mistakes in a whole document, one line each; none is the empty list. */
export function htmlMistakes(html: string): string[] {
  return validator
    .validateStringSync(html)
    .results.flatMap(({ messages }) => messages)
    .map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`);
}

/** A document with nothing in it but some HTML; headings in it come after `<h1>` and, from h3 on, `<h2>`. */
export function documentWith(html: string): string {
  const firstLevel = /<h([2-6])/u.exec(html)?.[1] ?? '2';
  const above = html.includes('<h1') ? '' : '<h1>Title</h1>\n';
  const between = Array.from(
    { length: Number(firstLevel) - 2 },
    (_, index) => `<h${index + 2}>Section</h${index + 2}>\n`,
  );
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<title>A component</title>
</head>
<body>
${above}${between.join('')}${html}
</body>
</html>
`;
}
