// Which parts of a plan are as an earlier build planned them. Of these nothing is planned again: what the earlier build
// kept of them is enough to check the plan, to list all pages and to look after their files.
import { createHash } from 'node:crypto';
import type { Output } from '../pages/output.ts';
import type { SitePlan } from '../pages/plan-site.ts';
import { plannedFile, type PlannedFile, type SitePart } from '../pages/site-part.ts';
import { pageIn } from '../pages/urls.ts';

/** A part as a build leaves it for the next. */
export interface KnownPart {
  readonly name: string;
  /** Of everything its outputs follow from. */
  readonly fingerprint: string;
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
  readonly part: SitePart;
  /** Undefined of a part that is always planned. */
  readonly fingerprint: string | undefined;
  /** As an earlier build left it; undefined where it was planned anew. */
  readonly known: KnownPart | undefined;
  readonly files: readonly PlannedFile[];
}

/** The whole site, part by part, and what follows from all parts. */
export interface PlannedSite {
  readonly parts: readonly PlannedPart[];
  readonly closing: readonly Output[];
}

/**
 * Plans the parts that are not known.
 * @param shared what every part depends on, besides the plan's own surroundings
 */
export function planParts(plan: SitePlan, shared: string, known: KnownParts): PlannedSite {
  const around = sha256(`${shared}\n${JSON.stringify(plan.surroundings)}`);
  const parts = plan.parts.map((part): PlannedPart => {
    const { inputs } = part;
    const fingerprint =
      inputs === undefined ? undefined : sha256(`${around}\n${part.name}\n${JSON.stringify(inputs)}`);
    const before = known.get(part.name);
    return before !== undefined && before.fingerprint === fingerprint
      ? keptPart(part, before)
      : newPart(part, fingerprint);
  });
  return { parts, closing: plan.closing(parts.flatMap(({ files }) => files)) };
}

/** What the next build may know of the parts. */
export function knownParts({ parts }: PlannedSite): KnownPart[] {
  return parts.flatMap(({ part: { name }, fingerprint, known, files }) => {
    if (known !== undefined) return [known];
    return fingerprint === undefined ? [] : [{ name, fingerprint, files: files.map(knownOutput) }];
  });
}

function keptPart(part: SitePart, known: KnownPart): PlannedPart {
  return {
    part,
    fingerprint: known.fingerprint,
    known,
    files: known.files.map(({ path, writer, changed, unlisted }) => ({
      path,
      origin: part.name,
      writer,
      page: writer === 'page' ? { url: pageIn(path), changed, unlisted } : undefined,
    })),
  };
}

function newPart(part: SitePart, fingerprint: string | undefined): PlannedPart {
  return { part, fingerprint, known: undefined, files: part.outputs().map(plannedFile) };
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
  return createHash('sha256').update(text).digest('base64url');
}
