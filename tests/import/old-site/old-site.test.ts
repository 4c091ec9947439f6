import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSite } from '../../../src/site/build-site.ts';
import { builtSite } from '../../helpers/built-site.ts';
import { contentFolder } from '../../helpers/content-folder.ts';
import { hashesBelow } from '../../helpers/files-below.ts';
import { imported } from '../../helpers/imported.ts';
import { png } from '../../helpers/picture.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

function site(files: string, pictures: Readonly<Record<string, Buffer>> = {}): string {
  const empty = Object.keys(pictures)
    .map((path) => `-- ${path} --\n`)
    .join('');
  const folder = contentFolder(files + empty, temporaryFolder('old-site'));
  for (const [path, bytes] of Object.entries(pictures)) writeFileSync(join(folder, path), bytes);
  return folder;
}

/** The errors of the archive that an import made. */
function errorsOf(content: string): string[] {
  const { problems } = checkSite({ content, now: new Date('2030-01-01T00:00:00Z'), drafts: true });
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ path, message }) => `${path} ${message}`);
}

describe('Hugo', () => {
  const folder = () =>
    site(
      `-- hugo.toml --
baseURL = "https://old.example/"
title = "Old Gazette"
defaultContentLanguage = "en"
[permalinks]
posts = "/:year/:month/:slug/"
[taxonomies]
tag = "tags"
country = "countries"
series = "series"
[languages.en]
[languages.fr]
-- content/posts/_index.md --
---
title: All posts
---
-- content/posts/port-strike.md --
---
title: "Port strike: day 2"
date: 2014-06-30 23:30:00 -0400
lastmod: 2014-07-02
slug: port-strike
description: The port stands still.
authors: [A. Writer]
tags: [Labour, Ports]
series: The strike
countries: [Kenya, Atlantis]
aliases: [/old/port.html, "/p?x=1"]
---
Back to [the bundle]({{< ref "bundle" >}}), [us](/about/) and [gone](/gone/).

{{< figure src="/img/ship.png" alt="A ship" caption="At the pier" >}}

{{< chart id="1" >}}

\`{{</* chart */>}}\` is code. <b>Bold</b> is not.
-- content/posts/port-strike.fr.md --
+++
title = "Grève au port"
date = 2014-07-01T08:00:00-04:00
+++
Texte.
-- content/posts/bundle/index.md --
---
title: Bundle
date: 20 March 2020
draft: true
cover: {image: ship.png, alt: A ship}
---
![Ship](ship.png) and [the strike](../port-strike.md#x), https://old.example/2014/06/port-strike/.
-- content/posts/2021/03/04/by-path.md --
{
"title": "A path has the day",
"tags": ["Ports"]
}
[Seen](https://old.example/2014/06/port-strike/?a=b)
-- content/posts/soon.md --
---
title: Soon
date: in spring
---
Text.
-- content/about.md --
---
title: About
url: /us/
---
We print. <!-- more -->
-- layouts/single.html --
{{ .Content }}
`,
      {
        'static/img/ship.png': png(2, 2),
        'content/posts/bundle/ship.png': png(3, 2),
        'static/unused.png': png(1, 1),
      },
    );

  test('becomes articles, pages, pictures, redirects and translations', async () => {
    const { outcome, out, errors, files, fields, body, content } = await imported(folder());
    expect(files).toEqual([
      'articles/2014/2014-06-30-port-strike.md',
      'articles/2014/2014-07-01-port-strike-fr.md',
      'articles/2020/2020-03-20-bundle.md',
      'articles/2021/2021-03-04-by-path.md',
      expect.stringMatching(/^media\/2014\/ship-[\da-f]{8}\.png$/u),
      expect.stringMatching(/^media\/2020\/ship-[\da-f]{8}\.png$/u),
      'pages/about.md',
    ]);
    expect(outcome).toMatchObject({
      exitCode: 1,
      failed: 1,
      skipped: {
        'a data file': 1,
        'a list of pages without a text of its own': 1,
        'a picture that no page names': 1,
        'a template': 1,
      },
    });
    expect(errors[0]).toBe(
      'IN: content/posts/soon.md  error  the date is missing: "in spring" is not a date that can be read',
    );
    expect(fields('articles/2014/2014-06-30-port-strike.md')).toEqual({
      title: 'Port strike: day 2',
      date: '2014-06-30T23:30:00-04:00',
      summary: 'The port stands still.',
      byline: 'A. Writer',
      countries: ['KE'],
      topics: ['Labour', 'Ports', 'Atlantis', 'The strike'],
      source: { name: 'Old Gazette', url: 'https://old.example/2014/06/port-strike/' },
      updated: '2014-07-02',
      redirects: ['/2014/06/port-strike/', '/old/port.html'],
    });
    expect(body('articles/2014/2014-06-30-port-strike.md'))
      .toBe(`Back to [the bundle](../2020/2020-03-20-bundle.md), [us](/about/) and [gone](https://old.example/gone/).

![A ship](${files[4]!.slice(6)})

*At the pier*

{{< chart id="1" >}}

\`{{< chart >}}\` is code. **Bold** is not.`);
    expect(out).toContain(
      '  note: content/posts/port-strike.md:17: {{< chart id="1" >}} was left as text: what it stands for is not known',
    );
    expect(fields('articles/2014/2014-07-01-port-strike-fr.md')).toMatchObject({
      language: 'fr',
      translationOf: '2014-06-30-port-strike',
    });
    expect(fields('articles/2020/2020-03-20-bundle.md')).toMatchObject({
      status: 'draft',
      image: { src: files[5]!.slice(6), alt: 'A ship' },
    });
    expect(body('articles/2020/2020-03-20-bundle.md')).toBe(
      `![Ship](${files[5]!.slice(6)}) and [the strike](../2014/2014-06-30-port-strike.md), https://old.example/2014/06/port-strike/.`,
    );
    expect(body('articles/2021/2021-03-04-by-path.md')).toBe('[Seen](../2014/2014-06-30-port-strike.md)');
    expect(fields('pages/about.md')).toEqual({ title: 'About', redirects: ['/us/'] });
    expect(errorsOf(content)).toEqual([]);
    const built = await builtSite(content);
    expect(built.pages).toContain('2014/06/port-strike/index.html');
    expect(built.text('2014/06/30-port-strike/index.html')).toContain('<strong>Bold</strong>');
  });

  test('a second run changes nothing, and a dry run says the same as a real one', async () => {
    const from = folder();
    const dry = await imported(from, { dryRun: true });
    expect(dry.files).toEqual([]);
    const first = await imported(from);
    const real = (lines: readonly string[]) =>
      lines.map((line) => line.replace('would be written', 'written').replace('would be', 'is now'));
    expect(real(dry.out)).toEqual(first.out);
    const before = hashesBelow(first.content);
    const second = await imported(from, { contentFolder: first.content });
    expect(second.outcome).toMatchObject({ written: [], unchanged: 5 });
    expect(hashesBelow(first.content)).toEqual(before);
  });
});

test('Jekyll: posts, drafts, collections of Liquid, posts in HTML', async () => {
  const { outcome, files, fields, body, content, errors } = await imported(
    site(
      `-- _config.yml --
title: Old Gazette
url: https://old.example
baseurl: /blog
permalink: /:categories/:year/:month/:day/:title.html
-- _data/authors.yml --
ann:
  name: Ann Otieno
-- _posts/2014-06-30-port-strike.md --
---
layout: post
title: Port strike
date: 2014-06-30 9:05:00 +0300
categories: news ports
tags: [Labour]
author: ann
redirect_from:
  - /strike/
---
See [the vote]({{ site.baseurl }}{% post_url 2014-07-01-the-vote %}), [it]({{ "/about.html" | relative_url }}){:target="_blank"}.

{% highlight ruby %}
puts "{{ x }}"
{% endhighlight %}

![Ship]({{ site.baseurl }}/assets/ship.png)
{: .wide}

{% include chart.html data="a" %}
-- news/_posts/2014-07-01-the-vote.html --
---
title: The vote
---
<p>They <strong>voted</strong>, as <a href="{{ site.baseurl }}/news/ports/2014/06/30/port-strike.html">planned</a>.</p>
<table><tr><th>For</th><th>Against</th></tr><tr><td>7</td><td>5</td></tr></table>
-- _posts/2014-07-02-hidden.md --
---
published: false
---
# A heading for a title

Text.
-- _drafts/later.md --
---
title: Later
---
Text.
-- _posts/2014-13-40-no-day.md --
---
title: No day
---
Text.
-- about.md --
---
title: About
permalink: /about.html
---
We are.
-- index.html --
---
layout: home
---
{% for post in site.posts %}{{ post.title }}{% endfor %}
-- _layouts/post.html --
{{ content }}
-- README.md --
How to build this.
`,
      { 'assets/ship.png': png(2, 2) },
    ),
  );
  expect(files).toEqual([
    'articles/2014/2014-06-30-port-strike.md',
    'articles/2014/2014-07-01-the-vote.md',
    'articles/2014/2014-07-02-hidden.md',
    expect.stringMatching(/^media\/2014\/ship-/u),
    'pages/about.md',
  ]);
  expect(outcome.skipped).toEqual({
    'a data file': 2,
    'a template': 1,
    'about the site, no page of it': 1,
    'a page without a text': 1,
  });
  expect(errors.filter((line) => line.includes('error'))).toEqual([
    'IN: _drafts/later.md  error  the date is missing: it has no date',
    'IN: _posts/2014-13-40-no-day.md  error  the date is missing: "2014-13-40" is not a day that exists',
  ]);
  expect(fields('articles/2014/2014-06-30-port-strike.md')).toEqual({
    title: 'Port strike',
    date: '2014-06-30T09:05:00+03:00',
    byline: 'Ann Otieno',
    topics: ['Labour', 'news', 'ports'],
    source: { name: 'Old Gazette', url: 'https://old.example/blog/news/ports/2014/06/30/port-strike.html' },
    redirects: ['/news/ports/2014/06/30/port-strike.html', '/strike/'],
  });
  expect(body('articles/2014/2014-06-30-port-strike.md'))
    .toBe(`See [the vote](2014-07-01-the-vote.md), [it](/about/).

\`\`\`ruby
puts "{{ x }}"
\`\`\`

![Ship](${files[3]!.slice(6)})

{% include chart.html data="a" %}`);
  expect(body('articles/2014/2014-07-01-the-vote.md'))
    .toBe(`They **voted**, as [planned](2014-06-30-port-strike.md).

| For | Against |
| --- | --- |
| 7 | 5 |`);
  expect(fields('articles/2014/2014-07-01-the-vote.md')).toMatchObject({ topics: ['news'] });
  expect(fields('articles/2014/2014-07-02-hidden.md')).toMatchObject({
    title: 'A heading for a title',
    status: 'draft',
  });
  expect(body('articles/2014/2014-07-02-hidden.md')).toBe('Text.');
  expect(errorsOf(content)).toEqual([]);
});

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
  expect(outcome.skipped).toMatchObject({ 'a template': 1 });
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

test('a link of the file system is not followed, and no picture from outside is taken', async () => {
  const folder = site(`-- _config.yml --
plugins: []
-- _posts/2014-06-30-a.md --
---
title: A
---
![Secret](../../secret.png) ![Also](/etc/passwd) [x](javascript:alert(1)) [y](../../../etc/hostname)
`);
  symlinkSync(temporaryFolder('outside'), join(folder, '_drafts'));
  const { body, content, files } = await imported(folder);
  expect(files).toEqual(['articles/2014/2014-06-30-a.md']);
  expect(body(files[0]!)).toBe('Secret Also x y');
  expect(errorsOf(content)).toEqual([]);
});

test('one page by itself is told by its front matter', async () => {
  const folder = site(
    '-- strike.md --\n+++\ntitle = "Strike"\ndate = 2014-06-30\n+++\nText {{< youtube abc >}}.\n',
  );
  const { files, body } = await imported(join(folder, 'strike.md'));
  expect(files).toEqual(['articles/2014/2014-06-30-strike.md']);
  expect(body(files[0]!)).toBe('Text <https://www.youtube.com/watch?v=abc>.');
});

test.each(['---', '---js', "It's: #1 {a}", '- *x* & [y]', '"Quoted"', '2014-06-30', 'NO', '@x: |'])(
  'a title %j changes nothing else',
  async (title) => {
    const folder = site(
      `-- hugo.yaml --\nbaseURL: https://a.example/\n-- content/p/a.md --\n{\n"title": ${JSON.stringify(title)},\n"date": "2014-06-30"\n}\nText.\n`,
    );
    const { files, fields, body, content } = await imported(folder);
    expect(fields(files[0]!)).toMatchObject({ title, date: '2014-06-30' });
    expect(body(files[0]!)).toBe('Text.');
    expect(errorsOf(content)).toEqual([]);
  },
);
