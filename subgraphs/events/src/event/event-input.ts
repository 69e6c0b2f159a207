import { checkLine, checkText, checkUrl, refusalsOf } from '@kiezgraph/kernel/input-check';
import type { Refusal } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EventEntity } from './event.entity';
import { EventKind } from './event.words';

/** Names the event and the version its editor saw. */
@InputType({ description: 'An event at the version its editor saw.' })
export class EventAtVersionInput {
  @Field(() => ID, { description: 'The event.' })
  eventId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

/** What can be stated of an event at its creation and later; its time is moved by an act of its own. */
export interface EventStatements {
  readonly kind?: EventKind | null;
  readonly title?: string | null;
  readonly description?: string | null;
  readonly place?: string | null;
  readonly onlineUrl?: string | null;
}

/** Everything that is wrong with the statements. */
export const checkStatements = ({ title, description, place, onlineUrl }: EventStatements): Refusal[] =>
  refusalsOf(
    checkLine('title', title),
    checkText('description', description),
    checkLine('place', place),
    checkUrl('onlineUrl', onlineUrl),
  );

/** The columns that the statements change; what is absent stays, and what must be there can not be taken away. */
export const columnsFrom = ({
  kind,
  title,
  description,
  place,
  onlineUrl,
}: EventStatements): Partial<EventEntity> => {
  const stated = { kind: kind ?? undefined, title: title ?? undefined, description, place, onlineUrl };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
};
