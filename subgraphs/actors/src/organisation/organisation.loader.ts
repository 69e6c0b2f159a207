import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { columnsOf } from '@kiezgraph/kernel/db/rows';
import DataLoader from 'dataloader';
import { ActorEntity } from '../actor/actor.entity';

/** The entries of organisations that the viewer sees, by office: one statement. */
export const entriesOfOrganisation = (db: OfficeDatabase): DataLoader<string, ActorEntity[]> =>
  new DataLoader(async ids => {
    const rows = await db.read(em =>
      em.query<ActorEntity[]>(
        `select ${columnsOf(em, ActorEntity)} from actors.actor row where row.organisation_id = any ($1::uuid[]) order by row.office_id, row.id`,
        [ids],
      ),
    );
    const byOrganisation = Map.groupBy(rows, row => row.organisationId);
    return ids.map(id => byOrganisation.get(id) ?? []);
  });
