import { describe, expect, test } from 'vitest';
import type { SiteKind } from '../../../src/import/old-site/site-kind.ts';
import { untag } from '../../../src/import/old-site/template-tags.ts';

function untagged(kind: SiteKind, body: string) {
  return untag(body, {
    kind,
    firstLine: 10,
    variable: (name) => (name === 'page.title' ? 'Port strike' : undefined),
  });
}

describe('become Markdown', () => {
  test.each<[SiteKind, string, string]>([
    ['hugo', '{{< figure src="a b.jpg" alt="A [ship]" >}}', '![A \\[ship\\]](a%20b.jpg)'],
    [
      'hugo',
      '{{< figure src="a.jpg" caption="The port" attr="A. Writer" >}}',
      '![The port](a.jpg)\n\n*The port A. Writer*',
    ],
    ['hugo', '{{< figure src="a.jpg" link="/b/" caption="*Now*" />}}', '[![*Now*](a.jpg)](/b/)\n\n*Now*'],
    [
      'hugo',
      '{{< highlight go "linenos=table" >}}\nx := `{{< y >}}`\n{{< /highlight >}}',
      '\n```go\nx := `{{< y >}}`\n```\n',
    ],
    ['hugo', 'a {{< youtube abc-1 >}} b', 'a <https://www.youtube.com/watch?v=abc-1> b'],
    ['hugo', '{{< youtube id="abc" autoplay="true" >}}', '<https://www.youtube.com/watch?v=abc>'],
    [
      'hugo',
      '{{< vimeo 123 >}} {{< tweet user="who" id="9" >}}',
      '<https://vimeo.com/123> <https://twitter.com/who/status/9>',
    ],
    [
      'hugo',
      '{{< x who 9 >}} {{< gist me abc >}}',
      '<https://twitter.com/who/status/9> <https://gist.github.com/me/abc>',
    ],
    [
      'hugo',
      '[one]({{< ref "posts/port.md" >}}), [two]({{% relref "a b.md" %}})',
      '[one](ref:posts/port.md), [two](ref:a%20b.md)',
    ],
    [
      'hugo',
      '{{% quote author="A. Writer" %}}\nIt is {{< youtube 1 >}}.\n{{% /quote %}}',
      '\n> It is <https://www.youtube.com/watch?v=1>.\n> — A. Writer\n',
    ],
    ['hugo', '{{< details "More" >}}\nText\n{{< /details >}}', '**More**\n\nText\n'],
    ['hugo', '{{% comment %}} not this {{% /comment %}}', ''],
    ['hugo', '{{< param title >}}', 'Port strike'],
    ['hugo', '{{</* figure src="a" */>}} and `{{</* b */>}}`', '{{< figure src="a" >}} and `{{< b >}}`'],
    ['zola', '{{ youtube(id="abc", autoplay=true) }}', '<https://www.youtube.com/watch?v=abc>'],
    ['zola', '{% quote(author="A. Writer") %}\nNow\n{% end %}', '\n> Now\n> — A. Writer\n'],
    ['jekyll', '{% highlight ruby linenos %}\nputs 1\n{% endhighlight %}', '\n```ruby\nputs 1\n```\n'],
    ['jekyll', '{% raw %}{{ not.this }}{% endraw %}', '{{ not.this }}'],
    ['jekyll', '```\n{% raw %}\n{{ not.this }}\n{% endraw %}\n```', '```\n{{ not.this }}\n```'],
    ['jekyll', '[a]({{ site.baseurl }}/b/) [c]({{ "/d/" | relative_url }})', '[a](/b/) [c](/d/)'],
    [
      'jekyll',
      '[a]({{ site.url }}{{ site.baseurl }}{% post_url 2014-06-30-port %})',
      '[a](ref:2014-06-30-port)',
    ],
    ['jekyll', '[a]({% link _posts/2014-06-30-port.md %})', '[a](ref:_posts/2014-06-30-port.md)'],
    ['jekyll', '{% include figure image_path="/a.jpg" alt="A" caption="B" %}', '![A](/a.jpg)\n\n*B*'],
    [
      'jekyll',
      '{% include youtube.html id="abc" %}{% include toc.html %}',
      '<https://www.youtube.com/watch?v=abc>',
    ],
    ['jekyll', '# {{ page.title }}', '# Port strike'],
    ['jekyll', '{% comment %}{{ a }}{% endcomment %}b', 'b'],
    ['eleventy', "{# not this #}{{ '/a/' | url }}", '/a/'],
    ['eleventy', '{% image "a.jpg", "A ship" %}', '![A ship](a.jpg)'],
    ['eleventy', '{% highlight "js" %}\n1 < 2\n{% endhighlight %}', '\n```js\n1 < 2\n```\n'],
    ['hugo', 'A {{ mustache }} and {% liquid %}', 'A {{ mustache }} and {% liquid %}'],
    ['jekyll', 'Code `{{ page.title }}` stays', 'Code `{{ page.title }}` stays'],
    ['jekyll', 'No closing {{ page.title or {% this', 'No closing {{ page.title or {% this'],
  ])('%s: %s', (kind, body, text) => {
    expect(untagged(kind, body)).toEqual({ text, left: [] });
  });
});

describe('are named with their line and left', () => {
  test.each<[SiteKind, string, readonly { tag: string; line: number }[]]>([
    [
      'hugo',
      'One\n\n{{< chart data="a" >}}\nText\n{{< /chart >}}',
      [{ tag: '{{< chart data="a" >}}', line: 12 }],
    ],
    ['hugo', '{{< quote >}}\nOne\n{{< map >}}\n{{< /quote >}}', [{ tag: '{{< map >}}', line: 12 }]],
    [
      'zola',
      '{{ chart(a=1) }}\n{{ b() }}',
      [
        { tag: '{{ chart(a=1) }}', line: 10 },
        { tag: '{{ b() }}', line: 11 },
      ],
    ],
    ['jekyll', '\n{% include chart.html %}', [{ tag: '{% include chart.html %}', line: 11 }]],
    [
      'jekyll',
      '{% for a in b %}{{ a.title }}{% endfor %}',
      [
        { tag: '{% for a in b %}', line: 10 },
        { tag: '{{ a.title }}', line: 10 },
      ],
    ],
    ['eleventy', "{{ '/a/' | shout }}", [{ tag: "{{ '/a/' | shout }}", line: 10 }]],
  ])('%s: %s', (kind, body, left) => {
    const result = untagged(kind, body);
    expect(result.left).toEqual(left);
    for (const { tag } of left) expect(result.text).toContain(tag);
  });
});

test.each<[SiteKind, string]>([
  ['hugo', '{{< quote >}}'.repeat(20_000)],
  ['hugo', '{{< a "'.repeat(20_000)],
  ['jekyll', '{% highlight x %}{% if '.repeat(10_000)],
  ['jekyll', `${'`'.repeat(3)} \`\``.repeat(20_000)],
  ['zola', '{{ a("'.repeat(20_000)],
])('%s: tags that never end are read in reasonable time', (kind, body) => {
  expect(untagged(kind, body).text).toHaveLength(body.length);
});
