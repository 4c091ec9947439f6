import { expect, test } from 'vitest';
import { imported } from '../../helpers/imported.ts';
import { errorsOf, site } from '../../helpers/old-site.ts';

test('Eleventy: permalinks, data of a folder, tags of collections, Nunjucks', async () => {
  const { outcome, files, fields, body, content, errors } = await imported(
    site(`-- eleventy.config.js --
export default function (eleventyConfig) {}
-- src/_data/metadata.json --
{"title": "Old Gazette", "url": "https://old.example", "language": "en"}
-- src/blog/blog.json --
{"layout": "post.njk", "tags": "posts"}
-- src/blog/2014-06-30-port-strike.md --
---
title: Port strike
tags: [posts, Labour]
permalink: /strike/
eleventyExcludeFromCollections: false
---
On {{ metadata.title }}: [the vote](/vote/index.html) {# not this #}

{% image "ship.jpg", "A ship" %}

{% raw %}{{ this }}{% endraw %}
-- src/blog/vote.md --
---js
{ title: process.exit(1) }
---
-- src/blog/moved.md --
---
title: Moved
date: git Last Modified
---
Text.
-- src/about.md --
# About us

We are.
-- src/index.njk --
---
title: Home
---
{{ collections.posts }}
`),
  );
  expect(files).toEqual(['articles/2014/2014-06-30-port-strike.md', 'pages/about.md']);
  expect(outcome.skipped).toMatchObject({ 'a page or template that is run (.njk)': 1 });
  expect(errors.filter((line) => line.includes('error'))).toEqual([
    'IN: src/blog/vote.md:1  error  its front matter is js, which would be run',
    'IN: src/blog/moved.md  error  the date is missing: "git Last Modified" is not a date that can be read',
  ]);
  expect(fields('articles/2014/2014-06-30-port-strike.md')).toEqual({
    title: 'Port strike',
    date: '2014-06-30',
    topics: ['Labour'],
    source: { name: 'Old Gazette', url: 'https://old.example/strike/' },
    redirects: ['/strike/'],
  });
  expect(body('articles/2014/2014-06-30-port-strike.md'))
    .toBe(`On Old Gazette: [the vote](https://old.example/vote/index.html) 

![A ship](https://old.example/strike/ship.jpg)

{{ this }}`);
  expect(fields('pages/about.md')).toEqual({ title: 'About us' });
  expect(body('pages/about.md')).toBe('We are.');
  expect(errorsOf(content)).toEqual([]);
});
