import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { publishWorkflow } from '../../src/cli/publish-workflow.ts';
import { programFolder } from '../../src/site/program-folder.ts';
import { runMain } from '../helpers/run-main.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const step = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  id: z.string().optional(),
  with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  env: z.record(z.string(), z.string()).optional(),
});
const workflow = z.object({
  on: z.object({
    push: z.object({ branches: z.array(z.string()) }),
    schedule: z.array(z.object({ cron: z.string() })),
  }),
  permissions: z.record(z.string(), z.string()),
  jobs: z.object({ publish: z.object({ steps: z.array(step) }) }),
});

const text = publishWorkflow('npx dateline build');
const { on, permissions, jobs } = workflow.parse(parse(text));
const { steps } = jobs.publish;

/** The place of the step that uses an action or runs a command. */
function placeOf(what: string): number {
  const place = steps.findIndex(({ uses, run }) => uses?.startsWith(`${what}@`) || run?.startsWith(what));
  expect(place, what).toBeGreaterThanOrEqual(0);
  return place;
}

describe('the workflow', () => {
  test('builds after every push, and once a day so that embargoes end', () => {
    expect(on.push.branches).toEqual(['main']);
    expect(on.schedule.map(({ cron }) => cron)).toEqual([expect.stringMatching(/^\d+ \d+ \* \* \*$/u)]);
  });

  test('restores what the last run left before it builds', () => {
    const cache = steps[placeOf('actions/cache')]!;
    expect(String(cache.with?.path).trim().split('\n')).toEqual(['.cache', '_site']);
    expect(String(cache.with?.key)).toMatch(/^dateline-.*github\.run_id/u);
    expect(String(cache.with?.key).startsWith(String(cache.with?.['restore-keys']))).toBe(true);
    expect(placeOf('actions/cache')).toBeLessThan(placeOf('npx dateline build'));
  });

  test('builds for the address that Pages gives, path and all, and publishes what was built', () => {
    const pages = steps[placeOf('actions/configure-pages')]!;
    const build = steps[placeOf('npx dateline build')]!;
    expect(build.env?.ADDRESS).toBe(`\${{ steps.${pages.id}.outputs.base_url }}`);
    expect(build.run).toBe('npx dateline build --url "$ADDRESS"');
    expect(steps[placeOf('actions/upload-pages-artifact')]!.with?.path).toBe('_site');
    // Later versions leave out what is hidden, so .well-known too.
    expect(steps[placeOf('actions/upload-pages-artifact')]!.uses).toMatch(/@v3$/u);
    expect(placeOf('actions/upload-pages-artifact')).toBeGreaterThan(placeOf('npx dateline build'));
    expect(placeOf('actions/deploy-pages')).toBe(steps.length - 1);
  });

  test('may write nothing but the page, and every action is pinned to a version', () => {
    expect(permissions).toEqual({ contents: 'read', pages: 'write', 'id-token': 'write' });
    const actions = steps.flatMap(({ uses }) => uses ?? []);
    expect(actions.filter((action) => !/^actions\/[a-z-]+@v\d+$/u.test(action))).toEqual([]);
  });

  test('takes nothing that others may choose into a command', () => {
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });
});

test('the sample of this repository is published in the same way', () => {
  const own = readFileSync(join(programFolder, '.github/workflows/publish.yml'), 'utf8');
  expect(own).toBe(publishWorkflow('npm run build --'));
});

test('init writes it beside what an editor needs, and keeps what is there', async () => {
  const folder = temporaryFolder('init');
  const { code, stdout } = await runMain(['init'], folder);
  expect(code).toBe(0);
  expect(stdout).toContain('made  .github/workflows/publish.yml\nmade  .vscode/tasks.json\n');
  expect(readFileSync(join(folder, '.github/workflows/publish.yml'), 'utf8')).toBe(text);
  expect((await runMain(['check'], folder)).code).toBe(0);
  expect((await runMain(['init'], folder)).stdout).not.toContain('made');
});

describe('the workflow for a large archive', () => {
  const job = z.object({
    needs: z.union([z.string(), z.array(z.string())]).optional(),
    outputs: z.record(z.string(), z.string()).optional(),
    steps: z.array(step),
  });
  const large = z
    .object({ jobs: z.record(z.string(), job) })
    .parse(parse(readFileSync(join(programFolder, '.github/workflows/large-archive.yml'), 'utf8')));
  const all = Object.entries(large.jobs).map(([name, { needs, ...rest }]) => ({
    ...{ name, needs: [needs ?? []].flat() },
    ...rest,
  }));

  test('asks for the day once, so that shards and merge agree across midnight', () => {
    const asking = all.filter(({ steps }) => steps.some(({ run }) => /\bdate\b/u.test(run ?? '')));
    expect(asking.map(({ name }) => name)).toEqual(['day']);
    const [{ outputs, steps } = { outputs: {}, steps: [] }] = asking;
    expect(steps).toEqual([{ run: 'echo "today=$(date -u +%F)" >> "$GITHUB_OUTPUT"', id: 'clock' }]);
    expect(outputs).toEqual({ today: '${{ steps.clock.outputs.today }}' });
    const building = all.flatMap(({ needs, steps }) =>
      steps.filter(({ run }) => run?.includes('--url')).map((one) => ({ ...one, needs })),
    );
    expect(building.map(({ run }) => run)).toEqual([
      'npm run build -- --shard "$SHARD/4" --url "$ADDRESS" --as-of "$TODAY"',
      'npm run dateline -- merge _shards/shard-* --url "$ADDRESS" --as-of "$TODAY"',
    ]);
    for (const { env, needs } of building) {
      expect(env?.TODAY).toBe('${{ needs.day.outputs.today }}');
      expect(needs).toContain('day');
    }
  });

  test('takes nothing that others may choose into a command', () => {
    expect(all.flatMap(({ steps }) => steps).filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });
});
