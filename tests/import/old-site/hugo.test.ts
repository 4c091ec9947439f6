import { describe, expect, test } from 'vitest';
import { builtSite } from '../../helpers/built-site.ts';
import { hashesBelow } from '../../helpers/files-below.ts';
import { imported } from '../../helpers/imported.ts';
import { errorsOf, site } from '../../helpers/old-site.ts';
import { png } from '../../helpers/picture.ts';

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
