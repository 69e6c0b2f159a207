import { registerEnumType } from 'type-graphql';

export enum IdentifierScheme {
  HANDELSREGISTER = 'HANDELSREGISTER',
  VEREINSREGISTER = 'VEREINSREGISTER',
  WIKIDATA = 'WIKIDATA',
  LEI = 'LEI',
  AGS = 'AGS',
  OFFICE_LOCAL = 'OFFICE_LOCAL',
}
registerEnumType(IdentifierScheme, {
  name: 'IdentifierScheme',
  description: 'By which register an organisation is known under a number.',
  valuesConfig: {
    HANDELSREGISTER: {
      description: 'The commercial register of a court (Handelsregister), such as "HRB 12345 B".',
    },
    VEREINSREGISTER: {
      description: 'The register of associations of a court (Vereinsregister), such as "VR 1234 B".',
    },
    WIKIDATA: { description: 'Wikidata, such as "Q64".' },
    LEI: { description: 'The Legal Entity Identifier of ISO 17442, twenty characters with check digits.' },
    AGS: { description: 'The official key of a municipality (Amtlicher Gemeindeschlüssel), eight digits.' },
    OFFICE_LOCAL: { description: "The office's own number; seen by that office only." },
  },
});
