import { SourceInput } from '@kiezgraph/kernel/graphql/source';
import { Field, ID, InputType } from 'type-graphql';
import { PlanningAreaInput } from '../site/location-input';
import { AreaStatus } from './register.type';

@InputType({ description: "Since when an area is in a state; it lasts until the next phase's beginning." })
export class AreaPhaseInput {
  @Field(() => AreaStatus, { description: 'Where the area stands in its life from then on.' })
  status!: AreaStatus;

  @Field(() => String, {
    description: 'Since when, as stated: a point in time in EDTF (ISO 8601-2), such as 2016-04 or 2005.',
  })
  since!: string;

  @Field(() => SourceInput, { nullable: true, description: 'Where this is known from.' })
  source?: SourceInput;
}

@InputType({ description: 'What the register says of an area besides its name; what is absent is left.' })
export abstract class AreaFactsInput {
  @Field(() => String, {
    nullable: true,
    description: 'What kind of place it is; null takes it away. At most 5,000 characters.',
  })
  description?: string | null;

  @Field(() => [PlanningAreaInput], {
    nullable: true,
    description: 'All planning areas it covers parts of, of whichever edition; at most 60.',
  })
  planningAreas?: PlanningAreaInput[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'All areas it borders on; they border on it as well. At most 40.',
  })
  neighbourIds?: string[] | null;

  @Field(() => [AreaPhaseInput], {
    nullable: true,
    description: 'All phases of its life in their order: planned, active, in transition, ended.',
  })
  phases?: AreaPhaseInput[] | null;
}
