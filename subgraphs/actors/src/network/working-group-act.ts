import type { Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ActorsContext } from '../context';
import { actOnRecord, type ActKind, type RecordAct } from '../frame/act';
import { WorkingGroupEntity } from './network.entity';

/** Names the working group and the version its editor saw. */
@InputType({ description: 'A working group at the version its editor saw.' })
export class WorkingGroupAtVersionInput {
  @Field(() => ID, { description: 'The working group.' })
  workingGroupId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

const WORKING_GROUP: ActKind<WorkingGroupEntity> = {
  entity: WorkingGroupEntity,
  type: 'WorkingGroup',
  field: 'workingGroupId',
  missing: 'Die Arbeitsgruppe wurde nicht gefunden.',
  refused: 'Das kann nur das Büro, das die Arbeitsgruppe führt.',
  stale: 'Die Arbeitsgruppe wurde inzwischen geändert.',
};

/** An act on a working group in sight. */
export const actOnGroup = (
  ctx: ActorsContext,
  { workingGroupId, expectedVersion }: WorkingGroupAtVersionInput,
  act: Omit<RecordAct<WorkingGroupEntity>, 'id' | 'expectedVersion'>,
): Promise<Result<WorkingGroupEntity>> =>
  actOnRecord(ctx, WORKING_GROUP, { ...act, id: workingGroupId, expectedVersion });
