// Sixty headlines, each with signs that some format takes for its own, and paragraphs that try to become more than text.

export const NASTY_HEADLINES: readonly string[] = [
  // HTML and what lives in it.
  '<script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '" autofocus onfocus="alert(1)',
  '<svg/onload=alert(1)>',
  '<!-- a comment --> and after',
  '--> <b>after</b> <!--',
  '<![CDATA[ data ]]>',
  ']]> ends data',
  '<?xml version="1.0"?> declares',
  '<!DOCTYPE a [<!ENTITY b "c">]>&b;',
  '&lt;b&gt; already escaped &amp;amp;',
  '&#60;script&#62; by number',
  '&nbsp; &copy; &notit; &',
  '<a href="javascript:alert(1)">x</a>',
  '</script><script>alert(1)//',
  '<!--<script>',
  '<xmp><img title="</xmp><img src=x onerror=alert(1)>">',
  '<math><mtext></mtext></math>',
  '<style>*{display:none}</style>',
  '<base href=//evil.example>',
  '<template><p>hidden</p></template>',
  'a < b > c & d "e" \'f\' `g`',
  // Templates.
  '{{ constructor.constructor("return process")() }}',
  '{% include "/etc/passwd" %}',
  '{# a remark #} ${7*7} #{7*7} <%= 7*7 %>',
  '{{{{ raw }}}} | safe',
  // JSON and scripts.
  '{"a": "b\\"c", "__proto__": 1}',
  '\\u003cscript\\u003e and \\n and \\',
  'line\u2028separator\u2029paragraph',
  "'; alert(1); //",
  // CSV and spreadsheets.
  '=1+1',
  '+1 and -1',
  '-2+3+cmd|" /C calc"!A0',
  '@SUM(A1:A9)',
  '=HYPERLINK("http://evil.example","a")',
  'a;b,c|d',
  '"quoted", twice ""',
  // TeX and RIS.
  '50 % of $5 & #1_a ^b ~c {d} \\e',
  '\\input{/etc/passwd} \\write18{ls}',
  'TY - BOOK and ER - end',
  '@article{key, title = {Other}}',
  "``quotes'' -- and --- dashes",
  // Names that code has.
  'constructor',
  '__proto__',
  'hasOwnProperty',
  'null',
  'undefined',
  'NaN',
  // Scripts, directions, signs.
  'الحكومة "تعلن" <b>',
  'עברית & English',
  '\u2067الحكومة\u2069 <i>',
  '比什凯克峰会：普京出席',
  '👩‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🐟 & 🍟',
  'Ａ＜ｂ＞ ＝１',
  'naïve café Ångström ﬁ',
  // Shell, SQL, paths.
  '$(reboot); `id` | cat',
  "'; DROP TABLE articles; --",
  '../../../etc/passwd%00.html',
];

/** Each is a paragraph, a list or a table that an honest article could have by mistake and an attacker by design. */
export const NASTY_PARAGRAPHS: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<iframe src="https://evil.example"></iframe>',
  '<form action="https://evil.example"><input name=a></form>',
  '<a href="javascript:alert(1)" style="position:fixed">a</a>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><foreignObject><body onload=alert(1)></foreignObject></svg>',
  '<math><mi xlink:href="javascript:alert(1)">a</mi></math>',
  '<meta http-equiv="refresh" content="0; url=https://evil.example">',
  '<link rel="stylesheet" href="https://evil.example/a.css">',
  '<base href="https://evil.example/">',
  '<object data="https://evil.example"></object><embed src="https://evil.example">',
  '<style>body { display: none }</style>',
  '<details open ontoggle=alert(1)>a</details>',
  '[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](vbscript:a) [d](data:text/html,a)',
  '[a](&#106;avascript:alert(1)) [b](javascript&colon;alert(1))',
  '[a](blob:a) [b](intent:a) [c](ms-word:a) [d](file:///etc/passwd) [e](view-source:a)',
  '[a][r] and [r]\n\n[r]: javascript:alert(1)',
  '<javascript:alert(1)> <data:text/html,a> <https://a.example/"onclick=alert(1)>',
  '[a](https://a.example "\\" onclick=\\"alert(1)")',
  '[a](https://a.example \'" onmouseover="alert(1)\')',
  '[a](//evil.example) [b](///evil.example) [c](https:evil.example)',
  '![a" onerror="alert(1)](https://a.example/a.png)',
  '![a](https://a.example/a.png "\\"><script>alert(1)</script>")',
  '![a](data:image/svg+xml,<svg/onload=alert(1)>)',
  'https://a.example/<script>alert(1)</script>',
  'https://a.example/"onmouseover="alert(1)',
  '```js" onmouseover="alert(1)\nalert(1)\n```',
  '```"><script>alert(1)</script>\ncode\n```',
  '`<script>alert(1)</script>`',
  '# <script>alert(1)</script> {#a onclick=alert(1)}',
  '## "><img src=x onerror=alert(1)>',
  '| a | b |\n| :-: | --: |\n| <script>alert(1)</script> | " onclick="alert(1) |',
  'A note^[<script>alert(1)</script> [a](javascript:alert(1))] and [^1].\n\n[^1]: <img src=x onerror=alert(1)>',
  'Term <b>\n: <script>alert(1)</script>',
  '> <script>alert(1)</script>\n> — "><script>alert(1)</script>, <img src=x onerror=alert(1)>',
  '{{ constructor.constructor("alert(1)")() }} {% raw %} {# a #}',
  '<mailto:a@b.example?body=<script>> [m](mailto:a@b.example)',
  '<!-- <script>alert(1)</script> --!> <script>alert(2)</script>',
  '<![CDATA[<script>alert(1)</script>]]>',
];

/** A site of them: a headline an article, a day an article, in four topics; the paragraphs spread over the texts. */
export function nastyArticles(): string {
  return NASTY_HEADLINES.map((headline, at) => {
    const day = `2024-${String(1 + Math.floor(at / 28)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;
    const name = JSON.stringify(headline);
    return `-- articles/${day}-nasty-${at}.md --
---
title: ${name}
summary: ${name}
countries: [KE]
topics: [Nasty ${at % 4}, ${name}]
people: [${name}]
byline: [${name}]
dateline: ${name}
source: {name: ${name}, url: "https://gazette.example/?a=%22%3E&b='${at}"}
references: [{title: ${name}, publisher: ${name}, url: "https://r.example/?<>"}]
corrections: [{date: ${day}, text: ${name}}]
originalTitle: ${name}
---

${NASTY_PARAGRAPHS[at % NASTY_PARAGRAPHS.length]}

Then the text of article ${at}.
`;
  }).join('');
}
