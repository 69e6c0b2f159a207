import { toPayload, type Payload } from '@kiezgraph/kernel/graphql/payload';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { FundingContext } from '../context';
import { ProjectAtVersionInput } from './project-act';
import { projectChange, ProjectChangeInput, ProjectChangePayload } from './project-change';
import { projectCreate, ProjectCreateInput, ProjectCreatePayload } from './project-create';
import { projectEnd, ProjectEndInput, ProjectEndPayload } from './project-end';
import type { ProjectEntity } from './project.entity';
import { projectReopen, ProjectReopenPayload } from './project-reopen';
import { projectStart, ProjectStartInput, ProjectStartPayload } from './project-start';
import { projectSubmit, ProjectSubmitPayload } from './project-submit';
import {
  projectIndicatorsSet,
  ProjectIndicatorsSetInput,
  ProjectIndicatorsSetPayload,
} from './project-indicators-set';
import { projectStartUndo, ProjectStartUndoPayload } from './project-start-undo';
import { projectWithdrawUndo, ProjectWithdrawUndoPayload } from './project-withdraw-undo';
import {
  projectVisibilityChange,
  ProjectVisibilityChangeInput,
  ProjectVisibilityChangePayload,
} from './project-visibility-change';
import { projectWithdraw, ProjectWithdrawInput, ProjectWithdrawPayload } from './project-withdraw';

const INPUT = { description: 'What the act is to do.' };

type Answer = Promise<Payload<ProjectEntity>>;

@Resolver()
export class ProjectActsResolver {
  @Mutation(() => ProjectCreatePayload, {
    nullable: true,
    description: 'Makes a planned project, seen by its own office only.',
  })
  async projectCreate(
    @Arg('input', () => ProjectCreateInput, INPUT) input: ProjectCreateInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await projectCreate(ctx, input));
  }

  @Mutation(() => ProjectChangePayload, {
    nullable: true,
    description: 'Changes what is stated of a project that is not over.',
  })
  async projectChange(
    @Arg('input', () => ProjectChangeInput, INPUT) input: ProjectChangeInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await projectChange(ctx, input));
  }

  @Mutation(() => ProjectSubmitPayload, {
    nullable: true,
    description: 'Hands a planned project in and opens it and its grants to the oversight of its district.',
  })
  async projectSubmit(
    @Arg('input', () => ProjectAtVersionInput, INPUT) input: ProjectAtVersionInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await projectSubmit(ctx, input));
  }

  @Mutation(() => ProjectStartPayload, {
    nullable: true,
    description: 'States that a submitted project began.',
  })
  async projectStart(
    @Arg('input', () => ProjectStartInput, INPUT) input: ProjectStartInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await projectStart(ctx, input));
  }

  @Mutation(() => ProjectEndPayload, { nullable: true, description: 'States that a running project ended.' })
  async projectEnd(
    @Arg('input', () => ProjectEndInput, INPUT) input: ProjectEndInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await projectEnd(ctx, input));
  }

  @Mutation(() => ProjectReopenPayload, { nullable: true, description: 'Takes back that a project ended.' })
  async projectReopen(
    @Arg('input', () => ProjectAtVersionInput, INPUT) input: ProjectAtVersionInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await projectReopen(ctx, input));
  }

  @Mutation(() => ProjectWithdrawPayload, {
    nullable: true,
    description: 'Gives a project up that has not begun.',
  })
  async projectWithdraw(
    @Arg('input', () => ProjectWithdrawInput, INPUT) input: ProjectWithdrawInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await projectWithdraw(ctx, input));
  }

  @Mutation(() => ProjectVisibilityChangePayload, {
    nullable: true,
    description: 'Changes who sees a project and its grants.',
  })
  async projectVisibilityChange(
    @Arg('input', () => ProjectVisibilityChangeInput, INPUT) input: ProjectVisibilityChangeInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await projectVisibilityChange(ctx, input));
  }

  @Mutation(() => ProjectStartUndoPayload, {
    nullable: true,
    description: 'Takes back that a project began: it is submitted again.',
  })
  async projectStartUndo(
    @Arg('input', () => ProjectAtVersionInput, INPUT) input: ProjectAtVersionInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await projectStartUndo(ctx, input));
  }

  @Mutation(() => ProjectWithdrawUndoPayload, {
    nullable: true,
    description: 'Takes back that a project was withdrawn: it is again planned or submitted, as it was.',
  })
  async projectWithdrawUndo(
    @Arg('input', () => ProjectAtVersionInput, INPUT) input: ProjectAtVersionInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await projectWithdrawUndo(ctx, input));
  }

  @Mutation(() => ProjectIndicatorsSetPayload, {
    nullable: true,
    description: 'States by what a project is measured, and what it reached.',
  })
  async projectIndicatorsSet(
    @Arg('input', () => ProjectIndicatorsSetInput, INPUT) input: ProjectIndicatorsSetInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await projectIndicatorsSet(ctx, input));
  }
}
