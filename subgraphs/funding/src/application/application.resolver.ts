import { Change } from '@kiezgraph/kernel/graphql/change';
import { globalId, keyFrom } from '@kiezgraph/kernel/graphql/node';
import { Source, sourceOf } from '@kiezgraph/kernel/graphql/source';
import { withoutHidden, type HomeQuestions } from '@kiezgraph/kernel/server/home-questions';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { CallEntity } from '../call/call.entity';
import { Call } from '../call/call.type';
import type { FundingContext } from '../context';
import { actorRefOf, shownActor } from '../foreign/actor.reference';
import { ActorKind } from '../foreign/actor-kind.enums';
import { ActorStub } from '../foreign/actor.stub';
import { OfficeStub } from '../foreign/office.stub';
import type { ProjectEntity } from '../project/project.entity';
import { Project } from '../project/project.type';
import type { StepRow } from '../step/step.repository';
import { applicantOf } from './applicant-seen';
import type { ApplicationEntity } from './application.entity';
import type { ApplicationStatus } from './application.enums';
import { Application, ApplicationNaming, ApplicationStep } from './application.type';

const shownApplicant = async (
  home: HomeQuestions,
  application: ApplicationEntity,
): Promise<ActorStub | null> => {
  const applicant = applicantOf(application);
  return applicant && shownActor(home, actorRefOf(applicant));
};

@Resolver(() => Application)
export class ApplicationResolver {
  @Query(() => Application, { nullable: true, description: 'One application the viewer sees.' })
  async application(
    @Arg('id', () => ID, { description: 'The key of the application.' }) id: string,
    @Ctx() ctx: FundingContext,
  ): Promise<ApplicationEntity | null> {
    const key = keyFrom('Application', id);
    const row = key && (await ctx.loaders.application.load(key));
    // Others see it for its applicant's sake: with a hidden one it would tell that there is one.
    const shown = row && (await withoutHidden(ctx, [row], async home => !!(await shownApplicant(home, row))));
    return shown?.[0] ?? null;
  }

  @FieldResolver(() => ID, { description: 'Opaque and permanent key within the whole graph.' })
  id(@Root() row: ApplicationEntity): string {
    return globalId('Application', row);
  }

  @FieldResolver(() => OfficeStub, {
    nullable: true,
    description: 'The office that keeps the call and its applications.',
  })
  office(@Root() row: ApplicationEntity): OfficeStub {
    return { ref: String(row.officeId) };
  }

  @FieldResolver(() => Call, { nullable: true, description: 'The call it answers.' })
  call(@Root() row: ApplicationEntity, @Ctx() { loaders }: FundingContext): Promise<CallEntity | null> {
    return loaders.call.load({ officeId: row.officeId, id: row.callId });
  }

  @FieldResolver(() => ActorStub, {
    nullable: true,
    description: 'Who applies; null where it is not known, or hidden from the viewer.',
  })
  applicant(
    @Root() row: ApplicationEntity,
    @Ctx() { home }: FundingContext,
  ): Promise<ActorStub | null> | null {
    return shownApplicant(home, row);
  }

  @FieldResolver(() => ActorKind, {
    nullable: true,
    description:
      'What the applicant was when the application was written down; null where it is not known, or hidden from the viewer.',
  })
  async applicantKind(
    @Root() row: ApplicationEntity,
    @Ctx() { db, home }: FundingContext,
  ): Promise<ActorKind | null> {
    // Beside an empty reference it would tell a hidden applicant from an unknown one.
    const isTold =
      db.viewer.staffOffices.includes(row.officeId) || (await shownApplicant(home, row)) !== null;
    return isTold ? row.applicantKind : null;
  }

  @FieldResolver(() => Project, {
    nullable: true,
    description: 'The project that came of it; null where none is known, or hidden from the viewer.',
  })
  project(
    @Root() row: ApplicationEntity,
    @Ctx() { loaders }: FundingContext,
  ): Promise<ProjectEntity | null> | null {
    return row.projectId === null
      ? null
      : loaders.project.load({ officeId: row.officeId, id: row.projectId });
  }

  @FieldResolver(() => ApplicationNaming, {
    nullable: true,
    description: 'Where the applicant was named publicly; null while it is not.',
  })
  naming(@Root() row: ApplicationEntity): ApplicationNaming | null {
    if (row.namingSource === null) return null;
    const source = sourceOf({ sourceKind: row.namingSource, citation: row.namingCitation });
    return Object.assign(new ApplicationNaming(), { namedOn: row.namedOn, source });
  }

  @FieldResolver(() => [ApplicationStep], {
    description:
      'The states it entered, oldest first; how the procedure went is seen by its office only, others see that it was selected or dropped out.',
  })
  steps(
    @Root() row: ApplicationEntity,
    @Ctx() { loaders }: FundingContext,
  ): Promise<StepRow<ApplicationStatus>[]> {
    return loaders.applicationSteps.load(row);
  }

  @FieldResolver(() => [Change], {
    description: 'The newest 100 changes, newest first, for those who work in the owning office; else empty.',
  })
  history(@Root() row: ApplicationEntity, @Ctx() { loaders }: FundingContext): Promise<Change[]> {
    return loaders.applicationHistory.load(row);
  }
}

@Resolver(() => ApplicationStep)
export class ApplicationStepResolver {
  @FieldResolver(() => Source, { description: 'Where it comes from.' })
  source(@Root() row: StepRow<ApplicationStatus>): Source {
    return sourceOf(row);
  }
}
