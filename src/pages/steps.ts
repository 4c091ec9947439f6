// Steps: the few shades in which a map or a grid shows counts. Knows nothing of colours.
import type { Words } from './words/words.ts';

/** Counts from `from` up to and with `to` are drawn in one shade. */
export interface Step {
  /** From 1: the palest. */
  readonly number: number;
  readonly from: number;
  /** Undefined for the last step, which has no upper end in words. */
  readonly to: number | undefined;
}

/** More shades than five cannot be told apart on a map. */
const MOST_STEPS = 5;
/** Numbers that a legend may begin a step with: easy to read, about the same factor apart. */
const ROUND = [1, 2, 3, 5, 8];

/**
 * The steps for counts from 1 to `most`. They grow by a factor, not by a sum: in every archive a few names have most
 * of the articles, and equal steps would leave all others pale.
 */
export function stepsUpTo(most: number): Step[] {
  if (most < 1) return [];
  const bounds = [1];
  for (let step = 1; step < MOST_STEPS; step++) {
    const bound = roundUp(Math.max(most ** (step / MOST_STEPS), bounds.at(-1)! + 1));
    if (bound <= most) bounds.push(bound);
  }
  return bounds.map((from, index) => {
    const next = bounds[index + 1];
    return { number: index + 1, from, to: next === undefined ? undefined : next - 1 };
  });
}

/** The number of the step of a count; 0 for none. */
export function stepOf(count: number, steps: readonly Step[]): number {
  return steps.findLast(({ from }) => count >= from)?.number ?? 0;
}

/** A shade and the counts it stands for, in words. */
export interface LegendEntry {
  readonly step: number;
  readonly text: string;
}

/** The legend of the steps, palest first. */
export function legendOf(steps: readonly Step[], { steps: words }: Words): LegendEntry[] {
  return steps.map(({ number, from, to }) => ({
    step: number,
    text: to === undefined ? words.orMore(from) : from === to ? words.exactly(from) : words.range(from, to),
  }));
}

function roundUp(value: number): number {
  for (let power = 1; ; power *= 10) {
    const round = ROUND.find((digit) => digit * power >= value);
    if (round !== undefined) return round * power;
  }
}
