import { Field, ObjectType } from 'type-graphql';
import type { Role } from '@kiezgraph/kernel/viewer';
import { Office } from '../register/register.type';
import type { OfficeRow } from '../register/register.repository';
import { MemberRole } from './membership.type';

@ObjectType({ description: 'A right that the viewer has at this moment.' })
export class ViewerRight {
  @Field(() => MemberRole, { description: 'What the viewer is in the office.' })
  role!: Role;

  @Field(() => Office, { description: 'The office.' })
  office!: OfficeRow;
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
