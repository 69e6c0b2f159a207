import { Field, ID, InputType } from 'type-graphql';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { AreaStatus, OfficeKind, OfficeStatus } from './register.type';

@InputType({ description: 'Which areas are asked for; all conditions hold at once.' })
export class QmAreaFilter {
  @Field(() => ID, { nullable: true, description: 'Only those in this district.' })
  districtId?: string | null;

  @Field(() => [AreaStatus], { nullable: true, description: 'Only those in one of these states today.' })
  statuses?: string[] | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Only those that may have been an area on this day, by their period.',
  })
  runsOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only those whose name or description holds these words.',
  })
  search?: string | null;
}

@InputType({ description: 'Which offices are asked for; all conditions hold at once.' })
export class OfficeFilter {
  @Field(() => [OfficeKind], { nullable: true, description: 'Only those of one of these kinds.' })
  kinds?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Only those in this district.' })
  districtId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those of this area.' })
  areaId?: string | null;

  @Field(() => [OfficeStatus], { nullable: true, description: 'Only those in one of these states.' })
  statuses?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only archives, or only offices that are none.' })
  isArchive?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Only those whose name holds these words.' })
  search?: string | null;
}

@InputType({ description: 'Which assignments are asked for; all conditions hold at once.' })
export class AreaAssignmentFilter {
  @Field(() => LocalDate, { nullable: true, description: 'Only those that may hold on this day.' })
  on?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those of this firm.' })
  firmId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those for this area.' })
  areaId?: string | null;
}
