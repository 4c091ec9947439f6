// Makes what people import, of any size: the source of a site, an export of WordPress, a web archive. Written piece by
// piece, so that making them needs no memory either.
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { benchArticles } from './bench-archive.ts';

/** Articles of about 2 kB of text, as title, day and paragraphs. */
function* texts(count: number): Generator<{ title: string; day: string; paragraphs: string[] }> {
  for (const { stem, markdown } of benchArticles(count)) {
    const body = markdown.slice(markdown.indexOf('\n---\n') + 5);
    const paragraphs = body.split('\n').filter((line) => line !== '');
    yield { title: stem.slice(11).replaceAll('-', ' '), day: stem.slice(0, 10), paragraphs };
  }
}

/** The source of a Hugo site: posts with tags, links to each other and shortcodes. */
export function writeHugoSite(folder: string, count: number): void {
  mkdirSync(join(folder, 'content/posts'), { recursive: true });
  writeFileSync(join(folder, 'hugo.toml'), 'baseURL = "https://bench.example/"\ntitle = "Bench site"\n');
  let before = 'post-0';
  let number = 0;
  for (const { title, day, paragraphs } of texts(count)) {
    const name = `post-${number++}`;
    const head = ['---', `title: "${title}"`, `date: ${day} 9:30:00 +0300`, 'tags: [Ports, Labour]', '---'];
    const more = [
      `See [this]({{< ref "posts/${before}.md" >}}).`,
      '{{< figure src="https://pictures.example/a.jpg" alt="A" >}}',
    ];
    writeFileSync(
      join(folder, 'content/posts', `${name}.md`),
      `${[...head, ...paragraphs, ...more].join('\n\n')}\n`,
    );
    before = name;
  }
}

/** Posts of a Jekyll site with Liquid tags. */
export function writeJekyllSite(folder: string, count: number): void {
  mkdirSync(join(folder, '_posts'), { recursive: true });
  writeFileSync(join(folder, '_config.yml'), 'title: Bench site\nurl: https://bench.example\nbaseurl: ""\n');
  let number = 0;
  for (const { title, day, paragraphs } of texts(count)) {
    const head = ['---', 'layout: post', `title: "${title}"`, 'categories: news ports', '---'];
    const more = ['[Home]({{ site.baseurl }}/)', '{% highlight js %}\n1 < 2\n{% endhighlight %}'];
    writeFileSync(
      join(folder, '_posts', `${day}-post-${number++}.md`),
      `${[...head, ...paragraphs, ...more].join('\n\n')}\n`,
    );
  }
}

/** An export of WordPress of at least so many bytes. @returns how many posts it has */
export function writeWordPress(path: string, bytes: number): number {
  const head = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Bench</title><link>https://bench.example</link><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://bench.example</wp:base_blog_url>`;
  return writePieces(path, bytes, head, '</channel></rss>', ({ title, day, paragraphs }, number) =>
    [
      `<item><title>${title}</title><link>https://bench.example/${number}/</link><dc:creator>ann</dc:creator>`,
      `<content:encoded><![CDATA[${paragraphs.join('\n\n')}]]></content:encoded><wp:post_id>${number}</wp:post_id>`,
      `<wp:post_date>${day} 10:00:00</wp:post_date><wp:post_date_gmt>${day} 07:00:00</wp:post_date_gmt>`,
      `<wp:post_name>post-${number}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>`,
      ...Array.from(
        { length: 10 },
        () =>
          `<wp:comment><wp:comment_content><![CDATA[${paragraphs.join(' ')}]]></wp:comment_content></wp:comment>`,
      ),
      '</item>\n',
    ].join('\n'),
  );
}

/** A web archive of at least so many bytes before they are packed. @returns how many pages it has */
export function writeWarc(path: string, bytes: number, packed: boolean): number {
  return writePieces(
    path,
    bytes,
    '',
    '',
    ({ title, day, paragraphs }, number) => {
      const furniture = '<nav>'.padEnd(20_000, '<a href="/x">menu</a>');
      const html = `<!doctype html><html lang="en"><head><title>${title}</title><meta property="article:published_time" content="${day}"></head><body>${furniture}</nav><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
      const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`;
      const response = warcRecord('response', `https://bench.example/${number}`, http);
      const picture = warcRecord(
        'response',
        `https://bench.example/${number}.jpg`,
        `HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n${'x'.repeat(60_000)}`,
      );
      return response + picture;
    },
    packed ? gzipSync : undefined,
  );
}

function warcRecord(type: string, uri: string, block: string): string {
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Date: 2024-01-01T00:00:00Z\r\nWARC-Target-URI: ${uri}\r\nContent-Type: application/http; msgtype=response\r\n`;
  return `${head}Content-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`;
}

function writePieces(
  path: string,
  bytes: number,
  head: string,
  foot: string,
  piece: (text: { title: string; day: string; paragraphs: string[] }, number: number) => string,
  pack: (bytes: Buffer) => Buffer = (bytes) => bytes,
): number {
  const file = openSync(path, 'w');
  let written = writeSync(file, head);
  let number = 0;
  for (const text of texts(Number.MAX_SAFE_INTEGER)) {
    const next = Buffer.from(piece(text, ++number));
    writeSync(file, pack(next));
    written += next.length;
    if (written >= bytes) break;
  }
  writeSync(file, foot);
  closeSync(file);
  return number;
}
