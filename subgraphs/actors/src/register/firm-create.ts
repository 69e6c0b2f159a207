import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { checkSource, SourceInput } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkLine, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ActorsContext } from '../context';
import { actorColumns } from './firm-actor';
import { checkNumber } from './office-create';
import { findFirm, insertRegistered, type FirmRow } from './register.repository';
import { Firm } from './register.type';
import { sourceChange } from './source-change';
import { stewardAct } from './steward-act';

@InputType({ description: 'A new contracted firm.' })
export class FirmCreateInput {
  @Field(() => Int, { description: 'The permanent number, 1 to 99999; never given twice.' })
  number!: number;

  @Field(() => String, { description: 'The name of the firm.' })
  name!: string;

  @Field(() => SourceInput, { nullable: true, description: 'Where the name is known from.' })
  source?: SourceInput;

  @Field(() => ID, { nullable: true, description: 'The entry of the firm as an actor.' })
  actorId?: string | null;
}

export const FirmCreatePayload = payloadOf('FirmCreate', 'firm', Firm);

export const firmCreate = (ctx: ActorsContext, input: FirmCreateInput): Promise<Result<FirmRow>> =>
  stewardAct(
    ctx,
    refusalsOf(checkNumber(input.number), checkLine('name', input.name), checkSource('source', input.source)),
    async em => {
      const actor = await actorColumns(em, input.actorId);
      if (!actor.ok) return actor;
      const row = { id: input.number, name: input.name, ...sourceChange(input.source), ...actor.value };
      if (!(await insertRegistered(em, 'firm', row)))
        return fail(Code.INVALID, 'Die Nummer ist vergeben.', 'number');
      return ok((await findFirm(em, input.number)) as FirmRow);
    },
  );
