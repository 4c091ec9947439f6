import { expect, test } from 'vitest';
import { withShortNames } from '../../src/site/short-names.ts';

test('the most used property gets the shortest name, at every place it is used', () => {
  expect(withShortNames(':root{--space-1:1px;--space-10:2px}p{gap:var(--space-10) var(--space-10)}')).toBe(
    ':root{--b:1px;--a:2px}p{gap:var(--a) var(--a)}',
  );
});

test('class names with hyphens stay', () => {
  expect(withShortNames('.a--b{color:red}.c-d{color:var(--e)}')).toBe('.a--b{color:red}.c-d{color:var(--a)}');
});

test('beyond the alphabet names have two letters, and no two are the same', () => {
  const properties = Array.from({ length: 60 }, (_, index) => `--p${index}:${index}`);
  const names = withShortNames(`:root{${properties.join(';')}}`).match(/--\w+/gu)!;
  expect(new Set(names).size).toBe(60);
  expect(names).toContain('--aa');
});
