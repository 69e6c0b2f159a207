import { OwnedEntity } from '@kiezgraph/kernel/db/owned.entity';
import { SourceKind } from '@kiezgraph/kernel/graphql/source';
import { Column, Entity } from 'typeorm';
import type { NetworkKind, NetworkPartRole, NetworkStatus } from './network.enums';

/** A row with a stated period (procedure `app.dated`). */
abstract class DatedEntity extends OwnedEntity {
  @Column({ name: 'period_text', type: 'text', nullable: true })
  period!: string | null;

  @Column({ type: 'daterange', nullable: true })
  possible!: string | null;

  @Column({ type: 'daterange', nullable: true })
  certain!: string | null;
}

/** A network. Its period runs from the founding to the end and is put together from both. */
@Entity({ schema: 'actors', name: 'network' })
export class NetworkEntity extends DatedEntity {
  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', nullable: true })
  kind!: NetworkKind | null;

  @Column({ type: 'text', nullable: true })
  purpose!: string | null;

  @Column({ type: 'text', nullable: true })
  website!: string | null;

  @Column({ type: 'text', nullable: true })
  founded!: string | null;

  @Column({ name: 'founded_source', type: 'text' })
  foundedSource!: SourceKind;

  @Column({ name: 'founded_citation', type: 'text', nullable: true })
  foundedCitation!: string | null;

  @Column({ name: 'idea_since', type: 'text', nullable: true })
  ideaSince!: string | null;

  @Column({ name: 'idea_since_source', type: 'text' })
  ideaSinceSource!: SourceKind;

  @Column({ name: 'idea_since_citation', type: 'text', nullable: true })
  ideaSinceCitation!: string | null;

  @Column({ name: 'plenaries_per_year', type: 'integer', nullable: true })
  plenariesPerYear!: number | null;

  @Column({ name: 'plenaries_per_year_source', type: 'text' })
  plenariesPerYearSource!: SourceKind;

  @Column({ name: 'plenaries_per_year_citation', type: 'text', nullable: true })
  plenariesPerYearCitation!: string | null;

  @Column({ name: 'business_rounds_per_year', type: 'integer', nullable: true })
  businessRoundsPerYear!: number | null;

  @Column({ name: 'business_rounds_per_year_source', type: 'text' })
  businessRoundsPerYearSource!: SourceKind;

  @Column({ name: 'business_rounds_per_year_citation', type: 'text', nullable: true })
  businessRoundsPerYearCitation!: string | null;

  @Column({ name: 'area_ids', type: 'integer', array: true })
  areaIds!: number[];

  @Column({ name: 'member_list_is_complete', type: 'boolean' })
  memberListIsComplete!: boolean;

  @Column({ name: 'partners_are_complete', type: 'boolean' })
  partnersAreComplete!: boolean;

  @Column({ type: 'text' })
  status!: NetworkStatus;

  @Column({ type: 'text', nullable: true })
  ended!: string | null;

  @Column({ name: 'archived_at', type: 'timestamptz', nullable: true })
  archivedAt!: Date | null;
}

/** An actor, of whichever office, as a member of a network or in a role. */
@Entity({ schema: 'actors', name: 'network_part' })
export class NetworkPartEntity extends DatedEntity {
  @Column({ name: 'network_id', type: 'uuid' })
  networkId!: string;

  @Column({ name: 'actor_office_id', type: 'integer' })
  actorOfficeId!: number;

  @Column({ name: 'actor_id', type: 'uuid' })
  actorId!: string;

  @Column({ type: 'text' })
  role!: NetworkPartRole;

  @Column({ name: 'source_kind', type: 'text' })
  sourceKind!: SourceKind;

  @Column({ type: 'text', nullable: true })
  citation!: string | null;

  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true })
  removedAt!: Date | null;
}

/** A working group of a network. */
@Entity({ schema: 'actors', name: 'working_group' })
export class WorkingGroupEntity extends DatedEntity {
  @Column({ name: 'network_id', type: 'uuid' })
  networkId!: string;

  @Column({ type: 'text' })
  topic!: string;

  @Column({ type: 'text', nullable: true })
  rhythm!: string | null;

  @Column({ name: 'times_a_year', type: 'integer', nullable: true })
  timesAYear!: number | null;

  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true })
  removedAt!: Date | null;
}

export const NETWORK_ENTITIES = [NetworkEntity, NetworkPartEntity, WorkingGroupEntity];
