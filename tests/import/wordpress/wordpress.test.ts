import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkSite } from '../../../src/site/check-site.ts';
import { hashesBelow } from '../../helpers/files-below.ts';
import { imported } from '../../helpers/imported.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

interface Item {
  readonly id: number;
  readonly title?: string;
  readonly link?: string;
  readonly content?: string;
  /** More elements of the item. */
  readonly more?: string;
  readonly type?: string;
  readonly status?: string;
  readonly date?: string;
  readonly utc?: string;
  readonly name?: string;
}

function item({
  id,
  title = `Post ${id}`,
  link = `https://old.example/blog/2014/06/post-${id}/`,
  content = '',
  more = '',
  type = 'post',
  status = 'publish',
  date = '2014-06-30 23:30:00',
  utc = '2014-07-01 03:30:00',
  name = `post-${id}`,
}: Item): string {
  return `<item>
<title>${title}</title>
<link>${link}</link>
<pubDate>Tue, 01 Jul 2014 03:30:00 +0000</pubDate>
<dc:creator><![CDATA[ann]]></dc:creator>
<guid isPermaLink="false">https://old.example/blog/?p=${id}</guid>
<description></description>
<content:encoded><![CDATA[${content}]]></content:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_date><![CDATA[${date}]]></wp:post_date>
<wp:post_date_gmt><![CDATA[${utc}]]></wp:post_date_gmt>
<wp:post_name><![CDATA[${name}]]></wp:post_name>
<wp:status><![CDATA[${status}]]></wp:status>
<wp:post_type><![CDATA[${type}]]></wp:post_type>
${more}
</item>`;
}

function wxr(...items: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.1" created="2024-01-01 00:00" -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Old Gazette</title>
<link>https://old.example/blog</link>
<language>en-GB</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://old.example/blog</wp:base_site_url>
<wp:base_blog_url>https://old.example/blog</wp:base_blog_url>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login><![CDATA[ann]]></wp:author_login><wp:author_display_name><![CDATA[Ann Otieno]]></wp:author_display_name></wp:author>
<wp:category><wp:term_id>2</wp:term_id><wp:cat_name><![CDATA[Ports & Ships]]></wp:cat_name></wp:category>
${items.join('\n')}
</channel>
</rss>
`;
}

function exportFile(text: string): string {
  const file = join(temporaryFolder('wordpress'), 'export.data');
  writeFileSync(file, text);
  return file;
}

const whole = wxr(
  item({
    id: 1,
    title: 'Port strike &amp; &lt;em&gt;more&lt;/em&gt;',
    name: 'port-strike',
    link: 'https://old.example/blog/2014/06/port-strike/',
    content: `Dockers <strong>stopped</strong> work.
Nobody knows why, see <a href="https://old.example/blog/?p=2">the vote</a> and <a href="https://old.example/blog/2014/06/nowhere/">this</a>.<!--more-->

[caption id="attachment_9" align="alignleft" width="300"]<a href="https://old.example/full.jpg"><img src="https://old.example/ship.jpg" alt="A ship" /></a> At the <em>pier</em>[/caption]

[embed]https://video.example/watch?v=1[/embed]

<blockquote>We wait.

And wait.</blockquote>
<pre>one

two</pre>
[gallery ids="9"]

[contact-form-7 id="3" title="Form"] and a word [sic] in brackets`,
    more: `<excerpt:encoded><![CDATA[It <b>began</b> on Monday.]]></excerpt:encoded>
<category domain="category" nicename="ports-ships"><![CDATA[Ports & Ships]]></category>
<category domain="category" nicename="uncategorized"><![CDATA[Uncategorized]]></category>
<category domain="post_tag" nicename="labour"><![CDATA[Labour]]></category>
<category domain="country" nicename="kenya"><![CDATA[Kenya]]></category>
<category domain="country" nicename="nowhere"><![CDATA[Nowhere]]></category>
<category domain="post_format" nicename="post-format-image"><![CDATA[Image]]></category>
<wp:postmeta><wp:meta_key><![CDATA[_thumbnail_id]]></wp:meta_key><wp:meta_value><![CDATA[9]]></wp:meta_value></wp:postmeta>
<wp:comment><wp:comment_content><![CDATA[A comment]]></wp:comment_content></wp:comment>`,
  }),
  item({
    id: 2,
    name: '%d0%b3%d0%be%d0%bb%d0%be%d1%81',
    title: 'The vote',
    link: 'https://old.example/blog/?p=2',
    content: '<!-- wp:paragraph -->\n<p>Blocks.</p>\n<!-- /wp:paragraph -->',
    utc: '0000-00-00 00:00:00',
  }),
  item({ id: 3, status: 'draft', date: '0000-00-00 00:00:00', utc: '0000-00-00 00:00:00' }),
  item({ id: 4, status: 'private', content: 'Not yet.' }),
  item({ id: 5, status: 'trash' }),
  item({
    id: 6,
    type: 'page',
    title: 'About',
    name: 'about',
    link: 'https://old.example/blog/about-us/',
    content: 'We are.\n\nSee <a href="/blog/2014/06/port-strike/">it</a>.',
  }),
  item({ id: 7, type: 'nav_menu_item', title: '' }),
  item({
    id: 9,
    type: 'attachment',
    status: 'inherit',
    title: 'ship',
    more: '<wp:attachment_url><![CDATA[https://old.example/ship.jpg]]></wp:attachment_url><wp:post_parent>1</wp:post_parent><excerpt:encoded><![CDATA[The ship]]></excerpt:encoded><wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value><![CDATA[A big ship]]></wp:meta_value></wp:postmeta>',
  }),
  item({
    id: 10,
    name: 'port-strike',
    title: 'Port strike again',
    link: 'https://old.example/blog/2014/06/port-strike-2/',
    content: 'Again.',
  }),
);

test('posts, pages, drafts, authors, taxonomies, pictures and redirects', async () => {
  const { outcome, files, fields, body, out, errors, content } = await imported(exportFile(whole));
  expect(files).toEqual([
    'articles/2014/2014-06-30-port-strike-2.md',
    'articles/2014/2014-06-30-port-strike.md',
    'articles/2014/2014-06-30-post-4.md',
    'articles/2014/2014-06-30-голос.md',
    'pages/about.md',
  ]);
  expect(outcome.skipped).toEqual({
    'in the trash': 1,
    'an entry of a menu': 1,
    'an uploaded file (its address stays where a text names it)': 1,
  });
  expect(errors).toEqual([
    expect.stringMatching(
      /^IN: item 3 \(line \d+\) “Post 3” {2}error {2}the date is missing: it has no date$/u,
    ),
    expect.stringContaining('--date'),
  ]);
  expect(fields(files[1]!)).toEqual({
    title: 'Port strike & more',
    date: '2014-06-30T23:30:00-04:00',
    summary: 'It began on Monday.',
    byline: 'Ann Otieno',
    countries: ['KE'],
    topics: ['Ports & Ships', 'Labour', 'Nowhere'],
    source: { name: 'Old Gazette', url: 'https://old.example/blog/2014/06/port-strike/' },
    language: 'en-GB',
    image: { src: 'https://old.example/ship.jpg', alt: 'A big ship', caption: 'The ship' },
    redirects: ['/2014/06/port-strike/'],
  });
  expect(body(files[1]!)).toBe(`Dockers **stopped** work.\\
Nobody knows why, see [the vote](2014-06-30-%D0%B3%D0%BE%D0%BB%D0%BE%D1%81.md) and [this](https://old.example/blog/2014/06/nowhere/).

![A ship](https://old.example/ship.jpg)

*At the pier*

[https://video.example/watch?v=1](https://video.example/watch?v=1)

> We wait.
>${' '}
> And wait.

\`\`\`
one

two
\`\`\`

![A big ship](https://old.example/ship.jpg)

*The ship*

[contact-form-7 id="3" title="Form"] and a word [sic] in brackets`);
  expect(out).toContain(
    '  note: [contact-form-7 id="3" title="Form"] was left as text: what it stands for is not known',
  );
  expect(out).toContain(
    '  note: the old path "/?p=2" was left out: "/?p=2" has a query or a fragment, which a static host cannot redirect',
  );
  expect(fields(files[3]!)).toMatchObject({ date: '2014-06-30' });
  expect(body(files[3]!)).toBe('Blocks.');
  expect(fields(files[2]!)).toMatchObject({ status: 'draft' });
  expect(out).toContain('  note: it was private; it is a draft now');
  expect(fields('pages/about.md')).toEqual({ title: 'About', redirects: ['/about-us/'] });
  expect(body('pages/about.md')).toBe('We are.\n\nSee [it](../articles/2014/2014-06-30-port-strike.md).');
  const { problems } = checkSite({ content, now: new Date('2030-01-01T00:00:00Z'), drafts: true });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a second run changes nothing; a dry run writes nothing', async () => {
  const file = exportFile(whole);
  const dry = await imported(file, { dryRun: true });
  expect(dry.files).toEqual([]);
  const first = await imported(file);
  expect(dry.outcome).toEqual(first.outcome);
  const before = hashesBelow(first.content);
  const second = await imported(file, { contentFolder: first.content });
  expect(second.outcome).toMatchObject({ written: [], unchanged: 5 });
  expect(hashesBelow(first.content)).toEqual(before);
});

test('broken XML is named with its line, and what is whole is kept', async () => {
  const text = wxr(
    item({ id: 1, content: 'Good.' }),
    item({ id: 2, content: 'Also \u0001good.' }),
    item({ id: 3, content: 'Lost.' }),
  );
  const { files, errors } = await imported(exportFile(text.slice(0, text.indexOf('Lost.'))));
  expect(files).toEqual(['articles/2014/2014-06-30-post-1.md', 'articles/2014/2014-06-30-post-2.md']);
  expect(errors[0]).toMatch(/^IN: line \d+ {2}error {2}its XML is broken: /u);
  expect(errors.at(-1)).toMatch(/^IN: line \d+ {2}error {2}its XML is broken: /u);
});

test('a document type defines nothing, and nothing active is taken', async () => {
  const text = wxr(
    item({
      id: 1,
      title: 'A &xxe; &lol;',
      content: '<p onclick="x()">Text</p><script>alert(1)</script><a href="javascript:alert(1)">go</a>',
    }),
  ).replace('<rss', '<!DOCTYPE rss [<!ENTITY xxe SYSTEM "file:///etc/passwd"><!ENTITY lol "lollol">]><rss');
  const { files, fields, body } = await imported(exportFile(text));
  expect(fields(files[0]!).title).not.toMatch(/root|lollol/u);
  expect(body(files[0]!)).toBe('Text\n\ngo');
});

test.each(['---', '---js', 'A "quoted": title', '{x: 1}', "it's #1", '2014-06-30'])(
  'the headline %j changes nothing else',
  async (title) => {
    const { files, fields } = await imported(
      exportFile(wxr(item({ id: 1, title: `<![CDATA[${title}]]>`, content: 'Text.' }))),
    );
    expect(fields(files[0]!)).toMatchObject({ title, date: '2014-06-30T23:30:00-04:00' });
  },
);

test('a post that is nested too deep is named, and the import goes on', async () => {
  const deep = '<blockquote>'.repeat(20_000);
  const { files, errors } = await imported(
    exportFile(wxr(item({ id: 1, content: deep }), item({ id: 2, content: 'Good.' }))),
  );
  expect(files).toContain('articles/2014/2014-06-30-post-2.md');
  expect(errors.filter((line) => !/^ |^IN: item 1 /u.test(line))).toEqual([]);
});
