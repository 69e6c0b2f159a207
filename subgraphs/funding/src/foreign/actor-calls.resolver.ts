import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { keyFromRef } from '@kiezgraph/kernel/graphql/node';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CallEntity } from '../call/call.entity';
import { CallRoleKind } from '../call/call.enums';
import { CallConnection } from '../call/call.type';
import type { FundingContext } from '../context';
import { ActorStub } from './actor.stub';

/** What calls add to who stands behind them. */
@Resolver(() => ActorStub)
export class ActorCallsResolver {
  @FieldResolver(() => CallConnection, {
    nullable: true,
    description:
      'The calls behind which the actor stands and that the viewer sees, latest close first, not stated before all.',
  })
  calls(
    @Root() { ref }: ActorStub,
    @Args(() => PageInput) { first, after }: PageInput,
    @Arg('roles', () => [CallRoleKind], {
      nullable: true,
      description: 'Only calls in which the actor has one of these roles.',
    })
    roles: CallRoleKind[] | undefined,
    @Ctx() { loaders }: FundingContext,
  ): Promise<Page<CallEntity>> | null {
    const key = keyFromRef(ref);
    return key === null ? null : loaders.callsOfActor.load(key, { first, after, roles: roles ?? null });
  }
}
