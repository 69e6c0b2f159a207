import { Node } from '@kiezgraph/kernel/graphql/node';
import { Directive, ObjectType } from 'type-graphql';

/** Its fields are resolved; the row is the key alone. */
@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description:
    'An organisation behind the entries that offices keep of it (Organisation); until entries are linked, each has its own.',
})
export class Organisation extends Node {}
