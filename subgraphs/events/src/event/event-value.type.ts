import { Source } from '@kiezgraph/kernel/graphql/source';
import { Field, ID, ObjectType } from 'type-graphql';
import { EventField } from './event.words';

@ObjectType({ description: 'What one source states of a field of an event (Angabe einer Quelle).' })
export class EventValue {
  @Field(() => ID, { description: 'The key by which the value is preferred or removed.' })
  id!: string;

  @Field(() => EventField, { description: 'The field of the event.' })
  field!: EventField;

  @Field(() => String, {
    nullable: true,
    description: 'The value in the form of its field; null where the source says it is not known.',
  })
  value?: string | null;

  @Field(() => Source, { description: 'Where the value comes from.' })
  source!: Source;

  @Field(() => Boolean, { description: 'Whether it is the value that the event itself shows.' })
  isPreferred!: boolean;
}
