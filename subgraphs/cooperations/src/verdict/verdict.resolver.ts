import { globalId } from '@kiezgraph/kernel/graphql/node';
import { FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { OfficeStub } from '../foreign/office.stub';
import type { VerdictRow } from './verdict.repository';
import { Verdict } from './verdict.type';

@Resolver(() => Verdict)
export class VerdictResolver {
  @FieldResolver(() => ID, { description: 'Opaque and permanent key within the whole graph.' })
  id(@Root() row: VerdictRow): string {
    return globalId('Verdict', row);
  }

  @FieldResolver(() => OfficeStub, { nullable: true, description: 'The office that says it.' })
  office(@Root() row: VerdictRow): OfficeStub {
    return { ref: String(row.officeId) };
  }
}
