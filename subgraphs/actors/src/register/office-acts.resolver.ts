import { toPayload, type Payload } from '@kiezgraph/kernel/graphql/payload';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ActorsContext } from '../context';
import {
  officeArchiveClose,
  OfficeArchiveCloseInput,
  OfficeArchiveClosePayload,
} from './office-archive-close';
import { officeArchiveOpen, OfficeArchiveOpenInput, OfficeArchiveOpenPayload } from './office-archive-open';
import { officeChange, OfficeChangeInput, OfficeChangePayload } from './office-change';
import { officeCreate, OfficeCreateInput, OfficeCreatePayload } from './office-create';
import { officeLeadAppoint, OfficeLeadAppointInput, OfficeLeadAppointPayload } from './office-lead-appoint';
import { officeLeadCorrect, OfficeLeadCorrectInput, OfficeLeadCorrectPayload } from './office-lead-correct';
import type { OfficeRow } from './register.repository';

const INPUT = { description: 'What the act is to do.' };

/** The steward's acts on offices. */
@Resolver()
export class OfficeActsResolver {
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

  @Mutation(() => OfficeLeadCorrectPayload, {
    nullable: true,
    description:
      'Corrects the address of a first lead while nothing was done in the office since; an act of the steward.',
  })
  async officeLeadCorrect(
    @Arg('input', () => OfficeLeadCorrectInput, INPUT) input: OfficeLeadCorrectInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<OfficeRow>> {
    return toPayload(await officeLeadCorrect(ctx, input));
  }

  @Mutation(() => OfficeChangePayload, {
    nullable: true,
    description: 'Changes name, status, period or missing area of an office; an act of the steward.',
  })
  async officeChange(
    @Arg('input', () => OfficeChangeInput, INPUT) input: OfficeChangeInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<OfficeRow>> {
    return toPayload(await officeChange(ctx, input));
  }

  @Mutation(() => OfficeArchiveOpenPayload, {
    nullable: true,
    description:
      'Opens an archive for an office that closed before the platform began: until it is handed over, the steward loads its records; an act of the steward.',
  })
  async officeArchiveOpen(
    @Arg('input', () => OfficeArchiveOpenInput, INPUT) input: OfficeArchiveOpenInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<OfficeRow>> {
    return toPayload(await officeArchiveOpen(ctx, input));
  }

  @Mutation(() => OfficeArchiveClosePayload, {
    nullable: true,
    description: "Ends the steward's work in an archive, for ever; an act of the steward.",
  })
  async officeArchiveClose(
    @Arg('input', () => OfficeArchiveCloseInput, INPUT) input: OfficeArchiveCloseInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<OfficeRow>> {
    return toPayload(await officeArchiveClose(ctx, input));
  }
}
