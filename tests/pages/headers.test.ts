import { describe, expect, test } from 'vitest';
import { headersFor } from '../../src/pages/header-files.ts';
import { pagePolicies, previewHeaders, siteHeaders } from '../../src/pages/headers.ts';
import { linksFor } from '../../src/pages/urls.ts';
import { outputAt, planOf } from '../helpers/plan-of.ts';

const headers = siteHeaders({ httpsOnly: true }, '1.6.0');
const links = linksFor('https://archive.example/news');

/** A policy as its directives. */
function directives(policy: string): Record<string, string> {
  return Object.fromEntries(
    policy.split('; ').map((directive) => [directive.split(' ')[0], directive.replace(/^\S+ /u, '')]),
  ) as Record<string, string>;
}

/** `_headers` as Netlify and Cloudflare Pages read it. */
function rulesIn(text: string): Record<string, Record<string, string>> {
  const rules: Record<string, Record<string, string>> = {};
  let rule: Record<string, string> = {};
  for (const line of text.trimEnd().split('\n')) {
    if (line.startsWith('/')) rules[line] = rule = {};
    else rule[line.trim().split(': ')[0]!] = line.trim().replace(/^[^:]+: /u, '');
  }
  return rules;
}

describe('the policies', () => {
  test('allow no inline script or style, no evaluated text, no other origin', () => {
    const { plain, scripted } = pagePolicies(false);
    for (const policy of [plain, scripted, headers.everywhere['Content-Security-Policy']!]) {
      expect(directives(policy)['default-src']).toBe("'none'");
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|\*|https?:|data:|blob:/u);
    }
    expect(directives(plain)['script-src']).toBeUndefined();
  });

  test('of a page are no wider than that of the header', () => {
    const header = directives(headers.everywhere['Content-Security-Policy']!);
    const { plain, scripted } = pagePolicies(false);
    for (const [directive, value] of Object.entries({ ...directives(plain), ...directives(scripted) })) {
      expect(header[directive], directive).toBe(value);
    }
    // A browser ignores it in a page.
    expect(directives(scripted)['frame-ancestors']).toBeUndefined();
    expect(header['frame-ancestors']).toBe("'none'");
  });

  test('of the preview let its own script load a page again, and nothing else', () => {
    const preview = directives(previewHeaders()['Content-Security-Policy']!);
    const site = directives(headers.everywhere['Content-Security-Policy']!);
    const changed = Object.keys(preview).filter((directive) => preview[directive] !== site[directive]);
    expect(changed).toEqual(['connect-src']);
    expect(preview['connect-src']).toBe("'self' ws:");
    expect(directives(pagePolicies(true).plain)).toMatchObject({ 'connect-src': "'self' ws:" });
  });
});

test('only a host that is reached by https alone says so', () => {
  expect(siteHeaders({}).everywhere).not.toHaveProperty('Strict-Transport-Security');
  expect(headers.everywhere).toHaveProperty('Strict-Transport-Security', 'max-age=31536000');
});

describe('the files for hosts agree', () => {
  test('Netlify and Cloudflare Pages: within their limits, one rule for everything, one for each lasting folder', () => {
    const text = headersFor('netlify', headers, links);
    const rules = rulesIn(text);
    expect(rules['/news/*']).toEqual(headers.everywhere);
    expect(Object.keys(rules).slice(1)).toEqual([
      '/news/assets/*',
      '/news/search/pagefind-1.6.0/*',
      '/news/search/index/:bundle/fragment/*',
      '/news/search/index/:bundle/index/*',
      '/news/search/index/:bundle/filter/*',
    ]);
    expect(Object.keys(rules).length).toBeLessThanOrEqual(100);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(2000);
  });

  test.each([
    ['nginx', (name: string, value: string) => `add_header ${name} "${value}" always;`, 'location ~ ^'],
    ['apache', (name: string, value: string) => `Header always set ${name} "${value}"`, '=~ m#^'],
  ] as const)('%s: every header, and every lasting folder', (host, line, start) => {
    const text = headersFor(host, headers, links);
    for (const [name, value] of Object.entries(headers.everywhere)) expect(text).toContain(line(name, value));
    for (const folder of headers.lasting) {
      const pattern = `/news${folder}`.replaceAll('.', '\\.').replace(/:\w+/u, '[^/]+');
      expect(text).toContain(start + pattern);
    }
    expect(text).toContain('/news/404.html');
  });

  test('nginx: a location that has a header of its own has all of them', () => {
    const blocks = headersFor('nginx', headers, links).match(/^location [^{]*\{\n[^}]*add_header[^}]*\}/gmu)!;
    expect(blocks).toHaveLength(headers.lasting.length);
    for (const block of blocks) {
      for (const name of Object.keys(headers.everywhere)) expect(block).toContain(`add_header ${name} `);
    }
  });
});

test('a site carries the file of Netlify and Cloudflare Pages', () => {
  const output = outputAt(planOf(''), '/_headers');
  expect(output.writer === 'text' && output.text()).toBe(
    headersFor('netlify', siteHeaders({}), linksFor(undefined)),
  );
});
