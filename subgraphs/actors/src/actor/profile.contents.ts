import {
  DistrictFiguresResolver,
  OfficeFiguresResolver,
  QmAreaFiguresResolver,
} from '../figures/figures.resolver';
import { ActorIdentifierEntity } from '../identifier/identifier.entity';
import { ActorIdentifierResolver, ActorIdentifiersResolver } from '../identifier/identifier.resolver';
import { NameActsResolver } from '../name/name-acts.resolver';
import { ActorNameEntity } from '../name/name.entity';
import { ActorNameResolver, ActorNamesResolver } from '../name/name.resolver';
import { ActorOrganisationResolver, OrganisationResolver } from '../organisation/organisation.resolver';
import { ActorRelationEntity } from '../relation/relation.entity';
import { ActorRelationResolver, ActorRelationsResolver } from '../relation/relation.resolver';
import { RelationActsResolver } from '../relation/relation-acts.resolver';
import { SiteActsResolver } from '../site/site-acts.resolver';
import { ActorSiteEntity } from '../site/site.entity';
import { ActorPlacesResolver, ActorSiteResolver } from '../site/site.resolver';
import { ActorProfileResolver } from './profile.resolver';

/** What tells who an actor is, beyond its own row. */
export const PROFILE_ENTITIES = [
  ActorNameEntity,
  ActorIdentifierEntity,
  ActorSiteEntity,
  ActorRelationEntity,
] as const;

export const PROFILE_RESOLVERS = [
  ActorProfileResolver,
  OrganisationResolver,
  ActorOrganisationResolver,
  OfficeFiguresResolver,
  QmAreaFiguresResolver,
  DistrictFiguresResolver,
  ActorNamesResolver,
  ActorNameResolver,
  NameActsResolver,
  ActorIdentifiersResolver,
  ActorIdentifierResolver,
  ActorPlacesResolver,
  ActorSiteResolver,
  SiteActsResolver,
  ActorRelationsResolver,
  ActorRelationResolver,
  RelationActsResolver,
] as const;
