import {
  namedPersons,
  Visibility,
  VisibilityInput,
  wallColumns,
} from '@kiezgraph/kernel/graphql/office-record';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { CooperationsContext } from '../context';
import { actOnCooperation } from './cooperation-act';
import type { CooperationEntity } from './cooperation.entity';
import { maySetVisibility } from './cooperation.policy';
import { Cooperation } from './cooperation.type';

@InputType({ description: 'Who is to see a cooperation from now on; the offices of its parties always do.' })
export class CooperationVisibilityChangeInput extends VisibilityInput {
  @Field(() => ID, { description: 'The cooperation.' })
  cooperationId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

export const CooperationVisibilityChangePayload = payloadOf(
  'CooperationVisibilityChange',
  'cooperation',
  Cooperation,
);

export const cooperationVisibilityChange = (
  ctx: CooperationsContext,
  input: CooperationVisibilityChangeInput,
): Promise<Result<CooperationEntity>> =>
  actOnCooperation(ctx, input, {
    may: maySetVisibility,
    refused: 'Die Sichtbarkeit dieser Kooperation können Sie nicht ändern.',
    change: async (cooperation, viewer, em) => {
      const parties = cooperation.partyOffices.filter(office => office !== cooperation.officeId);
      const narrow = input.visibility === Visibility.RESTRICTED || input.visibility === Visibility.OFFICE;
      if (narrow && parties.length > 0)
        return fail(Code.RULE_BROKEN, 'Die Büros der Partner sehen die Kooperation immer.', 'visibility');
      if (
        input.visibility === Visibility.SHARED &&
        (input.sharedWithOfficeIds ?? []).length === 0 &&
        parties.length > 0
      ) {
        const named = await namedPersons(em, input, cooperation, viewer);
        return named.ok
          ? ok({ visibility: Visibility.SHARED, sharedWith: parties, named: named.value })
          : named;
      }
      const columns = await wallColumns(em, input, cooperation, viewer);
      return columns.ok
        ? ok({ ...columns.value, sharedWith: [...new Set([...columns.value.sharedWith, ...parties])] })
        : columns;
    },
  });
