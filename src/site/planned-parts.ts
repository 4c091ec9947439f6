// Which parts of a plan are as an earlier build planned them. Of these nothing is planned again: what the earlier build
// kept of them is enough to check the plan, to list all pages and to look after their files.
import { hash } from 'node:crypto';
import type { Output } from '../pages/output.ts';
import type { SitePlan } from '../pages/plan-site.ts';
import { plannedFile, type PlannedFile, type SitePart } from '../pages/site-part.ts';
import { pageIn } from '../pages/urls.ts';

/** A part as a build leaves it for the next. */
export interface KnownPart {
  readonly name: string;
  /** Of everything its outputs follow from; undefined of a part that is always planned. */
  readonly fingerprint?: string | undefined;
  readonly files: readonly KnownOutput[];
}

/** An output of a known part; `changed` and `unlisted` as in the output of a page. */
export interface KnownOutput {
  readonly path: string;
  readonly writer: Output['writer'];
  readonly changed?: string;
  readonly unlisted?: true;
}

/** Parts by name. */
export type KnownParts = ReadonlyMap<string, KnownPart>;

/** A part of the site, planned anew or known. */
export interface PlannedPart {
  readonly name: string;
  /** Undefined of a part that is always planned. */
  readonly fingerprint: string | undefined;
  /** As an earlier build left it; undefined where it was planned anew. */
  readonly known: KnownPart | undefined;
  readonly files: readonly PlannedFile[];
  /** Those that were planned just now where they are few, otherwise planned again. */
  readonly outputs: () => readonly Output[];
}

/** The whole site, part by part, and what follows from all parts. */
export interface PlannedSite {
  readonly parts: readonly PlannedPart[];
  readonly closing: readonly Output[];
}

/** So many outputs are held from when they are planned until they are made. Those of a large site are not. */
const MOST_HELD = 2000;

/**
 * Plans the parts that are not known.
 * @param shared what every part depends on, besides the plan's own surroundings
 * @param urgent whether a known part that can wait stays as it is where that leaves no page with a link to nothing
 */
export function planParts(plan: SitePlan, shared: string, known: KnownParts, urgent = false): PlannedSite {
  const around = sha256(`${shared}\n${JSON.stringify(plan.surroundings)}`);
  let held = 0;
  const parts = plan.parts.map((part): PlannedPart => {
    const { name, inputs } = part;
    const before = known.get(name);
    if (before !== undefined && urgent && part.canWait) return keptPart(part, before);
    const fingerprint =
      inputs === undefined ? undefined : sha256(`${around}\n${name}\n${JSON.stringify(inputs)}`);
    if (before !== undefined && fingerprint !== undefined && before.fingerprint === fingerprint)
      return keptPart(part, before);
    const outputs = part.outputs();
    held += outputs.length;
    return {
      ...{ name, fingerprint, known: undefined, files: outputs.map(plannedFile) },
      outputs: held > MOST_HELD ? () => part.outputs() : () => outputs,
    };
  });
  // The pages of what waits may link to a file that goes.
  if (urgent && someGo(known, parts)) return planParts(plan, shared, known);
  return { parts, closing: plan.closing(parts.flatMap(({ files }) => files)) };
}

/** Whether a part had a file that it has no more. */
function someGo(known: KnownParts, parts: readonly PlannedPart[]): boolean {
  const now = new Map(parts.map((part) => [part.name, part]));
  return [...known.values()].some((before) => {
    const part = now.get(before.name);
    if (part?.known === before) return false;
    const paths = new Set(part?.files.map(({ path }) => path));
    return before.files.some(({ path }) => !paths.has(path));
  });
}

/**
 * What the next build may know of the parts.
 * @param before what this build knew: a part that is as it was stays the same value
 */
export function knownParts({ parts }: PlannedSite, before: KnownParts): KnownPart[] {
  return parts.map(({ name, fingerprint, known, files }) => {
    if (known !== undefined) return known;
    const part: KnownPart = { name, fingerprint, files: files.map(knownOutput) };
    const earlier = before.get(name);
    return earlier !== undefined && JSON.stringify(earlier) === JSON.stringify(part) ? earlier : part;
  });
}

const keptFiles = new WeakMap<KnownPart, readonly PlannedFile[]>();

function keptPart(part: SitePart, known: KnownPart): PlannedPart {
  return {
    name: part.name,
    fingerprint: known.fingerprint,
    known,
    files: filesOf(known),
    outputs: () => part.outputs(),
  };
}

/** Made once: a process that builds again and again knows the same parts each time. */
function filesOf(known: KnownPart): readonly PlannedFile[] {
  let files = keptFiles.get(known);
  if (files === undefined) {
    files = known.files.map(({ path, writer, changed, unlisted }) => ({
      path,
      origin: known.name,
      writer,
      page: writer === 'page' ? { url: pageIn(path), changed, unlisted } : undefined,
    }));
    keptFiles.set(known, files);
  }
  return files;
}

function knownOutput({ path, writer, page }: PlannedFile): KnownOutput {
  if (page === undefined) return { path, writer };
  const { changed, unlisted } = page;
  return {
    path,
    writer,
    ...(changed !== undefined && { changed }),
    ...(unlisted === true && { unlisted }),
  };
}

function sha256(text: string): string {
  return hash('sha256', text, 'base64url');
}
