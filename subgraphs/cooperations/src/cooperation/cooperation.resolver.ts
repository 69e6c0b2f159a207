import { Change } from '@kiezgraph/kernel/graphql/change';
import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { actsOn } from '@kiezgraph/kernel/graphql/acting-offices';
import { globalId, keyFrom, refOf } from '@kiezgraph/kernel/graphql/node';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { CooperationsContext } from '../context';
import { actorRefOf, shownActor } from '../foreign/actor.reference';
import { ActorStub } from '../foreign/actor.stub';
import { OfficeStub } from '../foreign/office.stub';
import type { VerdictRow } from '../verdict/verdict.repository';
import { Verdict } from '../verdict/verdict.type';
import type { CooperationEntity, PartyEntity } from './cooperation.entity';
import { CooperationOrder } from './cooperation.enums';
import { CooperationFilter, valuesOf } from './cooperation.filter';
import {
  mayAgree,
  mayChange,
  mayDecline,
  mayEnd,
  mayResume,
  maySetVisibility,
  mayStart,
  mayWithdraw,
} from './cooperation.policy';
import { readCooperations } from './cooperation.repository';
import { Cooperation, CooperationConnection, CooperationParty } from './cooperation.type';
import { shownParties } from './shown-parties';

@Resolver(() => Cooperation)
export class CooperationResolver {
  @Query(() => Cooperation, { nullable: true, description: 'One cooperation the viewer sees.' })
  cooperation(
    @Arg('id', () => ID, { description: 'The key of the cooperation.' }) id: string,
    @Ctx() { loaders }: CooperationsContext,
  ): Promise<CooperationEntity | null> | null {
    const key = keyFrom('Cooperation', id);
    return key === null ? null : loaders.cooperation.load(key);
  }

  @Query(() => CooperationConnection, { nullable: true, description: 'The cooperations the viewer sees.' })
  async cooperations(
    @Args(() => PageInput) page: PageInput,
    @Arg('filter', () => CooperationFilter, { nullable: true, description: 'Which cooperations to show.' })
    filter: CooperationFilter | null | undefined,
    @Arg('orderBy', () => CooperationOrder, {
      defaultValue: CooperationOrder.TITLE_ASC,
      description: 'How to sort.',
    })
    order: CooperationOrder,
    @Ctx() ctx: CooperationsContext,
  ): Promise<Page<CooperationEntity>> {
    const values = await valuesOf(ctx, filter, order);
    return ctx.db.read(em => readCooperations(em, ctx.cursors, { filter: values, order, page }));
  }

  @FieldResolver(() => ID, { description: 'Opaque and permanent key within the whole graph.' })
  id(@Root() row: CooperationEntity): string {
    return globalId('Cooperation', row);
  }

  @FieldResolver(() => ID, { description: "The owning office's number and the record's uuid." })
  ref(@Root() row: CooperationEntity): string {
    return refOf(row);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Counts the changes of the terms; a yes is good for the terms it was said to. Null where the version is.',
  })
  termsVersion(@Root() row: CooperationEntity, @Ctx() { db }: CooperationsContext): number | null {
    return actsOn(db.viewer, row) ? row.termsVersion : null;
  }

  @FieldResolver(() => OfficeStub, { nullable: true, description: 'The office that proposed it.' })
  office(@Root() row: CooperationEntity): OfficeStub {
    return { ref: String(row.officeId) };
  }

  @FieldResolver(() => [CooperationParty], {
    nullable: true,
    description:
      'The parties that are named to the viewer, without those whose actor is hidden from the viewer.',
  })
  parties(@Root() row: CooperationEntity, @Ctx() ctx: CooperationsContext): Promise<PartyEntity[]> {
    return shownParties(ctx, row);
  }

  @FieldResolver(() => [Verdict], {
    description: 'What the offices of the parties said, oldest first, for these offices; else empty.',
  })
  verdicts(@Root() row: CooperationEntity, @Ctx() { loaders }: CooperationsContext): Promise<VerdictRow[]> {
    return loaders.verdicts.load(row);
  }

  @FieldResolver(() => [Change], {
    description: 'The newest 100 changes, newest first, for those who work in the owning office; else empty.',
  })
  history(@Root() row: CooperationEntity, @Ctx() { loaders }: CooperationsContext): Promise<Change[]> {
    return loaders.cooperationHistory.load(row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may say yes for an office that has not.' })
  viewerCanAgree(@Root() row: CooperationEntity, @Ctx() { db }: CooperationsContext): boolean {
    return mayAgree(db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may say no for an office.' })
  viewerCanDecline(@Root() row: CooperationEntity, @Ctx() { db }: CooperationsContext): boolean {
    return mayDecline(db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may state that it began.' })
  viewerCanStart(@Root() row: CooperationEntity, @Ctx() { db }: CooperationsContext): boolean {
    return mayStart(db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may end it.' })
  viewerCanEnd(@Root() row: CooperationEntity, @Ctx() { db }: CooperationsContext): boolean {
    return mayEnd(db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may take its end back.' })
  viewerCanResume(@Root() row: CooperationEntity, @Ctx() { db }: CooperationsContext): boolean {
    return mayResume(db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change the terms.' })
  viewerCanChange(@Root() row: CooperationEntity, @Ctx() { db }: CooperationsContext): boolean {
    return mayChange(db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may take the proposal back.' })
  viewerCanWithdraw(@Root() row: CooperationEntity, @Ctx() { db }: CooperationsContext): boolean {
    return mayWithdraw(db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change who sees it.' })
  viewerCanSetVisibility(@Root() row: CooperationEntity, @Ctx() { db }: CooperationsContext): boolean {
    return maySetVisibility(db.viewer, row);
  }
}

@Resolver(() => CooperationParty)
export class CooperationPartyResolver {
  @FieldResolver(() => ID, { description: 'Opaque and permanent key within the whole graph.' })
  id(@Root() row: PartyEntity): string {
    return globalId('CooperationParty', row);
  }

  @FieldResolver(() => ActorStub, { nullable: true, description: 'The actor, if the viewer sees it.' })
  actor(@Root() row: PartyEntity, @Ctx() { home }: CooperationsContext): Promise<ActorStub | null> {
    return shownActor(home, actorRefOf(row));
  }
}
