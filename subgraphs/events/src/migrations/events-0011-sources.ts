import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who states the target of a series and the time of an event, and that no source names who organises an event. */
export class Sources1700000400011 implements MigrationInterface {
  name = 'Sources1700000400011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SERIES);
    await runner.query(EVENT);
  }

  async down(): Promise<void> {}
}

const SERIES = `
alter table events.series
  add column yearly_target_source text not null default 'STATED', add column yearly_target_citation text,
  add constraint series_target_source check (yearly_target_source in ('STATED', 'SECOND_SOURCE', 'INFERRED'));
comment on column events.series.yearly_target_source is 'Where the target, or that none is known, comes from.';
`;

const EVENT = `
alter table events.event add column time_citation text, add column organisers_unknown boolean not null default false;
comment on column events.event.organisers_unknown is 'Whether it is stated that no source names an organiser: unknown, which is not nobody. Needed for an announced event without one.';
`;
