import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Euro } from '@kiezgraph/kernel/graphql/scalars';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkCount, checkEuro, refusalsOf, type Check } from '@kiezgraph/kernel/input-check';
import { ok, refuse, type Refusal, type Result } from '@kiezgraph/kernel/result';
import { Field, InputType, Int } from 'type-graphql';
import type { FundingContext } from '../context';
import { actOnGrant, GrantAtVersionInput } from './grant-act';
import type { GrantEntity } from './grant.entity';
import { checkYear } from './grant-input';
import { Grant } from './grant.type';
import { replaceInstalments } from './instalment.repository';

/** So that the instalments of a grant stay a plain list. */
const MOST_INSTALMENTS = 20;

@InputType({ description: 'What a grant pays in one cash year.' })
export class GrantInstalmentInput {
  @Field(() => Int, { description: 'The cash year (Kassenjahr); each once.' })
  cashYear!: number;

  @Field(() => Euro, {
    nullable: true,
    description: 'How much; absent or null is unknown, which is not zero.',
  })
  amount?: string | null;
}

@InputType({ description: 'The instalments of a grant, in place of those stated before.' })
export class GrantInstalmentsSetInput extends GrantAtVersionInput {
  @Field(() => [GrantInstalmentInput], {
    description: 'The instalments that are known of, at most 20; empty takes all away.',
  })
  instalments!: GrantInstalmentInput[];

  @Field(() => Boolean, {
    description: 'Whether these are all; then they add up to the sum of the grant, once all sums are known.',
  })
  areComplete!: boolean;
}

export const GrantInstalmentsSetPayload = payloadOf('GrantInstalmentsSet', 'grant', Grant);

const checkList = ({ instalments, areComplete }: GrantInstalmentsSetInput): Check => {
  const field = 'instalments';
  const isTwice = new Set(instalments.map(({ cashYear }) => cashYear)).size < instalments.length;
  if (isTwice) return { code: Code.INVALID, message: 'Ein Kassenjahr steht zweimal in der Liste.', field };
  return areComplete && instalments.length === 0
    ? { code: Code.INVALID, message: 'Eine leere Liste ist keine vollständige.', field }
    : undefined;
};

const checkInstalments = (input: GrantInstalmentsSetInput): Refusal[] =>
  refusalsOf(
    checkCount('instalments', input.instalments, MOST_INSTALMENTS),
    checkList(input),
    ...input.instalments
      .slice(0, MOST_INSTALMENTS)
      .flatMap(({ cashYear, amount }) => [
        checkYear('instalments.cashYear', cashYear),
        checkEuro('instalments.amount', amount),
      ]),
  );

/** States in which cash years a grant is paid; what the programme year is, the grant says. */
export const grantInstalmentsSet = (
  ctx: FundingContext,
  input: GrantInstalmentsSetInput,
): Promise<Result<GrantEntity>> =>
  actOnGrant(ctx, input, {
    onRemoved: false,
    wrongState: 'Eine entfernte Zuwendung wird nicht mehr geändert.',
    sumField: 'instalments',
    change: async (grant, em) => {
      const refusals = checkInstalments(input);
      if (refusals.length > 0) return refuse(refusals);
      const stated = input.instalments.map(({ cashYear, amount }) => ({ cashYear, amount: amount ?? null }));
      await replaceInstalments(em, grant, stated);
      return ok({ instalmentsComplete: input.areComplete });
    },
  });
