import 'reflect-metadata';
import { checkStatements, columnsFrom } from './grant-input';

test('a sum that is absent stays, a sum that is null becomes unknown, and zero is a sum', () => {
  expect(columnsFrom({ programme: 'Soziale Stadt' })).toEqual({ programme: 'Soziale Stadt' });
  expect(columnsFrom({ amount: null })).toEqual({ amount: null, amountSource: 'STATED' });
  expect(columnsFrom({ amount: '0.00' })).toEqual({ amount: '0.00', amountSource: 'STATED' });
});

test.each([
  [{ amount: '-1' }, 'amount'],
  [{ amount: '1.001' }, 'amount'],
  [{ amount: '1000000000000' }, 'amount'],
  [{ programme: ' ' }, 'programme'],
  [{ programme: 'a\u0007b' }, 'programme'],
  [{ programme: 'x'.repeat(201) }, 'programme'],
  [{ period: '2019/2017' }, 'period'],
])('%p is refused and names its field', (statements, field) => {
  expect(checkStatements(statements)).toEqual([expect.objectContaining({ code: 'INVALID', field })]);
});
