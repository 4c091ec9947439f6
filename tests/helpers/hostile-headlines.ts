// Headlines that some format would take for its own signs, and an archive of them.

export const HOSTILE_HEADLINES = [
  'Fish & Chips: "2 < 3" <b>',
  'O’Brien – 50 % {x} \\ _ # $',
  'القمة في بيشكيك: "نعم" أم لا؟',
  '比什凯克峰会：普京出席',
  '🐟 & 🍟 – 👩‍👩‍👧 ~ ^ ]]> --> </script>',
  '=HYPERLINK("http://evil.example","+1")',
  'Ends in a question?',
] as const;

/** An article a headline, all about Kenya, by one source; the newest first in the order of the list. */
export function hostileContent(more = ''): string {
  return HOSTILE_HEADLINES.map(
    (headline, index) => `-- articles/2023-10-${20 - index}-hostile-${index}.md --
---
title: ${JSON.stringify(headline)}
summary: ${JSON.stringify(`About: ${headline}`)}
byline: [Jane O’Brien-Smith, Reuters]
dateline: "Nairobi & Mombasa {Kenya}"
countries: [KE]
topics: ["Fish & Chips, \\"hot\\" #1"]
source: {name: "Fish & Chips Gazette", url: "https://gazette.example/?a=1&b={2}_%20#x"}
---

First paragraph of ${headline.replaceAll('<', '').replaceAll('[', '')}.
`,
  )
    .join('')
    .concat(more);
}
