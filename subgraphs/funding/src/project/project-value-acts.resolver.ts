import { toPayload, type Payload } from '@kiezgraph/kernel/graphql/payload';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { FundingContext } from '../context';
import { projectValueAdd, ProjectValueAddInput, ProjectValueAddPayload } from './project-value-add';
import {
  projectValuePrefer,
  ProjectValuePreferInput,
  ProjectValuePreferPayload,
} from './project-value-prefer';
import {
  projectValueRemove,
  ProjectValueRemoveInput,
  ProjectValueRemovePayload,
} from './project-value-remove';
import type { ProjectEntity } from './project.entity';

const INPUT = { description: 'What the act is to do.' };

type Answer = Promise<Payload<ProjectEntity>>;

@Resolver()
export class ProjectValueActsResolver {
  @Mutation(() => ProjectValueAddPayload, {
    nullable: true,
    description: 'Keeps what another source states of a project; which value counts stays as it is.',
  })
  async projectValueAdd(
    @Arg('input', () => ProjectValueAddInput, INPUT) input: ProjectValueAddInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await projectValueAdd(ctx, input));
  }

  @Mutation(() => ProjectValuePreferPayload, {
    nullable: true,
    description:
      'Lets a stated value count from now on; the one that counted so far stays among the values and can be preferred again.',
  })
  async projectValuePrefer(
    @Arg('input', () => ProjectValuePreferInput, INPUT) input: ProjectValuePreferInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await projectValuePrefer(ctx, input));
  }

  @Mutation(() => ProjectValueRemovePayload, {
    nullable: true,
    description: 'Takes a value that does not count out of the list.',
  })
  async projectValueRemove(
    @Arg('input', () => ProjectValueRemoveInput, INPUT) input: ProjectValueRemoveInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await projectValueRemove(ctx, input));
  }
}
