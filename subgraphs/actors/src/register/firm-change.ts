import { numberFrom } from '@kiezgraph/kernel/graphql/node';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { checkSource, SourceInput } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkLine, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ActorsContext } from '../context';
import { actorColumns } from './firm-actor';
import { changeRegistered, findFirm, type FirmRow } from './register.repository';
import { Firm } from './register.type';
import { sourceChange } from './source-change';
import { stewardAct } from './steward-act';

@InputType({ description: 'What is to change of a contracted firm.' })
export class FirmChangeInput {
  @Field(() => ID, { description: 'The firm.' })
  firmId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'The name of the firm; absent leaves it.' })
  name?: string | null;

  @Field(() => SourceInput, {
    nullable: true,
    description: 'Where the name is known from; absent leaves it.',
  })
  source?: SourceInput | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The entry of the firm as an actor; null takes it away, absent leaves it.',
  })
  actorId?: string | null;
}

export const FirmChangePayload = payloadOf('FirmChange', 'firm', Firm);

export const firmChange = (ctx: ActorsContext, input: FirmChangeInput): Promise<Result<FirmRow>> =>
  stewardAct(
    ctx,
    refusalsOf(checkLine('name', input.name), checkSource('source', input.source)),
    async em => {
      const number = numberFrom('Firm', input.firmId);
      const firm = number === null ? null : await findFirm(em, number);
      if (!firm) return fail(Code.NOT_FOUND, 'Die Firma wurde nicht gefunden.', 'firmId');
      const actor = await actorColumns(em, input.actorId);
      if (!actor.ok) return actor;
      const change = { name: input.name ?? firm.name, ...sourceChange(input.source), ...actor.value };
      if (!(await changeRegistered(em, 'firm', firm.id, input.expectedVersion, change)))
        return fail(Code.CONFLICT, 'Die Firma wurde inzwischen geändert.', 'expectedVersion');
      return ok((await findFirm(em, firm.id)) as FirmRow);
    },
  );
