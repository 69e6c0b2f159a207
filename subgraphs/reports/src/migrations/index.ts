import type { MigrationInterface } from 'typeorm';

/** Reports owns nothing: it reads the tables of the others under their own policies. */
export const migrations: (new () => MigrationInterface)[] = [];
