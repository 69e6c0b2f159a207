import { registerEnumType } from 'type-graphql';

export enum ActorNameKind {
  OFFICIAL = 'OFFICIAL',
  FORMER = 'FORMER',
  SHORT = 'SHORT',
  BRAND = 'BRAND',
  ALSO = 'ALSO',
}
registerEnumType(ActorNameKind, {
  name: 'ActorNameKind',
  description: 'What a further name of an actor is.',
  valuesConfig: {
    OFFICIAL: { description: 'The name in the register or statute.' },
    FORMER: { description: 'A name the actor no longer bears.' },
    SHORT: { description: 'A short name.' },
    BRAND: { description: 'The name on the door.' },
    ALSO: { description: 'Another spelling.' },
  },
});
