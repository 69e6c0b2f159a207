import { registerEnumType } from 'type-graphql';

export enum PlanningAreaEdition {
  UNTIL_2020 = 'UNTIL_2020',
  FROM_2021 = 'FROM_2021',
}
registerEnumType(PlanningAreaEdition, {
  name: 'PlanningAreaEdition',
  description:
    "Which edition of Berlin's planning areas a key is of: the same key means another place in another one.",
  valuesConfig: {
    UNTIL_2020: { description: 'The 447 planning areas until the end of 2020.' },
    FROM_2021: { description: 'The 542 planning areas since 2021.' },
  },
});

export enum AreaPosition {
  INSIDE = 'INSIDE',
  OUTSIDE = 'OUTSIDE',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(AreaPosition, {
  name: 'AreaPosition',
  description: 'Whether an actor sits in an area on a day.',
  valuesConfig: {
    INSIDE: { description: 'A site that holds on that day lies in the area, as its office states.' },
    OUTSIDE: { description: 'All its sites of that day lie elsewhere, as stated or by their district.' },
    UNKNOWN: { description: 'What is stated does not tell.' },
  },
});
