import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import type { Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ActorsContext } from '../context';
import { NetworkRole } from './network.type';
import { actOnPart, partColumns, PartStatements } from './part-act';
import type { PartRow } from './part.repository';

@InputType({ description: 'What is to change of a role, such as its end; what is absent stays.' })
export class NetworkRoleChangeInput extends PartStatements {
  @Field(() => ID, { description: 'The role.' })
  networkRoleId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

export const NetworkRoleChangePayload = payloadOf('NetworkRoleChange', 'networkRole', NetworkRole);

export const networkRoleChange = (
  ctx: ActorsContext,
  input: NetworkRoleChangeInput,
): Promise<Result<PartRow>> => {
  const { networkRoleId: id, expectedVersion } = input;
  const at = { type: 'NetworkRole', field: 'networkRoleId', id, expectedVersion } as const;
  return actOnPart(ctx, at, {
    onRemoved: false,
    wrongState: 'Ein entfernter Eintrag wird nicht mehr geändert.',
    change: () => partColumns(input),
  });
};
