import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CallEntity } from '../call/call.entity';
import { CallConnection } from '../call/call.type';
import type { FundingContext } from '../context';
import { OfficeStub } from './office.stub';

/** What calls add to an office. */
@Resolver(() => OfficeStub)
export class OfficeCallsResolver {
  @FieldResolver(() => CallConnection, {
    nullable: true,
    description:
      'The calls that the office keeps and that the viewer sees, latest close first, not stated before all.',
  })
  calls(
    @Root() { ref }: OfficeStub,
    @Args(() => PageInput) { first, after }: PageInput,
    @Ctx() { loaders }: FundingContext,
  ): Promise<Page<CallEntity>> | null {
    const isNumber = /^[1-9]\d{0,8}$/.test(ref);
    return isNumber ? loaders.callsOfOffice.load(Number(ref), { first, after }) : null;
  }
}
