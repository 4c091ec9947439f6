// Topics whose `broader` leads back to themselves: none of them would be the wider one.
import type { EntityFile } from '../content/entity-file.ts';
import type { Problem } from '../content/problem.ts';
import type { EntityRef } from './filed-article.ts';

/**
 * An error for every circle of topics, naming the files in it, at the first of them.
 * @param find the topic of a written name
 */
export function broaderCircles(
  files: readonly EntityFile[],
  find: (name: string) => EntityRef | undefined,
): Problem[] {
  const broader = new Map<EntityRef, { readonly path: string; readonly next: EntityRef | undefined }>();
  for (const file of files) {
    const topic = file.kind === 'topic' ? find(file.title) : undefined;
    if (file.kind !== 'topic' || topic === undefined) continue;
    const written = file.fields.broader;
    broader.set(topic, { path: file.path, next: written === undefined ? undefined : find(written) });
  }
  const passed = new Set<EntityRef>();
  return [...broader.keys()].flatMap((start): Problem[] => {
    const way: EntityRef[] = [];
    let topic: EntityRef | undefined = start;
    while (topic !== undefined && !passed.has(topic)) {
      passed.add(topic);
      way.push(topic);
      topic = broader.get(topic)?.next;
    }
    // A topic that was passed on another way has been looked at.
    const begins = topic === undefined ? -1 : way.indexOf(topic);
    return begins < 0 ? [] : [circleProblem(way.slice(begins), broader)];
  });
}

function circleProblem(
  circle: readonly EntityRef[],
  broader: ReadonlyMap<EntityRef, { readonly path: string }>,
): Problem {
  const paths = circle.flatMap((topic) => broader.get(topic)?.path ?? []);
  const [path = ''] = paths;
  return {
    severity: 'error',
    path,
    line: 1,
    message:
      paths.length === 1
        ? '"broader" names the topic itself'
        : `"broader" leads in a circle: ${[...paths, path].join(', ')}`,
    hint: 'name a wider topic, or none',
  };
}
