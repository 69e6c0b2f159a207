import { registerEnumType } from 'type-graphql';

export enum BridgeAnswer {
  YES = 'YES',
  NO = 'NO',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(BridgeAnswer, {
  name: 'BridgeAnswer',
  description: 'Whether the parties of a cooperation sat in different places when they agreed.',
  valuesConfig: {
    YES: { description: 'At least two of them did.' },
    NO: { description: 'All of them sat in the same place.' },
    UNKNOWN: { description: 'It is not agreed, or what the viewer may see of the places does not tell.' },
  },
});
