// Which parts of a plan are as an earlier build planned them. Of these nothing is planned again: what the earlier build
// kept of them is enough to check the plan, to list all pages and to look after their files.
import { hash } from 'node:crypto';
import type { Output } from '../pages/output.ts';
import type { SitePlan } from '../pages/plan-site.ts';
import { plannedFile, type PlannedFile, type SitePart } from '../pages/site-part.ts';
import type { SiteView } from '../pages/site-view.ts';
import { pageIn } from '../pages/urls.ts';

/** A part as a build leaves it for the next. */
export interface KnownPart {
  readonly name: string;
  /** Of everything its outputs follow from; undefined of a part that is always planned. */
  readonly fingerprint?: string | undefined;
  /** Of what an editor waits for; undefined of a part that is waited for as a whole. */
  readonly urgent?: string | undefined;
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
  readonly urgent: string | undefined;
  /** As an earlier build left it; undefined where it was planned anew. */
  readonly known: KnownPart | undefined;
  readonly files: readonly PlannedFile[];
  /** Those that were planned just now where they are held, otherwise planned again. */
  readonly outputs: () => readonly Output[];
}

/** The whole site, part by part, and what follows from all parts. */
export interface PlannedSite {
  readonly parts: readonly PlannedPart[];
  readonly closing: readonly Output[];
}

/** So many outputs are held from when they are planned. Those of a large site are not. */
const MOST_HELD = 2000;
/** So many until they are made, where no earlier site is held beside them: they take 60 MB. */
const MOST_HELD_ONCE = 40_000;

/** How parts are planned. */
export interface PlanningOptions {
  /** Whether a known part stays as it is where only something has changed that nobody waits for. */
  readonly urgently?: boolean | undefined;
  /** Is told of outputs as they are planned. */
  readonly planned?: ((outputs: readonly Output[], site: SiteView) => void) | undefined;
}

/**
 * Plans the parts that are not known.
 * @param shared what every part depends on, besides the plan's own surroundings
 */
export function planParts(
  plan: SitePlan,
  shared: string,
  known: KnownParts,
  { urgently = false, planned }: PlanningOptions = {},
): PlannedSite {
  const around = sha256(`${shared}\n${JSON.stringify(plan.surroundings)}`);
  const fingerprintOf = ({ name }: SitePart, inputs: unknown): string | undefined =>
    inputs === undefined ? undefined : sha256(`${around}\n${name}\n${JSON.stringify(inputs)}`);
  let held = 0;
  const parts = plan.parts.map((part): PlannedPart => {
    const { name } = part;
    const before = known.get(name);
    const urgent = fingerprintOf(part, part.urgent);
    if (urgently && before !== undefined && urgent !== undefined && before.urgent === urgent)
      return keptPart(part, before);
    const fingerprint = fingerprintOf(part, part.inputs);
    if (before !== undefined && fingerprint !== undefined && before.fingerprint === fingerprint)
      return keptPart(part, before);
    const outputs = part.outputs();
    planned?.(outputs, plan.siteView);
    held += outputs.length;
    return {
      ...{ name, fingerprint, urgent, known: undefined, files: outputs.map(plannedFile) },
      outputs:
        held <= MOST_HELD
          ? asPlanned(outputs)
          : known.size === 0 && held <= MOST_HELD_ONCE
            ? asPlannedOnce(part, outputs)
            : plannedAgain(part),
    };
  });
  return { parts, closing: plan.closing(parts.flatMap(({ files }) => files)) };
}

// Functions of their own, since what one of them holds all functions hold that are made in the same place.
function plannedAgain(part: SitePart): () => readonly Output[] {
  return () => part.outputs();
}

function asPlanned(outputs: readonly Output[]): () => readonly Output[] {
  return () => outputs;
}

/** Lets go what it has given: who makes them needs no more than those of one part at a time. */
function asPlannedOnce(part: SitePart, outputs: readonly Output[]): () => readonly Output[] {
  let held: readonly Output[] | undefined = outputs;
  return () => {
    const given = held ?? part.outputs();
    held = undefined;
    return given;
  };
}

/**
 * What the next build may know of the parts.
 * @param before what this build knew: a part that is as it was stays the same value
 */
export function knownParts({ parts }: PlannedSite, before: KnownParts): KnownPart[] {
  return parts.map(({ name, fingerprint, urgent, known, files }) => {
    if (known !== undefined) return known;
    const part: KnownPart = { name, fingerprint, urgent, files: files.map(knownOutput) };
    const earlier = before.get(name);
    return earlier !== undefined && JSON.stringify(earlier) === JSON.stringify(part) ? earlier : part;
  });
}

const keptFiles = new WeakMap<KnownPart, readonly PlannedFile[]>();

function keptPart(part: SitePart, known: KnownPart): PlannedPart {
  return {
    name: part.name,
    fingerprint: known.fingerprint,
    urgent: known.urgent,
    known,
    files: filesOf(known),
    outputs: plannedAgain(part),
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
