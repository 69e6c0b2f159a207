import { toPayload, type Payload } from '@kiezgraph/kernel/graphql/payload';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ActorsContext } from '../context';
import {
  areaAssignmentChange,
  AreaAssignmentChangeInput,
  AreaAssignmentChangePayload,
} from './area-assignment-change';
import {
  areaAssignmentCreate,
  AreaAssignmentCreateInput,
  AreaAssignmentCreatePayload,
} from './area-assignment-create';
import { areaAssignmentEnd, AreaAssignmentEndInput, AreaAssignmentEndPayload } from './area-assignment-end';
import {
  areaAssignmentReopen,
  AreaAssignmentReopenInput,
  AreaAssignmentReopenPayload,
} from './area-assignment-reopen';
import { firmChange, FirmChangeInput, FirmChangePayload } from './firm-change';
import { firmCreate, FirmCreateInput, FirmCreatePayload } from './firm-create';
import type { AssignmentRow, FirmRow } from './register.repository';

const INPUT = { description: 'What the act is to do.' };

/** The steward's acts on contracted firms and their assignments. */
@Resolver()
export class FirmActsResolver {
  @Mutation(() => FirmCreatePayload, {
    nullable: true,
    description: 'Enters a contracted firm; an act of the steward.',
  })
  async firmCreate(
    @Arg('input', () => FirmCreateInput, INPUT) input: FirmCreateInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<FirmRow>> {
    return toPayload(await firmCreate(ctx, input));
  }

  @Mutation(() => FirmChangePayload, {
    nullable: true,
    description: 'Changes name, source or actor of a contracted firm; an act of the steward.',
  })
  async firmChange(
    @Arg('input', () => FirmChangeInput, INPUT) input: FirmChangeInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<FirmRow>> {
    return toPayload(await firmChange(ctx, input));
  }

  @Mutation(() => AreaAssignmentCreatePayload, {
    nullable: true,
    description: 'Enters that a firm runs an area; an act of the steward.',
  })
  async areaAssignmentCreate(
    @Arg('input', () => AreaAssignmentCreateInput, INPUT) input: AreaAssignmentCreateInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<AssignmentRow>> {
    return toPayload(await areaAssignmentCreate(ctx, input));
  }

  @Mutation(() => AreaAssignmentChangePayload, {
    nullable: true,
    description: 'Changes the stated period or the source of an assignment; an act of the steward.',
  })
  async areaAssignmentChange(
    @Arg('input', () => AreaAssignmentChangeInput, INPUT) input: AreaAssignmentChangeInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<AssignmentRow>> {
    return toPayload(await areaAssignmentChange(ctx, input));
  }

  @Mutation(() => AreaAssignmentEndPayload, {
    nullable: true,
    description: "Ends a firm's assignment, and with it the rights of its people; an act of the steward.",
  })
  async areaAssignmentEnd(
    @Arg('input', () => AreaAssignmentEndInput, INPUT) input: AreaAssignmentEndInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<AssignmentRow>> {
    return toPayload(await areaAssignmentEnd(ctx, input));
  }

  @Mutation(() => AreaAssignmentReopenPayload, {
    nullable: true,
    description:
      "Takes a mistaken end of an assignment back, and with it the loss of rights of the firm's people; an act of the steward.",
  })
  async areaAssignmentReopen(
    @Arg('input', () => AreaAssignmentReopenInput, INPUT) input: AreaAssignmentReopenInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<AssignmentRow>> {
    return toPayload(await areaAssignmentReopen(ctx, input));
  }
}
