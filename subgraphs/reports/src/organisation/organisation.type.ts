import { PageInfo } from '@kiezgraph/kernel/graphql/connection';
import { Euro } from '@kiezgraph/kernel/graphql/scalars';
import { SourceKind } from '@kiezgraph/kernel/graphql/source';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Involvement, type InvolvementRef } from '../foreign/stubs';

// MoneyTotal and MoneyBySource stand in funding, too, and are the same there.
@Directive('@shareable')
@ObjectType({ description: 'The part of a sum of money that comes from one kind of source.' })
export class MoneyBySource {
  @Field(() => SourceKind, { description: 'What kind of source states these amounts.' })
  source!: SourceKind;

  @Field(() => Euro, { description: 'What these amounts add up to.' })
  stated!: string;

  @Field(() => Int, { description: 'How many amounts these are.' })
  count!: number;
}

@Directive('@shareable')
@ObjectType({ description: 'A sum of money that says what it leaves out and where it comes from.' })
export class MoneyTotal {
  @Field(() => Euro, { description: 'What the known amounts add up to; amounts not known are not in it.' })
  stated!: string;

  @Field(() => Int, { description: 'How many amounts are not known and so left out.' })
  unknownCount!: number;

  @Field(() => [MoneyBySource], {
    description: 'How much of the known amounts comes from which kind of source; kinds that occur.',
  })
  bySource!: MoneyBySource[];
}

@ObjectType({
  description:
    'What one organisation does in the network, as far as the viewer sees it; each thing counts once.',
})
export class OrganisationReport {
  @Field(() => Int, {
    description: 'Cooperations in which it is a named party, without declined and withdrawn ones.',
  })
  cooperationCount!: number;

  @Field(() => Int, {
    description:
      'Projects in which it has a role, without withdrawn ones; two roles in one project count once.',
  })
  projectCount!: number;

  @Field(() => Int, { description: 'Events it organises, without cancelled ones.' })
  eventCount!: number;

  @Field(() => Int, { description: 'How many areas it works in.' })
  areaCount!: number;
}

@ObjectType({ description: 'An entry of the list with its cursor.' })
export class InvolvementEdge {
  @Field(() => Involvement, {
    nullable: true,
    description: 'The entry; null while its subgraph does not answer.',
  })
  node?: InvolvementRef;

  @Field(() => String, { description: 'Where the entry stands in the list.' })
  cursor!: string;
}

@ObjectType({ description: 'A page of a list the viewer sees; what is hidden is neither shown nor counted.' })
export class InvolvementConnection {
  @Field(() => [Involvement], {
    nullable: 'items',
    description: 'The entries of the page; null while their subgraph does not answer.',
  })
  nodes!: InvolvementRef[];

  @Field(() => [InvolvementEdge], { description: 'The entries with their cursors.' })
  edges!: InvolvementEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}

export enum OrganisationOrder {
  NAME_ASC = 'NAME_ASC',
  NAME_DESC = 'NAME_DESC',
}
registerEnumType(OrganisationOrder, {
  name: 'OrganisationOrder',
  description: 'How a report on organisations is sorted.',
  valuesConfig: {
    NAME_ASC: { description: 'By name, as a German dictionary sorts.' },
    NAME_DESC: { description: 'By name, backwards.' },
  },
});
