import { connectionOf } from '@kiezgraph/kernel/graphql/connection';
import { Node } from '@kiezgraph/kernel/graphql/node';
import { OfficeRecord } from '@kiezgraph/kernel/graphql/office-record';
import { DateTime, LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Source } from '@kiezgraph/kernel/graphql/source';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { ActorKind } from '../foreign/actor-kind.enums';
import { CallKind, CallRoleKind, CallStatus, YesNoUnknown } from './call.enums';

@ObjectType({ description: 'What an actor is in a call (Beteiligung am Aufruf).' })
export class CallRole {
  @Field(() => ID, { description: 'The key by which the role is taken away again.' })
  id!: string;

  @Field(() => CallRoleKind, { description: 'What the actor is in the call.' })
  role!: CallRoleKind;

  @Field(() => Source, { description: 'Where it comes from.' })
  source!: Source;
}

@ObjectType({ description: 'News of a call (Meldung).' })
export class CallUpdate {
  @Field(() => ID, { description: 'The key by which the news is taken out.' })
  id!: string;

  @Field(() => LocalDate, {
    description: 'The day of the news, which is not the day of what it reports.',
  })
  publishedOn!: string;

  @Field(() => String, { description: 'What it says.' })
  text!: string;

  @Field(() => Source, { description: 'Where it comes from.' })
  source!: Source;
}

@ObjectType({
  description:
    'The counts of a result as they were published (veröffentlichtes Ergebnis): stated, not computed; null is not stated.',
})
export class CallResult {
  @Field(() => ID, { description: 'The key by which the result is taken out.' })
  id!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day of the publication, which is not the day of the selection.',
  })
  publishedOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many could be selected.' })
  quota?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were selected.' })
  selectedCount?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many of the selected are named.' })
  namedCount?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many of the selected dropped out later.' })
  droppedOutCount?: number | null;

  @Field(() => Source, { description: 'Where it was published.' })
  source!: Source;
}

@ObjectType({
  description: 'A state a call entered (Verfahrensschritt); written once, also when it is taken back.',
})
export class CallStep {
  @Field(() => CallStatus, { description: 'The state.' })
  status!: CallStatus;

  @Field(() => String, {
    nullable: true,
    description: 'When it happened, as stated, in EDTF (ISO 8601-2); null is not stated.',
  })
  happened?: string | null;

  @Field(() => String, { nullable: true, description: 'Why, where it was said.' })
  reason?: string | null;

  @Field(() => Source, { description: 'Where it comes from.' })
  source!: Source;

  @Field(() => Boolean, { description: 'Whether the step takes the one before it back.' })
  isUndo!: boolean;

  @Field(() => DateTime, { description: 'When it was written down.' })
  createdAt!: Date;
}

@ObjectType({ description: 'Who may apply (Teilnahmebedingungen).' })
export class CallEligibility {
  @Field(() => [ActorKind], { description: 'The kinds of actors that may apply; empty leaves it open.' })
  kinds!: ActorKind[];

  @Field(() => Boolean, {
    description: 'Whether a district of a city state may apply as a municipality, by its authority.',
  })
  districtMayApply!: boolean;
}

@ObjectType({ description: 'What the selected get (Förderung).' })
export class CallSupport {
  @Field(() => YesNoUnknown, { description: 'Whether they are advised.' })
  advice!: YesNoUnknown;

  @Field(() => YesNoUnknown, { description: 'Whether they get money; not stated is not no.' })
  money!: YesNoUnknown;

  @Field(() => String, { nullable: true, description: 'From when to when, as stated, in EDTF (ISO 8601-2).' })
  period?: string | null;
}

@Directive('@key(fields: "id")')
@Directive('@key(fields: "ref")')
@ObjectType({
  implements: [OfficeRecord, Node],
  description:
    'A call to apply with projects or ideas (Aufruf): a Projektwettbewerb, an Ideenaufruf, or one of somebody outside.',
})
export class Call extends OfficeRecord {
  @Directive('@inaccessible')
  @Field(() => ID, { description: "The owning office's number and the record's uuid." })
  ref!: string;

  @Field(() => CallKind, { description: 'What the call is.' })
  kind!: CallKind;

  @Field(() => String, { description: 'The title.' })
  title!: string;

  @Field(() => [String], { description: 'Other titles under which it was published; empty is not stated.' })
  alternateTitles!: string[];

  @Field(() => CallStatus, { description: 'Where the call stands in its life.' })
  status!: CallStatus;

  @Field(() => String, { nullable: true, description: 'Whom it addresses, in its own words.' })
  audience?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the selected are to do, in its own words; null is not stated.',
  })
  task?: string | null;

  @Field(() => [String], { description: 'The topics it names.' })
  topics!: string[];

  @Field(() => Boolean, { description: 'Whether the topics are named in particular: others are possible.' })
  topicsAreOpen!: boolean;

  @Field(() => Int, { nullable: true, description: 'How many are selected at most; null is unknown.' })
  quota?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Since when applications are taken, as stated, in EDTF (ISO 8601-2); null is not stated.',
  })
  opens?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Until when applications are taken, as stated, in EDTF (ISO 8601-2); null is not stated.',
  })
  closes?: string | null;

  @Field(() => Boolean, {
    description:
      'Whether all who applied are written down, as its office states; false is not known, and counts of applications are lower bounds.',
  })
  applicationListIsComplete!: boolean;
}

export const CallConnection = connectionOf(Call, 'Call');
