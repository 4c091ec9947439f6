import { describe, expect, test } from 'vitest';
import { render } from '../helpers/rendered.ts';

describe('pictures', () => {
  test('of the archive are figures with their size, what PICTURE.yaml says of them below', () => {
    expect(render('![A *map*](map.svg)')).toBe(
      '<figure><img src="/archive/media/map.svg" alt="A map" width="1200" height="675" loading="lazy">' +
        '<figcaption><span class="credit">Desk</span></figcaption></figure>',
    );
    expect(render('![](map.svg "Where it lies")')).toContain(
      'alt="The islands" width="1200" height="675" loading="lazy">' +
        '<figcaption>Where it lies <span class="credit">Desk</span></figcaption>',
    );
  });

  test('that are photographs come in newer formats and smaller sizes', () => {
    const name = '/archive/media/articles/2023/%C3%A9.1a2b3c4d';
    expect(render('![](é.jpg)')).toBe(
      '<figure><picture>' +
        `<source type="image/avif" srcset="${name}-480w.avif 480w, ${name}-960w.avif 960w, ${name}-1000w.avif 1000w" ` +
        'sizes="(min-width: 38rem) 36rem, 100vw">' +
        `<source type="image/webp" srcset="${name}-480w.webp 480w, ${name}-960w.webp 960w, ${name}-1000w.webp 1000w" ` +
        'sizes="(min-width: 38rem) 36rem, 100vw">' +
        '<img src="/archive/media/articles/2023/%C3%A9.jpg" alt="" width="1000" height="500" loading="lazy">' +
        '</picture></figure>',
    );
  });

  test('within a line stay in it', () => {
    expect(render('See ![a map](map.svg) here.')).toMatch(/^<p>See <img [^>]+> here.<\/p>$/u);
  });

  test('keep the anchor of their paragraph', () => {
    expect(render('One.\n\n![A map](map.svg)', [], true)).toContain('<figure id="p2"><img ');
  });

  test('from elsewhere are a link: no page asks another host for anything', () => {
    expect(render('![A "map"](https://example.org/a.jpg)')).toBe(
      '<p><a href="https://example.org/a.jpg" rel="external">Picture: A &quot;map&quot;</a></p>',
    );
  });

  test('from elsewhere within a link are its text: a link holds no link', () => {
    expect(render('[![A map](https://example.org/a.jpg)](https://example.org/)')).toBe(
      '<p><a href="https://example.org/" rel="external">Picture: A map</a></p>',
    );
  });
});

test('a picture elsewhere that has no words is called by its address', () => {
  expect(render('![](https://a.example/b.png)')).toContain(
    '<a href="https://a.example/b.png" rel="external">Picture: https://a.example/b.png</a>',
  );
});

test('a drawing that does not say its size is shown without one', () => {
  expect(render('![Plan](plan.svg)')).toMatch(
    /<img src="\/archive\/media\/articles\/2023\/plan\.svg" alt="Plan" loading/u,
  );
});
