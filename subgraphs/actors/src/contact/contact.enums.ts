import { registerEnumType } from 'type-graphql';

export enum LegalBasis {
  CONSENT = 'CONSENT',
  CONTRACT = 'CONTRACT',
  LEGAL_OBLIGATION = 'LEGAL_OBLIGATION',
  PUBLIC_TASK = 'PUBLIC_TASK',
  LEGITIMATE_INTEREST = 'LEGITIMATE_INTEREST',
}
registerEnumType(LegalBasis, {
  name: 'LegalBasis',
  description: 'Why personal values may be kept, after Article 6 of the GDPR (Rechtsgrundlage).',
  valuesConfig: {
    CONSENT: { description: 'The person agreed (Einwilligung, Art. 6 Abs. 1 lit. a).' },
    CONTRACT: { description: 'A contract with the person needs it (Vertrag, lit. b).' },
    LEGAL_OBLIGATION: { description: 'A law demands it (rechtliche Verpflichtung, lit. c).' },
    PUBLIC_TASK: { description: 'A task in the public interest needs it (öffentliche Aufgabe, lit. e).' },
    LEGITIMATE_INTEREST: {
      description: "The office's interest outweighs the person's (berechtigtes Interesse, lit. f).",
    },
  },
});

/** Why an office erases; the sweep of what is past its retention gives its own reason. */
export enum ErasureReason {
  REQUEST = 'REQUEST',
  PURPOSE_FULFILLED = 'PURPOSE_FULFILLED',
  MISTAKE = 'MISTAKE',
  RETENTION_ENDED = 'RETENTION_ENDED',
}
registerEnumType(ErasureReason, {
  name: 'ErasureReason',
  description: 'Why personal values were erased (Löschgrund).',
  valuesConfig: {
    REQUEST: { description: 'The person asked for it.' },
    PURPOSE_FULFILLED: { description: 'They are not needed any more.' },
    MISTAKE: { description: 'They should never have been entered.' },
    RETENTION_ENDED: { description: 'Their retention has ended.' },
  },
});

export enum ContactPersonOrder {
  RETENTION_ASC = 'RETENTION_ASC',
  CREATED_ASC = 'CREATED_ASC',
  CREATED_DESC = 'CREATED_DESC',
}
registerEnumType(ContactPersonOrder, {
  name: 'ContactPersonOrder',
  description: 'How a list of contact persons is sorted; not by name, for a cursor would carry it.',
  valuesConfig: {
    RETENTION_ASC: { description: 'Whose retention ends first.' },
    CREATED_ASC: { description: 'Oldest entry first.' },
    CREATED_DESC: { description: 'Newest entry first.' },
  },
});
