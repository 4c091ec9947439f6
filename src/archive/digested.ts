// Digested values: they stand in the inputs of many outputs and count there as a short digest of themselves.
import { hash } from 'node:crypto';

/**
 * Makes values write themselves as JSON by a digest, worked out once. Two values with one digest hold the same, so
 * fingerprints stay right, and a page with a hundred of them is fingerprinted in a hundredth of the time.
 * @param digestOf equal for two values only where they hold the same
 */
export function digestedBy<T extends object>(digestOf: (value: T) => string): (value: T) => T {
  // One function for all: with one of its own each object would get a shape of its own, larger than itself.
  const asDigest: PropertyDescriptor = {
    value(this: T): string {
      return digestOf(this);
    },
  };
  // Not enumerable: a copy of the value is an ordinary value again.
  return (value) => Object.defineProperty(value, 'toJSON', asDigest);
}

/** A digest of each value that is worked out once. @param describe all that a value holds, as text */
export function digestOnce<T extends object>(describe: (value: T) => string): (value: T) => string {
  const digests = new WeakMap<T, string>();
  return (value) => {
    let digest = digests.get(value);
    if (digest === undefined) {
      digest = hash('sha256', describe(value), 'base64url');
      digests.set(value, digest);
    }
    return digest;
  };
}

const ofAny = digestedBy(digestOnce((value: object) => JSON.stringify(Object.entries(value))));

/** Makes a value of any kind write itself by the digest of all its fields. */
export function digested<T extends object>(value: T): T {
  return ofAny(value) as T;
}
