import { expect, test } from 'vitest';
import { imported } from '../../helpers/imported.ts';
import { errorsOf, site } from '../../helpers/old-site.ts';

test('Zola: taxonomies, links inside, shortcodes, sections', async () => {
  const { outcome, files, fields, body, content } = await imported(
    site(`-- config.toml --
base_url = "https://old.example"
title = "Old Gazette"
default_language = "en"
taxonomies = [{name = "tags"}, {name = "countries"}]
[languages.de]
-- content/_index.md --
+++
sort_by = "date"
+++
-- content/news/_index.md --
+++
title = "News"
+++
All that was *new*.
-- content/news/2014-06-30-port-strike.md --
+++
title = "Port strike"
description = "It began."
aliases = ["old/strike"]
[taxonomies]
tags = ["Labour"]
countries = ["KE", "Nowhere"]
authors = ["A. Writer"]
[extra]
image = "https://pictures.example/ship.jpg"
+++
See [the vote](@/news/vote/index.md#result) and [a heading](#what-next).

<!-- more -->

{{ youtube(id="abc") }}

{% quote(author="A. Writer") %}
It stands.
{% end %}

## What next? {#next}

Text.
-- content/news/vote/index.md --
+++
title = "The vote"
date = 2014-07-01
draft = true
+++
Text.
-- content/news/vote/index.de.md --
+++
title = "Die Abstimmung"
date = 2014-07-01
+++
Text.
-- templates/page.html --
{{ page.content }}
`),
  );
  expect(files).toEqual([
    'articles/2014/2014-06-30-port-strike.md',
    'articles/2014/2014-07-01-vote-de.md',
    'articles/2014/2014-07-01-vote.md',
    'pages/news.md',
  ]);
  expect(outcome).toMatchObject({
    exitCode: 0,
    skipped: { 'a list of pages without a text of its own': 1, 'a template': 1 },
  });
  expect(fields('articles/2014/2014-06-30-port-strike.md')).toEqual({
    title: 'Port strike',
    date: '2014-06-30',
    summary: 'It began.',
    byline: 'A. Writer',
    countries: ['KE'],
    topics: ['Labour', 'Nowhere'],
    source: { name: 'Old Gazette', url: 'https://old.example/news/port-strike/' },
    image: { src: 'https://pictures.example/ship.jpg' },
    redirects: ['/news/port-strike/', '/old/strike'],
  });
  expect(body('articles/2014/2014-06-30-port-strike.md'))
    .toBe(`See [the vote](2014-07-01-vote.md) and [a heading](#h-what-next).

<https://www.youtube.com/watch?v=abc>

> It stands.
> — A. Writer

## What next?

Text.`);
  expect(fields('articles/2014/2014-07-01-vote-de.md')).toMatchObject({
    language: 'de',
    translationOf: '2014-07-01-vote',
  });
  expect(errorsOf(content)).toEqual([]);
});
