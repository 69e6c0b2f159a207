import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { registerHistoryLoader } from '@kiezgraph/kernel/graphql/change';
import type { EntityManager } from 'typeorm';
import { WORDS } from '../history.words';
import { readProgrammeDepartments, readProgrammeNames, readProgrammes } from './programme.repository';

/** A list of the register: read at most once a request. */
export class WholeList<T> {
  private rows: Promise<T[]> | undefined;

  constructor(
    private readonly db: OfficeDatabase,
    private readonly read: (em: EntityManager) => Promise<T[]>,
  ) {}

  all(): Promise<T[]> {
    return (this.rows ??= this.db.read(this.read));
  }

  async find(fits: (row: T) => boolean): Promise<T | null> {
    return (await this.all()).find(fits) ?? null;
  }

  async those(fit: (row: T) => boolean): Promise<T[]> {
    return (await this.all()).filter(fit);
  }
}

const NAMES_AND_DEPARTMENTS = {
  programme_name: 'p.programme_id = key.id',
  programme_department: 'p.programme_id = key.id',
};

export const programmeLists = (db: OfficeDatabase) => ({
  programmes: new WholeList(db, readProgrammes),
  programmeNames: new WholeList(db, readProgrammeNames),
  programmeDepartments: new WholeList(db, readProgrammeDepartments),
  programmeHistory: registerHistoryLoader(db, {
    schema: 'funding',
    table: 'programme',
    parts: NAMES_AND_DEPARTMENTS,
    words: WORDS,
  }),
});
