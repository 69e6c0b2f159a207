import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { readSuccessions, type SuccessionRow } from './area-succession.repository';
import { readNeighbours, type NeighbourRow } from './area-neighbour.repository';
import {
  readAreas,
  readAssignments,
  readDistricts,
  readFirms,
  readLocalities,
  readOffices,
  readPlanningAreas,
  type AreaRow,
  type AssignmentRow,
  type DistrictRow,
  type FirmRow,
  type LocalityRow,
  type OfficeRow,
  type PlanningAreaRow,
} from './register.repository';

/** A list of the register: read at most once a request, found again by key. */
export class RegisterList<K, T extends { id: K }> {
  private rows: Promise<T[]> | undefined;
  readonly byId: DataLoader<K, T | null>;

  constructor(
    private readonly db: OfficeDatabase,
    private readonly read: (em: EntityManager) => Promise<T[]>,
  ) {
    this.byId = new DataLoader(async keys => {
      const found = new Map((await this.all()).map(row => [row.id, row]));
      return keys.map(key => found.get(key) ?? null);
    });
  }

  all(): Promise<T[]> {
    return (this.rows ??= this.db.read(this.read));
  }
}

export interface RegisterLoaders {
  districts: RegisterList<string, DistrictRow>;
  localities: RegisterList<string, LocalityRow>;
  areas: RegisterList<number, AreaRow>;
  offices: RegisterList<number, OfficeRow>;
  firms: RegisterList<number, FirmRow>;
  assignments: RegisterList<number, AssignmentRow>;
  planningAreas: RegisterList<string, PlanningAreaRow>;
  neighbours: RegisterList<string, NeighbourRow>;
  successions: RegisterList<number, SuccessionRow>;
}

export const makeRegisterLoaders = (db: OfficeDatabase): RegisterLoaders => ({
  districts: new RegisterList(db, readDistricts),
  localities: new RegisterList(db, readLocalities),
  areas: new RegisterList(db, readAreas),
  offices: new RegisterList(db, readOffices),
  firms: new RegisterList(db, readFirms),
  assignments: new RegisterList(db, readAssignments),
  planningAreas: new RegisterList(db, readPlanningAreas),
  neighbours: new RegisterList(db, readNeighbours),
  successions: new RegisterList(db, readSuccessions),
});
