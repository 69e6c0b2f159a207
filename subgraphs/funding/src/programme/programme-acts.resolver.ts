import { toPayload, type Payload } from '@kiezgraph/kernel/graphql/payload';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { FundingContext } from '../context';
import { programmeCreate, ProgrammeCreateInput, ProgrammeCreatePayload } from './programme-create';
import { programmeChange, ProgrammeChangeInput, ProgrammeChangePayload } from './programme-change';
import { programmeNameAdd, ProgrammeNameAddInput, ProgrammeNameAddPayload } from './programme-name-add';
import {
  programmeNameChange,
  ProgrammeNameChangeInput,
  ProgrammeNameChangePayload,
} from './programme-name-change';
import {
  programmeNameRemove,
  ProgrammeNameRemoveInput,
  ProgrammeNameRemovePayload,
} from './programme-name-remove';
import {
  programmeDepartmentAdd,
  ProgrammeDepartmentAddInput,
  ProgrammeDepartmentAddPayload,
} from './programme-department-add';
import {
  programmeDepartmentChange,
  ProgrammeDepartmentChangeInput,
  ProgrammeDepartmentChangePayload,
} from './programme-department-change';
import {
  programmeDepartmentRemove,
  ProgrammeDepartmentRemoveInput,
  ProgrammeDepartmentRemovePayload,
} from './programme-department-remove';
import type { ProgrammeRow } from './programme.repository';

const INPUT = { description: 'What the act is to do.' };

type Answer = Promise<Payload<ProgrammeRow>>;

/** The steward's acts on programmes. */
@Resolver()
export class ProgrammeActsResolver {
  @Mutation(() => ProgrammeCreatePayload, {
    nullable: true,
    description: 'Enters a programme with its first name; an act of the steward.',
  })
  async programmeCreate(
    @Arg('input', () => ProgrammeCreateInput, INPUT) input: ProgrammeCreateInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await programmeCreate(ctx, input));
  }

  @Mutation(() => ProgrammeChangePayload, {
    nullable: true,
    description: 'Changes whose money a programme is and what it lies within; an act of the steward.',
  })
  async programmeChange(
    @Arg('input', () => ProgrammeChangeInput, INPUT) input: ProgrammeChangeInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await programmeChange(ctx, input));
  }

  @Mutation(() => ProgrammeNameAddPayload, {
    nullable: true,
    description: 'Gives a programme a further name for a time; an act of the steward.',
  })
  async programmeNameAdd(
    @Arg('input', () => ProgrammeNameAddInput, INPUT) input: ProgrammeNameAddInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await programmeNameAdd(ctx, input));
  }

  @Mutation(() => ProgrammeNameChangePayload, {
    nullable: true,
    description: 'Changes a name of a programme or its time; an act of the steward.',
  })
  async programmeNameChange(
    @Arg('input', () => ProgrammeNameChangeInput, INPUT) input: ProgrammeNameChangeInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await programmeNameChange(ctx, input));
  }

  @Mutation(() => ProgrammeNameRemovePayload, {
    nullable: true,
    description: 'Takes a name of a programme out; an act of the steward.',
  })
  async programmeNameRemove(
    @Arg('input', () => ProgrammeNameRemoveInput, INPUT) input: ProgrammeNameRemoveInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await programmeNameRemove(ctx, input));
  }

  @Mutation(() => ProgrammeDepartmentAddPayload, {
    nullable: true,
    description: 'States which authority answers for a programme; an act of the steward.',
  })
  async programmeDepartmentAdd(
    @Arg('input', () => ProgrammeDepartmentAddInput, INPUT) input: ProgrammeDepartmentAddInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await programmeDepartmentAdd(ctx, input));
  }

  @Mutation(() => ProgrammeDepartmentChangePayload, {
    nullable: true,
    description: 'Changes since and until when an authority answers for a programme; an act of the steward.',
  })
  async programmeDepartmentChange(
    @Arg('input', () => ProgrammeDepartmentChangeInput, INPUT) input: ProgrammeDepartmentChangeInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await programmeDepartmentChange(ctx, input));
  }

  @Mutation(() => ProgrammeDepartmentRemovePayload, {
    nullable: true,
    description: 'Takes out that an authority answers for a programme; an act of the steward.',
  })
  async programmeDepartmentRemove(
    @Arg('input', () => ProgrammeDepartmentRemoveInput, INPUT) input: ProgrammeDepartmentRemoveInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await programmeDepartmentRemove(ctx, input));
  }
}
