// What a plan holds of the outputs of a site.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { Output } from '../../src/pages/output.ts';
import type { SitePlan } from '../../src/pages/plan-site.ts';
import { planParts } from '../../src/site/planned-parts.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** A part of so many outputs, with what it has planned so far. */
function partOf(name: string, count: number) {
  const planned: WeakRef<Output>[] = [];
  const outputs = (): Output[] =>
    Array.from({ length: count }, (_, at) => {
      const output: Output = {
        writer: 'text',
        path: `${name}/${at}.txt`,
        origin: name,
        inputs: {},
        text: () => name,
      };
      planned.push(new WeakRef(output));
      return output;
    });
  return { part: { name, inputs: undefined, outputs }, planned };
}

function planOf(...parts: readonly ReturnType<typeof partOf>[]): SitePlan {
  return { parts: parts.map(({ part }) => part), surroundings: '', closing: () => [] } as unknown as SitePlan;
}

test('few outputs are planned once, and are there when they are made', () => {
  const few = partOf('few', 3);
  const { parts } = planParts(planOf(few), '', new Map());
  expect(parts[0]!.outputs()).toHaveLength(3);
  expect(few.planned).toHaveLength(3);
});

test('many outputs of a new site are planned once, and let go when they are made', async () => {
  const many = partOf('many', 3000);
  const others = partOf('others', 10);
  const { parts } = planParts(planOf(many, others), '', new Map());
  expect(parts.map((part) => part.outputs().length)).toEqual([3000, 10]);
  expect([many, others].map(({ planned }) => planned.length)).toEqual([3000, 10]);
  await new Promise((resolve) => setImmediate(resolve));
  collectGarbage();
  expect([...many.planned, ...others.planned].filter((output) => output.deref() !== undefined)).toEqual([]);
});

test('many outputs of a known site are let go as soon as their names are known, and planned again', async () => {
  const many = partOf('many', 3000);
  const others = partOf('others', 10);
  const known = new Map([['another', { name: 'another', files: [] }]]);
  const { parts } = planParts(planOf(many, others), '', known);
  // A reference lives to the end of the turn in which it was made.
  await new Promise((resolve) => setImmediate(resolve));
  collectGarbage();
  expect([...many.planned, ...others.planned].filter((output) => output.deref() !== undefined)).toEqual([]);
  expect(parts.map((part) => part.outputs().length)).toEqual([3000, 10]);
});

test('outputs are told of as they are planned', () => {
  const told: number[] = [];
  planParts(planOf(partOf('few', 3), partOf('others', 10)), '', new Map(), {
    planned: (outputs) => void told.push(outputs.length),
  });
  expect(told).toEqual([3, 10]);
});
