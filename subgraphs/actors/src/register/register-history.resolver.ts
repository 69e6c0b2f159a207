import { Change } from '@kiezgraph/kernel/graphql/change';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ActorsContext } from '../context';
import { AreaSuccession } from './area-succession.type';
import { AreaAssignment, Firm, Office, QmArea } from './register.type';

const HISTORY = {
  description: 'The newest 100 changes, newest first, for those who keep the register; else empty.',
};

/** Whatever the register numbers. */
interface Numbered {
  readonly id: number;
}

@Resolver(() => QmArea)
export class QmAreaHistoryResolver {
  @FieldResolver(() => [Change], HISTORY)
  history(@Root() { id }: Numbered, @Ctx() { loaders }: ActorsContext): Promise<Change[]> {
    return loaders.areaHistory.load(id);
  }
}

@Resolver(() => AreaSuccession)
export class AreaSuccessionHistoryResolver {
  @FieldResolver(() => [Change], HISTORY)
  history(@Root() { id }: Numbered, @Ctx() { loaders }: ActorsContext): Promise<Change[]> {
    return loaders.successionHistory.load(id);
  }
}

@Resolver(() => Office)
export class OfficeHistoryResolver {
  @FieldResolver(() => [Change], HISTORY)
  history(@Root() { id }: Numbered, @Ctx() { loaders }: ActorsContext): Promise<Change[]> {
    return loaders.officeHistory.load(id);
  }
}

@Resolver(() => Firm)
export class FirmHistoryResolver {
  @FieldResolver(() => [Change], HISTORY)
  history(@Root() { id }: Numbered, @Ctx() { loaders }: ActorsContext): Promise<Change[]> {
    return loaders.firmHistory.load(id);
  }
}

@Resolver(() => AreaAssignment)
export class AreaAssignmentHistoryResolver {
  @FieldResolver(() => [Change], HISTORY)
  history(@Root() { id }: Numbered, @Ctx() { loaders }: ActorsContext): Promise<Change[]> {
    return loaders.assignmentHistory.load(id);
  }
}

/** The record of changes of what belongs to no office. */
export const REGISTER_HISTORIES = [
  QmAreaHistoryResolver,
  AreaSuccessionHistoryResolver,
  OfficeHistoryResolver,
  FirmHistoryResolver,
  AreaAssignmentHistoryResolver,
] as const;
