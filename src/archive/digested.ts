// Digested values: they stand in the inputs of many outputs and count there as a short digest of themselves.
import { createHash } from 'node:crypto';

/**
 * Makes a value write itself as JSON by its digest, worked out once. Two values with one digest hold the same, so
 * fingerprints stay right, and a page with a hundred of them is fingerprinted in a hundredth of the time.
 */
export function digested<T extends object>(value: T): T {
  let digest: string | undefined;
  const toJSON = function (this: T): string {
    digest ??= createHash('sha256')
      .update(JSON.stringify(Object.entries(value)))
      .digest('base64url');
    return digest;
  };
  // Not enumerable: a copy of the value is an ordinary value again.
  return Object.defineProperty(value, 'toJSON', { value: toJSON });
}
