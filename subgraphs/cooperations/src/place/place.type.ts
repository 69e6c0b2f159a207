import { Field, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'Where a party sat on the day of its yes, as remembered with the yes; what is not known is null.',
})
export class CooperationPlace {
  @Field(() => String, { nullable: true, description: 'The key of the planning area (Planungsraum).' })
  planningArea?: string | null;

  @Field(() => String, { nullable: true, description: 'The edition that key is of.' })
  planningEdition?: string | null;

  @Field(() => String, { nullable: true, description: 'The key of the locality (Ortsteil).' })
  locality?: string | null;
}
