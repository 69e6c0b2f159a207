import { toPayload, type Payload } from '@kiezgraph/kernel/graphql/payload';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ActorsContext } from '../context';
import {
  areaAssignmentCreate,
  AreaAssignmentCreateInput,
  AreaAssignmentCreatePayload,
} from './area-assignment-create';
import { areaAssignmentEnd, AreaAssignmentEndInput, AreaAssignmentEndPayload } from './area-assignment-end';
import { firmCreate, FirmCreateInput, FirmCreatePayload } from './firm-create';
import { officeChange, OfficeChangeInput, OfficeChangePayload } from './office-change';
import { officeLeadAppoint, OfficeLeadAppointInput, OfficeLeadAppointPayload } from './office-lead-appoint';
import { officeCreate, OfficeCreateInput, OfficeCreatePayload } from './office-create';
import { qmAreaChange, QmAreaChangeInput, QmAreaChangePayload } from './qm-area-change';
import { qmAreaCreate, QmAreaCreateInput, QmAreaCreatePayload } from './qm-area-create';
import type { AreaRow, AssignmentRow, FirmRow, OfficeRow } from './register.repository';

const INPUT = { description: 'What the act is to do.' };

/** The steward's acts on the register. */
@Resolver()
export class RegisterActsResolver {
  @Mutation(() => OfficeCreatePayload, {
    nullable: true,
    description: 'Creates an office with its first lead; an act of the steward.',
  })
  async officeCreate(
    @Arg('input', () => OfficeCreateInput, INPUT) input: OfficeCreateInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<OfficeRow>> {
    return toPayload(await officeCreate(ctx, input));
  }

  @Mutation(() => OfficeLeadAppointPayload, {
    nullable: true,
    description: 'Appoints a lead for an office that has none; an act of the steward.',
  })
  async officeLeadAppoint(
    @Arg('input', () => OfficeLeadAppointInput, INPUT) input: OfficeLeadAppointInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<OfficeRow>> {
    return toPayload(await officeLeadAppoint(ctx, input));
  }

  @Mutation(() => OfficeChangePayload, {
    nullable: true,
    description: 'Renames an office; an act of the steward.',
  })
  async officeChange(
    @Arg('input', () => OfficeChangeInput, INPUT) input: OfficeChangeInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<OfficeRow>> {
    return toPayload(await officeChange(ctx, input));
  }

  @Mutation(() => QmAreaCreatePayload, {
    nullable: true,
    description: 'Creates an area; an act of the steward.',
  })
  async qmAreaCreate(
    @Arg('input', () => QmAreaCreateInput, INPUT) input: QmAreaCreateInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<AreaRow>> {
    return toPayload(await qmAreaCreate(ctx, input));
  }

  @Mutation(() => QmAreaChangePayload, {
    nullable: true,
    description: 'Changes name, status or period of an area; an act of the steward.',
  })
  async qmAreaChange(
    @Arg('input', () => QmAreaChangeInput, INPUT) input: QmAreaChangeInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<AreaRow>> {
    return toPayload(await qmAreaChange(ctx, input));
  }

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
}
