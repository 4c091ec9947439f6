import { expect, test } from 'vitest';
import { isSitesOwn, oldPathKey } from '../../src/import/old-paths.ts';

test.each(['/a/b', '/a/b/', '/A/b/index.html', '/a/b/index.htm'])(
  '%s is one page with the others',
  (path) => {
    expect(oldPathKey(path)).toBe('/a/b');
  },
);

test.each(['/', '/2014/', '/2014/06', '/2014/06/30/', '/topics/', '/Topics/labour/', '/search'])(
  '%s belongs to the archive',
  (path) => {
    expect(isSitesOwn(path)).toBe(true);
  },
);

test.each(['/2014/06/strike/', '/about/', '/data/2014/', '/topics/labour/strike/', '/old/a.html'])(
  '%s may be redirected',
  (path) => {
    expect(isSitesOwn(path)).toBe(false);
  },
);
