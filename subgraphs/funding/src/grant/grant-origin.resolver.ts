import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { FundingContext } from '../context';
import type { FundRow } from '../fund/fund.repository';
import { Fund } from '../fund/fund.type';
import type { ProgrammeRow } from '../programme/programme.repository';
import { Programme } from '../programme/programme.type';
import type { GrantEntity } from './grant.entity';
import { Grant } from './grant.type';

/** Where a grant comes from in the register of programmes and funds. */
@Resolver(() => Grant)
export class GrantOriginResolver {
  @FieldResolver(() => Fund, { nullable: true, description: 'The fund it comes from; null is not known.' })
  fund(@Root() { fundId }: GrantEntity, @Ctx() { loaders }: FundingContext): Promise<FundRow | null> | null {
    return fundId === null ? null : loaders.funds.find(({ id }) => id === fundId);
  }

  @FieldResolver(() => Programme, {
    nullable: true,
    description:
      'The programme of the register it comes from, or that of its fund; null is not known. Its name of the time is `programme`.',
  })
  async programmeOf(
    @Root() { programmeId, fundId }: GrantEntity,
    @Ctx() { loaders }: FundingContext,
  ): Promise<ProgrammeRow | null> {
    const ofFund = programmeId ?? (await loaders.funds.find(({ id }) => id === fundId))?.programmeId ?? null;
    return ofFund === null ? null : loaders.programmes.find(({ id }) => id === ofFund);
  }
}
