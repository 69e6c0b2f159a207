import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CooperationsContext } from '../context';
import type { CooperationEntity } from '../cooperation/cooperation.entity';
import { CooperationConnection } from '../cooperation/cooperation.type';
import { OfficeStub } from './office.stub';

@Resolver(() => OfficeStub)
export class OfficeStubResolver {
  @FieldResolver(() => CooperationConnection, {
    nullable: true,
    description: 'The cooperations the office proposed that the viewer sees, by title.',
  })
  cooperations(
    @Root() { ref }: OfficeStub,
    @Args(() => PageInput) page: PageInput,
    @Ctx() { loaders }: CooperationsContext,
  ): Promise<Page<CooperationEntity>> {
    return loaders.cooperationsOfOffice.load(Number(ref), page);
  }
}
