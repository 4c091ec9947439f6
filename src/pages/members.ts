// The members of an organisation, by kind and time.
import type { Archive } from '../archive/archive.ts';
import { isFormer } from '../archive/memberships.ts';
import type { EntityFrontMatter, Member } from '../content/schema-entities.ts';
import { entityLink, type PageContext } from './page-context.ts';
import type { LinkView } from './page-view.ts';
import { spanText } from './time-span.ts';

/** Members of one kind under a heading. */
export interface MemberGroup {
  readonly label: string;
  readonly members: readonly (LinkView & { readonly span: string | undefined })[];
}

/** Members, associates, observers and former members, each A to Z. */
export function memberGroups(
  { members = [], asOf }: Pick<EntityFrontMatter<'organisation'>, 'members' | 'asOf'>,
  archive: Archive,
  context: PageContext,
): MemberGroup[] {
  const labels = context.words.entity.membersAs;
  const kinds = ['member', 'associate', 'observer', 'former'] as const;
  const kindOf = (member: Member) => (isFormer(member, asOf) ? 'former' : (member.as ?? 'member'));
  const alphabet = new Intl.Collator(context.words.language);
  return kinds.flatMap((kind) => {
    const group = members
      .filter((member) => kindOf(member) === kind)
      .map((member) => ({
        ...memberLink(member.name, archive, context),
        span: spanText(member.from, member.to, context),
      }))
      .sort((a, b) => alphabet.compare(a.text, b.text));
    return group.length === 0 ? [] : [{ label: labels[kind], members: group }];
  });
}

/** A member is a country or an organisation; what is neither is shown as it was written. */
function memberLink(name: string, archive: Archive, context: PageContext): LinkView {
  const country = archive.registry.lookUp(name);
  const ref =
    country === undefined ? archive.find('organisation', name) : archive.find('country', country.code);
  return ref === undefined ? { text: country?.name ?? name, url: undefined } : entityLink(ref, context);
}
