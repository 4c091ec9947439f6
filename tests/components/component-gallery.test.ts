import { expect, test } from 'vitest';
import { componentGallery } from '../../src/site/component-gallery.ts';
import { componentNames } from '../../src/site/component-examples.ts';

test('the gallery shows every component under its name', async () => {
  const html = await componentGallery('/assets/style.css');
  const shown = [...html.matchAll(/<h2>([a-z-]+)<\/h2>/gu)].map(([, name]) => name);
  expect(shown.filter((name) => componentNames().includes(name!))).toEqual(componentNames());
  expect(html).toContain('<link rel="stylesheet" href="/assets/style.css">');
}, 60_000);
