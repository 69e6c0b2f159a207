import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import type { CursorSeal } from '@kiezgraph/kernel/graphql/connection';
import { refOf, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import { PageLoader } from '@kiezgraph/kernel/graphql/page-loader';
import { FigureLoaders } from '../figures/figures.loader';
import { readIdentifiers } from '../identifier/identifier.repository';
import { readNames } from '../name/name.repository';
import { entriesOfOrganisation } from '../organisation/organisation.loader';
import type { ActorRelationEntity } from '../relation/relation.entity';
import { readRelations, type RelationQuestion } from '../relation/relation.repository';
import { readSites } from '../site/site.repository';
import { partsOfActor } from './actor.loader';

/** The loaders of what tells who an actor is. */
export const makeProfileLoaders = (db: OfficeDatabase, cursors: CursorSeal) => ({
  figures: new FigureLoaders(db),
  entriesOfOrganisation: entriesOfOrganisation(db),
  actorNames: partsOfActor(db, readNames),
  actorIdentifiers: partsOfActor(db, readIdentifiers),
  actorSites: partsOfActor(db, readSites),
  actorRelations: new PageLoader<RecordKey, RelationQuestion, ActorRelationEntity>(
    db,
    refOf,
    (em, keys, question) => readRelations(em, cursors, keys, question),
  ),
});
