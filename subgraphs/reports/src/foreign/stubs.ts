import { createUnionType, Directive, Field, ID, ObjectType } from 'type-graphql';

const REF = { description: "The owning office's number and the record's uuid." };

@Directive('@key(fields: "ref")')
@ObjectType('Actor', {
  description: 'An organisation, business, initiative or facility as one office keeps it (Akteur).',
})
export class ActorStub {
  @Directive('@inaccessible')
  @Field(() => ID, REF)
  ref!: string;
}

@Directive('@key(fields: "ref")')
@ObjectType('QmArea', { description: 'An area of the programme (Quartiersmanagement-Gebiet).' })
export class QmAreaStub {
  @Directive('@inaccessible')
  @Field(() => ID, { description: "The area's number." })
  ref!: string;
}

@Directive('@key(fields: "ref")')
@ObjectType('Office', { description: 'An office: the owner of records (Büro).' })
export class OfficeStub {
  @Directive('@inaccessible')
  @Field(() => ID, { description: "The office's number." })
  ref!: string;
}

@Directive('@key(fields: "ref")')
@ObjectType('District', { description: "One of Berlin's twelve districts (Bezirk)." })
export class DistrictStub {
  @Directive('@inaccessible')
  @Field(() => ID, { description: 'The official key.' })
  ref!: string;
}

@Directive('@key(fields: "ref")')
@ObjectType('Cooperation', {
  description: 'A cooperation of at least two actors, also of different offices (Kooperation).',
})
export class CooperationStub {
  @Directive('@inaccessible')
  @Field(() => ID, REF)
  ref!: string;
}

@Directive('@key(fields: "ref")')
@ObjectType('Project', { description: 'A project paid with public money (Projekt).' })
export class ProjectStub {
  @Directive('@inaccessible')
  @Field(() => ID, REF)
  ref!: string;
}

@Directive('@key(fields: "ref")')
@ObjectType('Event', { description: 'A meeting, festival or other event (Veranstaltung).' })
export class EventStub {
  @Directive('@inaccessible')
  @Field(() => ID, REF)
  ref!: string;
}

const STUBS = { Cooperation: CooperationStub, Project: ProjectStub, Event: EventStub };

/** What an organisation takes part in, and of which type it is. */
export interface InvolvementRef {
  readonly type: keyof typeof STUBS;
  readonly ref: string;
}

export const Involvement = createUnionType({
  name: 'Involvement',
  description: 'Something an organisation takes part in.',
  types: () => [CooperationStub, ProjectStub, EventStub] as const,
  resolveType: (value: unknown) => STUBS[(value as InvolvementRef).type],
});
