import { AsOf, asOf } from '@kiezgraph/kernel/graphql/as-of';
import type { ActorEntity } from '../actor/actor.entity';
import type { ActorNameEntity } from './name.entity';
import { ActorNameKind } from './name.enums';

/** A name on a day; without a kind it is the one the actor is shown under today. */
export interface NameOnDay {
  readonly name: string;
  readonly kind: ActorNameKind | null;
  readonly asOf: AsOf;
}

const RANK: readonly (ActorNameKind | null)[] = [
  null,
  ActorNameKind.OFFICIAL,
  ActorNameKind.FORMER,
  ActorNameKind.BRAND,
  ActorNameKind.SHORT,
  ActorNameKind.ALSO,
];

/** Without a stated period a name may hold on any day; but it is known which ones hold today. */
const statedAsOf = (entry: ActorNameEntity, day: string, today: string): AsOf => {
  if (entry.possible !== null || day !== today) return asOf(entry, day);
  return entry.kind === ActorNameKind.FORMER ? AsOf.NO : AsOf.CERTAIN;
};

/** The names that an actor bore on a day, or may have borne: the certain ones first, the one it was shown under before others. */
export const namesOn = (
  actor: Pick<ActorEntity, 'name' | 'namePossible' | 'nameCertain'>,
  further: readonly ActorNameEntity[],
  day: string,
  today: string,
): NameOnDay[] => {
  const own = { possible: actor.namePossible, certain: actor.nameCertain };
  const shown = day === today ? AsOf.CERTAIN : asOf(own, day);
  const all: NameOnDay[] = [
    { name: actor.name, kind: null, asOf: shown },
    ...further.map(entry => ({ name: entry.name, kind: entry.kind, asOf: statedAsOf(entry, day, today) })),
  ];
  const rank = (each: NameOnDay): number =>
    RANK.indexOf(each.kind) + (each.asOf === AsOf.CERTAIN ? 0 : RANK.length);
  return all.filter(each => each.asOf !== AsOf.NO).sort((a, b) => rank(a) - rank(b));
};
