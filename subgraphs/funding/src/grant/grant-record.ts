import { findByKey, insertOnce } from '@kiezgraph/kernel/db/rows';
import { clientKey } from '@kiezgraph/kernel/graphql/client-key';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Euro } from '@kiezgraph/kernel/graphql/scalars';
import { SourceInput } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { FundingContext } from '../context';
import { findProject } from '../project/project.repository';
import { holdProject } from './grant-act';
import { GrantEntity } from './grant.entity';
import { checkStatements, columnsFrom, keepSources } from './grant-input';
import { originColumns } from './grant-origin';
import { Grant } from './grant.type';

@InputType({ description: 'Money promised to a project.' })
export class GrantRecordInput {
  @Field(() => ID, { description: 'The project the money is for.' })
  projectId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The programme it comes from, by the name of the time; absent or null is not stated.',
  })
  programme?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The programme of the register it comes from; absent is not known.',
  })
  programmeId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The fund it comes from, one of that programme; absent is not known.',
  })
  fundId?: string | null;

  @Field(() => Euro, {
    nullable: true,
    description: 'The sum; absent or null is unknown, which is not zero.',
  })
  amount?: string | null;

  @Field(() => SourceInput, {
    nullable: true,
    description: "Where the sum comes from; the record's own source if absent.",
  })
  amountSource?: SourceInput | null;

  @Field(() => String, { nullable: true, description: 'The time it is given for, in EDTF (ISO 8601-2).' })
  period?: string | null;

  @Field(() => SourceInput, {
    nullable: true,
    description: "Where the time comes from; the record's own source if absent.",
  })
  periodSource?: SourceInput | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The programme year whose money it is (Programmjahr); the years in which it is paid are its instalments.',
  })
  programmeYear?: number | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'A random uuid made by the client: the act sent again with it does nothing more and answers the same grant.',
  })
  clientKey?: string;
}

export const GrantRecordPayload = payloadOf('GrantRecord', 'grant', Grant);

export const grantRecord = async (
  ctx: FundingContext,
  input: GrantRecordInput,
): Promise<Result<GrantEntity>> => {
  const result = await ctx.db.write<GrantEntity>(async (em, viewer) => {
    const project = await findProject(em, input.projectId);
    if (!project) return fail(Code.NOT_FOUND, 'Das Projekt wurde nicht gefunden.', 'projectId');
    const held = await holdProject(em, viewer, project, 'projectId');
    if (!held.ok) return held;
    const id = clientKey(input);
    const refusals = [...checkStatements(input), ...id.refusals];
    if (refusals.length > 0) return refuse(refusals);
    const key = { officeId: project.officeId, id: id.value };
    const origin = await originColumns(em, input, { programmeId: null, fundId: null });
    if (!origin.ok) return origin;
    const columns = { ...key, projectId: project.id, ...columnsFrom(input), ...origin.value };
    // The same key again is the same act, sent twice.
    const isNew = await insertOnce<GrantEntity>(em, GrantEntity, columns);
    const grant = await findByKey<GrantEntity>(em, GrantEntity, key);
    if (grant?.projectId !== project.id)
      return fail(Code.INVALID, 'Dieser Schlüssel ist vergeben.', 'clientKey');
    if (isNew) await keepSources(em, grant, input);
    return ok(grant);
  });
  if (result.ok) ctx.readAnew();
  return result;
};
