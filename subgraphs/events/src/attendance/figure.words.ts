import { registerEnumType } from 'type-graphql';

export enum PeopleState {
  STATED = 'STATED',
  WITHHELD = 'WITHHELD',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(PeopleState, {
  name: 'PeopleState',
  description: 'Whether a published figure tells a number of people.',
  valuesConfig: {
    STATED: { description: 'It tells it.' },
    WITHHELD: { description: 'It is below five, and so not told (zurückgehalten).' },
    UNKNOWN: { description: 'Nobody counted.' },
  },
});

export enum AttendanceFigureOrder {
  YEAR_ASC = 'YEAR_ASC',
  YEAR_DESC = 'YEAR_DESC',
}
registerEnumType(AttendanceFigureOrder, {
  name: 'AttendanceFigureOrder',
  description: 'How a list of published figures is sorted.',
  valuesConfig: {
    YEAR_ASC: { description: 'Earliest year first.' },
    YEAR_DESC: { description: 'Latest year first.' },
  },
});
