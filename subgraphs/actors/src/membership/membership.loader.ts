import { columnsOf, findByKeys, tableOf } from '@kiezgraph/kernel/db/rows';
import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { refOf, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import DataLoader from 'dataloader';
import { MembershipEntity } from './membership.entity';

export const membershipByKey = (db: OfficeDatabase): DataLoader<RecordKey, MembershipEntity | null, string> =>
  new DataLoader(keys => db.read(em => findByKeys<MembershipEntity>(em, MembershipEntity, keys)), {
    cacheKeyFn: refOf,
  });

/** The memberships of offices, current and ended, by name: those the viewer sees. */
export const membersOfOffice = (db: OfficeDatabase): DataLoader<number, MembershipEntity[]> =>
  new DataLoader(async offices => {
    const rows = await db.read(em =>
      em.query<MembershipEntity[]>(
        `select ${columnsOf(em, MembershipEntity)} from ${tableOf(em, MembershipEntity)} row where row.office_id = any ($1) order by row.display_name, row.id`,
        [offices],
      ),
    );
    const byOffice = Map.groupBy(rows, row => row.officeId);
    return offices.map(office => byOffice.get(office) ?? []);
  });
