// Plans how a name gets another spelling, or several names become one: which files change, and how. Writes nothing.
import type { Archive } from '../archive/archive.ts';
import type { EntityRef } from '../archive/filed-article.ts';
import { namesInUse, type NamedEntity, type NamesInUse } from '../archive/names-in-use.ts';
import { nameKey } from '../content/names.ts';
import type { Content } from '../content/parse-content.ts';
import { UserError } from '../content/problem.ts';
import { name as nameSchema } from '../content/schema-fields.ts';
import { slugOf } from '../content/slug.ts';
import { oldAddresses } from '../pages/redirects.ts';
import { entityPath, kindPaths } from '../pages/urls.ts';
import { bodyOf } from './edited.ts';
import { addOldAddress, addOtherName, makeFile, mergeFile, renameFile } from './entity-files.ts';
import { FileDrafts } from './file-drafts.ts';
import { nameKinds, type NameKind } from './name-list.ts';
import type { Matches } from './name-edits.ts';
import { addRedirect, isSame } from './redirect-edits.ts';
import { renameInArticles, renameInFiles } from './rename-in-content.ts';

/** What is asked for. */
export interface Renaming {
  /** Several names become one that is there already; otherwise one name becomes another that is not. */
  readonly merge: boolean;
  readonly from: readonly string[];
  readonly into: string;
  /** Where two kinds have the name. */
  readonly kind: NameKind | undefined;
}

/** What is to be done. */
export interface RenamingPlan {
  readonly kind: NameKind;
  readonly drafts: FileDrafts;
}

/** The content with the archive that is published of it. */
export interface NamedContent {
  readonly folder: string;
  readonly content: Content;
  readonly archive: Archive;
}

/**
 * Plans a renaming.
 * @throws UserError where it cannot be done, with what to do instead
 */
export function planRenaming(renaming: Renaming, named: NamedContent): RenamingPlan {
  const { content } = named;
  const names = namesInUse(content.articles, content.entityFiles, content.registry);
  const kind = kindOf(renaming, names, content);
  const into = checkName(renaming.into);
  const drafts = new FileDrafts(named.folder);
  const step = new Step(kind, names, named, drafts);
  if (renaming.merge) step.merge(renaming.from, into);
  else step.rename(renaming.from[0] ?? '', into);
  return { kind, drafts };
}

/** The kind of the names; a country has none, being a code. */
function kindOf({ kind, from }: Renaming, names: NamesInUse, { registry }: Content): NameKind {
  const [first = ''] = from;
  const kinds = (kind === undefined ? nameKinds : [kind]).filter(
    (one) => names.find(one, first) !== undefined,
  );
  if (kinds.length === 1) return kinds[0]!;
  if (kinds.length > 1) {
    throw new UserError(
      `"${first}" is a name of several kinds: ${kinds.join(', ')}`,
      `add --kind ${kinds[0]}`,
    );
  }
  const country = kind === undefined ? registry.lookUp(first) : undefined;
  if (country !== undefined) {
    throw new UserError(
      `"${first}" is a country: articles have its code, ${country.code}`,
      `to show it by another name write title: in countries/${country.slug}.md; otherNames adds spellings`,
    );
  }
  throw new UserError(
    `nothing is called "${first}"${kind === undefined ? '' : ` as ${kind}`}`,
    'dateline names lists all names',
  );
}

function checkName(written: string): string {
  const result = nameSchema.safeParse(written);
  if (result.success) return result.data;
  throw new UserError(`the new name ${result.error.issues[0]?.message}`);
}

/** The name that others become, and its file. */
interface Target {
  readonly ref: EntityRef;
  readonly file: string | undefined;
}

/** The work on the names of one kind. */
class Step {
  readonly #kind: NameKind;
  readonly #names: NamesInUse;
  readonly #named: NamedContent;
  readonly #drafts: FileDrafts;

  constructor(kind: NameKind, names: NamesInUse, named: NamedContent, drafts: FileDrafts) {
    this.#kind = kind;
    this.#names = names;
    this.#named = named;
    this.#drafts = drafts;
  }

  /** One name gets another spelling. */
  rename(from: string, into: string): void {
    const old = this.#entity(from);
    const other = this.#names.find(this.#kind, into);
    if (other !== undefined && other !== old.ref) {
      throw new UserError(
        `"${into}" is the name of another ${this.#kind}`,
        `to make the two one: dateline names merge "${from}" "${into}"`,
      );
    }
    const own = nameKey(from) === nameKey(old.ref.name);
    if (!own && other === undefined) {
      throw new UserError(
        `"${from}" is another name of "${old.ref.name}"`,
        `rename that: dateline names rename "${old.ref.name}" "${into}"`,
      );
    }
    this.#checkOtherKind(into);
    const matches: Matches = (written) => nameKey(written) === nameKey(from);
    renameInArticles(this.#kind, this.#named.content, this.#drafts, matches, into);
    if (!own) return;
    renameInFiles(this.#kind, this.#named.content, this.#drafts, matches, into, old.file);
    this.#takeOver(old, into, undefined);
  }

  /** Several names become one that is there. */
  merge(from: readonly string[], written: string): void {
    const target = this.#names.find(this.#kind, written);
    if (target === undefined) {
      throw new UserError(
        `no ${this.#kind} is called "${written}" yet`,
        `give one of them this name first: dateline names rename "${from[0]}" "${written}"`,
      );
    }
    const into = target.name;
    let file = this.#entity(written).file?.path;
    for (const name of from) {
      const old = this.#entity(name);
      if (old.ref === target) {
        throw new UserError(
          `"${name}" and "${written}" are one name already`,
          `to write it in one way: dateline names rename "${name}" "${into}"`,
        );
      }
      const matches: Matches = (one) => this.#names.find(this.#kind, one) === old.ref;
      renameInArticles(this.#kind, this.#named.content, this.#drafts, matches, into);
      renameInFiles(this.#kind, this.#named.content, this.#drafts, matches, into, old.file);
      file = this.#takeOver(old, into, { ref: target, file });
    }
  }

  #entity(name: string): NamedEntity {
    const ref = this.#names.find(this.#kind, name);
    const found = this.#names.all.find((entity) => entity.ref === ref);
    if (found === undefined)
      throw new UserError(`no ${this.#kind} is called "${name}"`, 'dateline names lists all names');
    return found;
  }

  /** A running story and a topic cannot have one name. */
  #checkOtherKind(into: string): void {
    const other = this.#kind === 'event' ? 'topic' : this.#kind === 'topic' ? 'event' : undefined;
    if (other === undefined || this.#names.find(other, into) === undefined) return;
    throw new UserError(
      `"${into}" is a name of ${other === 'event' ? 'an event' : 'a topic'}`,
      'one name cannot be both; choose another',
    );
  }

  /** Files and addresses: what was filed under the old name is found under the new one. Gives the new name's file. */
  #takeOver(old: NamedEntity, into: string, target: Target | undefined): string | undefined {
    const { file, ref } = old;
    const isCalledAfter = file === undefined || slugOf(file.stem) === slugOf(file.title);
    const slug = target?.ref.slug ?? (isCalledAfter ? slugOf(into) : ref.slug);
    if (target === undefined) this.#checkFree(slug, old);
    const path = this.#fileOf(old, into, slug, target?.file);
    const from = entityPath(ref);
    const to = entityPath({ kind: this.#kind, slug });
    if (from !== to && this.#isPublished(ref)) this.#leadOn(from, to, path, file?.path);
    return path;
  }

  #fileOf(
    { file, ref }: NamedEntity,
    into: string,
    slug: string,
    other: string | undefined,
  ): string | undefined {
    if (file === undefined && other === undefined) return this.#rememberedIn(ref.name, into, slug);
    if (other === undefined) return renameFile(this.#drafts, file!, into, slug);
    if (file === undefined) addOtherName(this.#drafts, other, ref.name);
    else mergeFile(this.#drafts, file, other);
    return other;
  }

  /** Where texts still say the old name of a person or an organisation, a file has to know whom they mean. */
  #rememberedIn(old: string, into: string, slug: string): string | undefined {
    if (this.#kind !== 'person' && this.#kind !== 'organisation') return undefined;
    if (nameKey(old) === nameKey(into)) return undefined;
    const said = this.#drafts.files.some(({ after }) => nameKey(bodyOf(after ?? '')).includes(nameKey(old)));
    if (!said) return undefined;
    const path = `${kindPaths[this.#kind]}/${slug}.md`;
    makeFile(this.#drafts, path, into, old);
    return path;
  }

  #checkFree(slug: string, old: NamedEntity): void {
    const other = this.#names.all.find(
      ({ ref }) => ref.kind === this.#kind && ref.slug === slug && ref !== old.ref,
    );
    if (other === undefined) return;
    throw new UserError(
      `its address would be that of "${other.ref.name}"`,
      'choose a name with other letters or digits',
    );
  }

  #isPublished(ref: EntityRef): boolean {
    return this.#named.archive.find(this.#kind, ref.name)?.hasPage === true;
  }

  /** Leaves a redirect, in the file of the name where there is one, otherwise in redirects.yaml. */
  #leadOn(from: string, to: string, file: string | undefined, oldFile: string | undefined): void {
    const own = new Set([file, oldFile, 'redirects.yaml']);
    const claim = oldAddresses(this.#named.archive).find((old) => isSame(old.from, to));
    if (claim !== undefined && !own.has(claim.origin)) {
      throw new UserError(`${to} is an old address in ${claim.origin}`, 'take that redirect out first');
    }
    const { redirects } = this.#named.content;
    const inList = redirects.some((line) => isSame(line.to, from) || isSame(line.from, to));
    if (file !== undefined && !inList) addOldAddress(this.#drafts, file, from, to);
    else this.#drafts.edit('redirects.yaml', `${from} leads to ${to}`, (text) => addRedirect(text, from, to));
  }
}
