import { toPayload, type Payload } from '@kiezgraph/kernel/graphql/payload';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ActorsContext } from '../context';
import {
  areaSuccessionChange,
  AreaSuccessionChangeInput,
  AreaSuccessionChangePayload,
} from './area-succession-change';
import {
  areaSuccessionRecord,
  AreaSuccessionRecordInput,
  AreaSuccessionRecordPayload,
} from './area-succession-record';
import {
  areaSuccessionWithdraw,
  AreaSuccessionWithdrawInput,
  AreaSuccessionWithdrawPayload,
} from './area-succession-withdraw';
import { qmAreaChange, QmAreaChangeInput, QmAreaChangePayload } from './qm-area-change';
import { qmAreaCreate, QmAreaCreateInput, QmAreaCreatePayload } from './qm-area-create';
import { qmAreaEnd, QmAreaEndInput, QmAreaEndPayload } from './qm-area-end';
import type { SuccessionRow } from './area-succession.repository';
import type { AreaRow } from './register.repository';

const INPUT = { description: 'What the act is to do.' };

/** The steward's acts on areas and their succession. */
@Resolver()
export class AreaActsResolver {
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
    description: 'Changes what the register says of an area; an act of the steward.',
  })
  async qmAreaChange(
    @Arg('input', () => QmAreaChangeInput, INPUT) input: QmAreaChangeInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<AreaRow>> {
    return toPayload(await qmAreaChange(ctx, input));
  }

  @Mutation(() => QmAreaEndPayload, {
    nullable: true,
    description:
      "Ends an area; from then on its successors' offices have the rights of its offices; an act of the steward.",
  })
  async qmAreaEnd(
    @Arg('input', () => QmAreaEndInput, INPUT) input: QmAreaEndInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<AreaRow>> {
    return toPayload(await qmAreaEnd(ctx, input));
  }

  @Mutation(() => AreaSuccessionRecordPayload, {
    nullable: true,
    description: 'Records which areas came after which, and from when rights follow; an act of the steward.',
  })
  async areaSuccessionRecord(
    @Arg('input', () => AreaSuccessionRecordInput, INPUT) input: AreaSuccessionRecordInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<SuccessionRow>> {
    return toPayload(await areaSuccessionRecord(ctx, input));
  }

  @Mutation(() => AreaSuccessionChangePayload, {
    nullable: true,
    description: 'Changes date, rights or source of a succession; an act of the steward.',
  })
  async areaSuccessionChange(
    @Arg('input', () => AreaSuccessionChangeInput, INPUT) input: AreaSuccessionChangeInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<SuccessionRow>> {
    return toPayload(await areaSuccessionChange(ctx, input));
  }

  @Mutation(() => AreaSuccessionWithdrawPayload, {
    nullable: true,
    description:
      'Withdraws a mistaken succession, and with it the rights that follow from it; an act of the steward.',
  })
  async areaSuccessionWithdraw(
    @Arg('input', () => AreaSuccessionWithdrawInput, INPUT) input: AreaSuccessionWithdrawInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<SuccessionRow>> {
    return toPayload(await areaSuccessionWithdraw(ctx, input));
  }
}
