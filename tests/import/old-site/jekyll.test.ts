import { expect, test } from 'vitest';
import { imported } from '../../helpers/imported.ts';
import { errorsOf, site } from '../../helpers/old-site.ts';
import { png } from '../../helpers/picture.ts';

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
