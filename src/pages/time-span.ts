// How long something held, in words.
import type { PartialDate } from '../content/dates.ts';
import type { PageContext } from './page-context.ts';

/** `since 2012`, `until 2008`, `2000 to 2008`; never "present", which would be a claim about today. */
export function spanText(
  from: PartialDate | undefined,
  to: PartialDate | undefined,
  { words, dates }: PageContext,
): string | undefined {
  if (from !== undefined && to !== undefined) {
    return words.entity.fromTo(dates.partial(from.iso), dates.partial(to.iso));
  }
  if (from !== undefined) return words.entity.since(dates.partial(from.iso));
  return to === undefined ? undefined : words.entity.until(dates.partial(to.iso));
}
