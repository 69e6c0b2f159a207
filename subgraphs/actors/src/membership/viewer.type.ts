import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import { RIGHT_BASES, type RightBasis, type Role } from '@kiezgraph/kernel/viewer';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Office } from '../register/register.type';
import type { OfficeRow } from '../register/register.repository';
import { MemberRole } from './membership.type';

/** What a right rests on, as an enum of GraphQL; the same names as in the kernel. */
export const ViewerRightBasis = Object.fromEntries(RIGHT_BASES.map(basis => [basis, basis])) as {
  readonly [B in RightBasis]: B;
};
registerEnumType(ViewerRightBasis, {
  name: 'ViewerRightBasis',
  description: 'What a right of the viewer rests on.',
  valuesConfig: {
    MEMBERSHIP: { description: 'A membership in the office.' },
    CLAIM: { description: 'A claim of the identity provider.' },
    SUCCESSION: {
      description: "A right in the office of an area that came after the ended one's (Nachfolge).",
    },
    ARCHIVE: { description: 'The stewardship, in an archive that was not yet handed over (Archivimport).' },
  },
});

@ObjectType({ description: 'A right that the viewer has at this moment.' })
export class ViewerRight {
  @Field(() => MemberRole, { description: 'What the viewer is in the office.' })
  role!: Role;

  @Field(() => ViewerRightBasis, { description: 'What the right rests on.' })
  basis!: RightBasis;

  @Field(() => Office, { description: 'The office.' })
  office!: OfficeRow;

  /** The membership the right comes from; null where an identity provider's claim grants it. */
  membership!: RecordKey | null;
}

@ObjectType({ description: 'Who is asking.' })
export class ViewerAccount {
  @Field(() => Boolean, {
    description: 'Whether somebody is signed in; else the answers are what everyone sees.',
  })
  isSignedIn!: boolean;

  @Field(() => [ViewerRight], { description: 'The rights that hold at this moment.' })
  rights!: ViewerRight[];
}
