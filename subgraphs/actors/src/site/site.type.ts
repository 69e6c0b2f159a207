import { Node } from '@kiezgraph/kernel/graphql/node';
import { Field, Float, ObjectType } from 'type-graphql';
import { PlanningAreaEdition } from './site.enums';

@ObjectType({ description: "One of Berlin's planning areas (Planungsraum) in one of their editions." })
export class PlanningAreaRef {
  @Field(() => String, { description: 'The official key, eight digits; the first two are the district.' })
  key!: string;

  @Field(() => PlanningAreaEdition, { description: 'The edition the key is of.' })
  edition!: PlanningAreaEdition;
}

@ObjectType({ description: 'A point on the map (WGS 84).' })
export class Coordinates {
  @Field(() => Float, { description: 'Degrees north.' })
  latitude!: number;

  @Field(() => Float, { description: 'Degrees east.' })
  longitude!: number;
}

@ObjectType({ implements: Node, description: 'A place at which an actor sits, or sat (Standort).' })
export class ActorSite extends Node {
  @Field(() => Boolean, { description: 'Whether it is the main site, or was it in its period.' })
  isMain!: boolean;

  @Field(() => String, { nullable: true, description: 'Street and house number.' })
  street?: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code.' })
  postalCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Town.' })
  city?: string | null;

  @Field(() => Boolean, { description: 'Whether its office states that it lies outside every area.' })
  isOutsideAreas!: boolean;
}
