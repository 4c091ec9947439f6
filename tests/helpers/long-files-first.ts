// The order of the test files: those of the folders that take seconds come first, so that no core has a long one left
// when the other has nothing more to do. Vitest knows how long a file takes only when it has run before.
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The longest first. */
const LONG = ['browser', 'faults', 'site'];

export class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((one, other) => rankOf(one) - rankOf(other));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = LONG.findIndex((folder) => moduleId.includes(`/tests/${folder}/`));
  return rank < 0 ? LONG.length : rank;
}
