import { officialKeyFrom } from '@kiezgraph/kernel/graphql/node';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkCount, checkLine, checkPeriod, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ActorsContext } from '../context';
import { checkNumber, checkSlug } from './office-create';
import { setNeighbours } from './area-neighbour.repository';
import { areaFacts, checkAreaFacts, localitiesWanted } from './qm-area-facts';
import { AreaFactsInput } from './qm-area-input';
import { findArea, findDistrict, insertRegistered, type AreaRow } from './register.repository';
import { AreaStatus, QmArea } from './register.type';
import { statedColumns } from './stated-point';
import { stewardAct } from './steward-act';

@InputType({ description: 'A new area.' })
export class QmAreaCreateInput extends AreaFactsInput {
  @Field(() => Int, { description: 'The permanent number, 1 to 99999; never given twice.' })
  number!: number;

  @Field(() => String, { description: 'A short name for addresses: small letters, digits and hyphens.' })
  slug!: string;

  @Field(() => String, { description: 'The name of the area.' })
  name!: string;

  @Field(() => ID, { description: 'The district in which the area lies.' })
  districtId!: string;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'The localities of that district the area covers parts of.',
  })
  localityIds!: string[];

  @Field(() => AreaStatus, { description: 'Where the area stands in its life.' })
  status!: AreaStatus;

  @Field(() => String, { nullable: true, description: 'Since and until when, in EDTF (ISO 8601-2).' })
  period?: string;
}

export const QmAreaCreatePayload = payloadOf('QmAreaCreate', 'qmArea', QmArea);

export const qmAreaCreate = (ctx: ActorsContext, input: QmAreaCreateInput): Promise<Result<AreaRow>> =>
  stewardAct(
    ctx,
    [
      ...refusalsOf(
        checkNumber(input.number),
        checkSlug(input.slug),
        checkLine('name', input.name),
        checkCount('localityIds', input.localityIds, 20),
        checkPeriod('period', input.period),
      ),
      ...checkAreaFacts(input),
    ],
    async em => {
      const { number: id, slug, name, status } = input;
      const districtId = officialKeyFrom('District', input.districtId);
      if (districtId === null || !(await findDistrict(em, districtId)))
        return fail(Code.NOT_FOUND, 'Der Bezirk wurde nicht gefunden.', 'districtId');
      const localities = await localitiesWanted(em, districtId, input.localityIds);
      if (!localities.ok) return localities;
      const facts = await areaFacts(em, { id, districtId }, input);
      if (!facts.ok) return facts;
      const row = {
        ...{ id, slug, name, status, district_id: districtId, locality_ids: localities.value },
        ...statedColumns(input.period),
        ...facts.value.columns,
      };
      if (!(await insertRegistered(em, 'qm_area', row)))
        return fail(Code.INVALID, 'Die Nummer oder der Kurzname ist vergeben.', 'number');
      await setNeighbours(em, id, facts.value.neighbours);
      return ok((await findArea(em, id)) as AreaRow);
    },
  );
