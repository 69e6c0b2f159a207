import { registerEnumType } from 'type-graphql';

export enum MoneySource {
  EU = 'EU',
  BUND = 'BUND',
  LAND = 'LAND',
  BEZIRK = 'BEZIRK',
}
registerEnumType(MoneySource, {
  name: 'MoneySource',
  description: 'Whose money a programme gives (Mittelgeber).',
  valuesConfig: {
    EU: { description: 'The European Union, such as its regional fund (EU).' },
    BUND: { description: 'The Federal Republic (Bund).' },
    LAND: { description: 'The Land Berlin (Land).' },
    BEZIRK: { description: 'A district (Bezirk).' },
  },
});
