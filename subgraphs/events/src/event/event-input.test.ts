import 'reflect-metadata';
import { checkStatements, columnsFrom } from './event-input';
import { EventKind } from './event.words';

test('what is absent stays, null takes away, and what must be there can not be taken away', () => {
  expect(columnsFrom({ kind: null, title: null, description: null, place: 'Leopoldplatz' })).toEqual({
    description: null,
    place: 'Leopoldplatz',
  });
  expect(columnsFrom({ kind: EventKind.LUNCH, title: 'Lunch' })).toEqual({
    kind: EventKind.LUNCH,
    title: 'Lunch',
  });
});

test('every fault is named at once', () => {
  const refusals = checkStatements({
    title: ' ',
    description: '\u0000',
    place: 'x'.repeat(201),
    onlineUrl: 'javascript:1',
  });
  expect(refusals.map(({ field }) => field)).toEqual(['title', 'description', 'place', 'onlineUrl']);
});
