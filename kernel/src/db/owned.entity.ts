import { Column, PrimaryColumn } from 'typeorm';
import type { Visibility } from '../graphql/office-record';

/** The columns every office-owned table has; the wall reads them. */
export abstract class OwnedEntity {
  @PrimaryColumn({ name: 'office_id', type: 'integer' })
  officeId!: number;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  visibility!: Visibility;

  @Column({ name: 'shared_with', type: 'integer', array: true })
  sharedWith!: number[];

  @Column({ type: 'uuid', array: true })
  named!: string[];

  @Column({ type: 'integer', insert: false, update: false })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz', insert: false, update: false })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz', insert: false, update: false })
  updatedAt!: Date;
}

/** The same columns in SQL, for migrations to begin a table with. Frozen: migrations rely on it. */
export const OWNED_COLUMNS = `
  office_id integer not null, id uuid not null,
  visibility app.visibility not null default 'OFFICE', shared_with integer[] not null default '{}', named uuid[] not null default '{}',
  version integer not null default 1, created_at timestamptz not null default clock_timestamp(), updated_at timestamptz not null default clock_timestamp()`;
