import { Field, Float, ID, InputType } from 'type-graphql';
import { PlanningAreaEdition } from './site.enums';

@InputType({ description: 'A point on the map (WGS 84).' })
export class CoordinatesInput {
  @Field(() => Float, { description: 'Degrees north, in Europe.' })
  latitude!: number;

  @Field(() => Float, { description: 'Degrees east, in Europe.' })
  longitude!: number;
}

@InputType({ description: "One of Berlin's planning areas (Planungsraum) in one of their editions." })
export class PlanningAreaInput {
  @Field(() => String, { description: 'The official key, eight digits.' })
  key!: string;

  @Field(() => PlanningAreaEdition, { description: 'The edition the key is of.' })
  edition!: PlanningAreaEdition;
}

@InputType({
  description:
    'Where a place lies, besides its address; an absent field leaves what is there, null takes it away.',
})
export class LocationInput {
  @Field(() => CoordinatesInput, { nullable: true, description: 'Where it lies on the map.' })
  coordinates?: CoordinatesInput | null;

  @Field(() => PlanningAreaInput, { nullable: true, description: 'The planning area it lies in.' })
  planningArea?: PlanningAreaInput | null;

  @Field(() => ID, { nullable: true, description: 'The locality it lies in.' })
  localityId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The area of the programme it lies in, as the office knows it; null when in none, or not known.',
  })
  areaId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True when it is known to lie outside every area; then there is no area.',
  })
  isOutsideAreas?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Since and until when it is there, as stated, in EDTF (ISO 8601-2), such as 2016-04/..',
  })
  period?: string | null;
}

@InputType({
  description: 'A place with its address; an absent field leaves what is there, null takes it away.',
})
export class PlaceInput extends LocationInput {
  @Field(() => String, { nullable: true, description: 'Street and house number.' })
  street?: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code, five digits.' })
  postalCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Town.' })
  city?: string | null;

  @Field(() => ID, { nullable: true, description: 'The district.' })
  districtId?: string | null;
}
