import { AsOf, asOf } from '@kiezgraph/kernel/graphql/as-of';
import { dayArgument } from '@kiezgraph/kernel/graphql/errors';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Source, sourceOf } from '@kiezgraph/kernel/graphql/source';
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { FundingContext } from '../context';
import { actorRefOf, shownActor } from '../foreign/actor.reference';
import { ActorStub } from '../foreign/actor.stub';
import type { ProgrammeDepartmentRow, ProgrammeNameRow } from './programme.repository';
import { ProgrammeDepartment, ProgrammeName } from './programme.type';
import { partId } from './register-rows';

const DAY = { description: 'The day.' };

@Resolver(() => ProgrammeName)
export class ProgrammeNameResolver {
  @FieldResolver(() => ID, { description: 'The key by which the name is changed or removed.' })
  id(@Root() row: ProgrammeNameRow): string {
    return partId('ProgrammeName', row.id);
  }

  @FieldResolver(() => AsOf, { description: 'Whether it bears the name on a day.' })
  asOf(@Root() row: ProgrammeNameRow, @Arg('on', () => LocalDate, DAY) on: string): AsOf {
    return asOf(row, dayArgument('on', on));
  }

  @FieldResolver(() => Source, { description: 'Where the name and its time come from.' })
  source(@Root() row: ProgrammeNameRow): Source {
    return sourceOf(row);
  }
}

@Resolver(() => ProgrammeDepartment)
export class ProgrammeDepartmentResolver {
  @FieldResolver(() => ID, { description: 'The key by which the entry is changed or removed.' })
  id(@Root() row: ProgrammeDepartmentRow): string {
    return partId('ProgrammeDepartment', row.id);
  }

  @FieldResolver(() => ActorStub, {
    nullable: true,
    description: 'The authority; its names over time are kept with the actor.',
  })
  actor(@Root() row: ProgrammeDepartmentRow, @Ctx() { home }: FundingContext): Promise<ActorStub | null> {
    return shownActor(home, actorRefOf(row));
  }

  @FieldResolver(() => AsOf, { description: 'Whether the authority answers for the programme on a day.' })
  asOf(@Root() row: ProgrammeDepartmentRow, @Arg('on', () => LocalDate, DAY) on: string): AsOf {
    return asOf(row, dayArgument('on', on));
  }

  @FieldResolver(() => Source, { description: 'Where it comes from.' })
  source(@Root() row: ProgrammeDepartmentRow): Source {
    return sourceOf(row);
  }
}
