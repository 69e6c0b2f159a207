import { globalId } from '@kiezgraph/kernel/graphql/node';
import { Source, sourceOf } from '@kiezgraph/kernel/graphql/source';
import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { FundingContext } from '../context';
import { actorRefOf, shownActor } from '../foreign/actor.reference';
import { ActorStub } from '../foreign/actor.stub';
import type { ProgrammeRow } from '../programme/programme.repository';
import { Programme } from '../programme/programme.type';
import type { StepRow } from '../step/step.repository';
import type { CallEntity } from './call.entity';
import type { CallStatus } from './call.enums';
import type { CallResultRow, CallRoleRow, CallUpdateRow } from './call-parts.entity';
import { CallEligibility, CallResult, CallRole, CallStep, CallUpdate } from './call.type';

const SOURCE = { description: 'Where it comes from.' };

@Resolver(() => CallRole)
export class CallRoleResolver {
  @FieldResolver(() => ID, { description: 'The key by which the role is taken away again.' })
  id(@Root() row: CallRoleRow): string {
    return globalId('CallRole', row);
  }

  @FieldResolver(() => ActorStub, {
    nullable: true,
    description: 'The actor; null when the viewer does not see it.',
  })
  actor(@Root() row: CallRoleRow, @Ctx() { home }: FundingContext): Promise<ActorStub | null> {
    return shownActor(home, actorRefOf(row));
  }

  @FieldResolver(() => Source, SOURCE)
  source(@Root() row: CallRoleRow): Source {
    return sourceOf(row);
  }
}

@Resolver(() => CallUpdate)
export class CallUpdateResolver {
  @FieldResolver(() => ID, { description: 'The key by which the news is taken out.' })
  id(@Root() row: CallUpdateRow): string {
    return globalId('CallUpdate', row);
  }

  @FieldResolver(() => Source, SOURCE)
  source(@Root() row: CallUpdateRow): Source {
    return sourceOf(row);
  }
}

@Resolver(() => CallResult)
export class CallResultResolver {
  @FieldResolver(() => ID, { description: 'The key by which the result is taken out.' })
  id(@Root() row: CallResultRow): string {
    return globalId('CallResult', row);
  }

  @FieldResolver(() => Source, { description: 'Where it was published.' })
  source(@Root() row: CallResultRow): Source {
    return sourceOf(row);
  }
}

@Resolver(() => CallStep)
export class CallStepResolver {
  @FieldResolver(() => Source, SOURCE)
  source(@Root() row: StepRow<CallStatus>): Source {
    return sourceOf(row);
  }
}

@Resolver(() => CallEligibility)
export class CallEligibilityResolver {
  @FieldResolver(() => Programme, {
    nullable: true,
    description: 'The programme of which an applicant declares to have an area; null asks for none.',
  })
  needsAreaOf(
    @Root() { needsProgrammeId }: Pick<CallEntity, 'needsProgrammeId'>,
    @Ctx() { loaders }: FundingContext,
  ): Promise<ProgrammeRow | null> | null {
    return needsProgrammeId === null ? null : loaders.programmes.find(({ id }) => id === needsProgrammeId);
  }
}
