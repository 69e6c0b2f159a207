import { columnsOf, findByKey } from '@kiezgraph/kernel/db/rows';
import {
  readPage,
  readPagesOf,
  type CursorSeal,
  type Page,
  type PageInput,
} from '@kiezgraph/kernel/graphql/connection';
import { keyFrom, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import { CooperationEntity, PartyEntity } from './cooperation.entity';
import { CooperationOrder } from './cooperation.enums';
import { listQuery, type CooperationList } from './cooperation.list';

// An office has a number only; the uuid of the pair is not used.
const NO_RECORD = '00000000-0000-0000-0000-000000000000';

export const findCooperation = (em: EntityManager, id: string): Promise<CooperationEntity | null> =>
  findByKey<CooperationEntity>(em, CooperationEntity, keyFrom('Cooperation', id));

/** Waits until no other act works on this cooperation, then reads it as it is now. */
export const holdCooperation = async (
  em: EntityManager,
  key: RecordKey,
): Promise<CooperationEntity | null> => {
  await em.query('select cooperations.hold($1)', [key.id]);
  return findByKey<CooperationEntity>(em, CooperationEntity, key);
};

export const readCooperations = (
  em: EntityManager,
  cursors: CursorSeal,
  list: CooperationList,
): Promise<Page<CooperationEntity>> => readPage<CooperationEntity>(em, cursors, listQuery(em, list, 1));

/** The cooperations in which actors are parties: one statement for all of them. */
export const readCooperationsOfActors = (
  em: EntityManager,
  cursors: CursorSeal,
  actors: readonly RecordKey[],
  list: CooperationList,
): Promise<Page<CooperationEntity>[]> => {
  const query = listQuery(em, list, 3);
  return readPagesOf<CooperationEntity>(em, cursors, actors, {
    ...query,
    list: 'cooperations-of-actor',
    from: `cooperations.party party join ${query.from} on row.office_id = party.office_id and row.id = party.cooperation_id`,
    where: [
      'party.actor_office_id = parent.office_id',
      'party.actor_id = parent.id',
      'party.removed_at is null',
      ...query.where,
    ],
  });
};

/** The cooperations that offices proposed, by title: one statement for all of them. */
export const readCooperationsOfOffices = (
  em: EntityManager,
  cursors: CursorSeal,
  offices: readonly number[],
  page: PageInput,
): Promise<Page<CooperationEntity>[]> => {
  const query = listQuery(em, { filter: {}, order: CooperationOrder.TITLE_ASC, page }, 3);
  const parents = offices.map(officeId => ({ officeId, id: NO_RECORD }));
  return readPagesOf<CooperationEntity>(em, cursors, parents, {
    ...query,
    list: 'cooperations-of-office',
    where: ['row.office_id = parent.office_id'],
  });
};

/** The parties of cooperations, as far as the viewer sees them: one statement. */
export const readParties = (em: EntityManager, keys: readonly RecordKey[]): Promise<PartyEntity[]> =>
  em.query(
    `select ${columnsOf(em, PartyEntity)} from unnest($1::integer[], $2::uuid[]) as key (office_id, id)
     join cooperations.party row on row.office_id = key.office_id and row.cooperation_id = key.id
     where row.removed_at is null order by row.role, row.id`,
    [keys.map(key => key.officeId), keys.map(key => key.id)],
  );
