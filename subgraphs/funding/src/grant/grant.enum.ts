import { registerEnumType } from 'type-graphql';

/** The fields of a grant of which several sources may state values. */
export enum GrantField {
  AMOUNT = 'AMOUNT',
  PERIOD = 'PERIOD',
}
registerEnumType(GrantField, {
  name: 'GrantField',
  description: 'A field of a grant of which sources may state different values.',
  valuesConfig: {
    AMOUNT: { description: 'The sum, as a decimal text in euros such as 27000.00 (Betrag).' },
    PERIOD: { description: 'The time it is given for, in EDTF (ISO 8601-2) (Laufzeit).' },
  },
});
