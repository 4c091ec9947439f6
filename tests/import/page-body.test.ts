import { describe, expect, test } from 'vitest';
import { pageArticle } from '../../src/import/page-article.ts';
import { article, BODY, json, meta, NEWS, TEXT } from '../helpers/page-article.ts';

describe('the text', () => {
  test('is without the menu, the headline and the footer', () => {
    expect(article({}).body).toBe(BODY);
  });

  test('may be one sentence', () => {
    expect(article({ body: '<p>The ferry sails again.</p>' }).body).toBe('The ferry sails again.\n');
  });

  test('of a page whose markup is broken is there', () => {
    const body =
      '<div><p>The ferry sailed again on Tuesday, nine days after the storm,<b> and two hundred<p>people were waiting for it.</div></span></article><p>';
    expect(article({ body }).body).toMatch(/sailed again[\s\S]*two hundred[\s\S]*people were waiting/u);
  });

  test('comes from JSON-LD where the page shows none', () => {
    const long = `${'The ferry sailed again on Tuesday. '.repeat(20)}\n\nNobody was *hurt*.`;
    const { body } = article({ head: json({ ...NEWS, articleBody: long }), body: '<p>Loading</p>' });
    expect(body).toMatch(/^The ferry sailed again on Tuesday\./u);
    expect(body).toMatch(/\n\nNobody was \\\*hurt\\\*\.\n$/u);
  });

  test('where there is none leaves the summary, and is said', () => {
    const page =
      '<html><head><title>Ferry</title><meta name="description" content="It sailed."></head><body></body></html>';
    const found = pageArticle(page, { provenance: { importer: 'page', from: 'a', sha256: '0' } });
    expect(found).toMatchObject({ article: { summary: 'It sailed.', rights: 'metadata', body: '' } });
    expect('article' in found && found.article.notes).toHaveLength(1);
  });

  test.each([
    ['<html><body></body></html>', 'has no headline'],
    ['<html><head><title>Ferry</title></head><body></body></html>', 'has a headline but no text'],
  ])('%s is refused', (page, problem) => {
    expect(pageArticle(page, { provenance: { importer: 'page', from: 'a', sha256: '0' } })).toEqual({
      problem,
    });
  });
});

test('a lead picture that begins the text is taken out of it with its caption', () => {
  const figure =
    '<figure><img src="/img/ferry-640.jpg" alt="A ferry"><figcaption>The <b>ferry</b></figcaption></figure>';
  const head = meta({ 'og:image': 'https://gazette.example/img/ferry-640.jpg?w=1200' });
  const { body, image } = article({ head, body: `${figure}${TEXT}`, address: 'https://gazette.example/a' });
  expect(image).toEqual({
    src: 'https://gazette.example/img/ferry-640.jpg',
    alt: 'A ferry',
    caption: 'The ferry',
  });
  expect(body).toBe(BODY);
});

test('a summary that is the beginning of the text, cut, is none', () => {
  expect(
    article({ head: meta({ description: 'The ferry sailed again on Tuesday, nine…' }) }).summary,
  ).toBeUndefined();
});
