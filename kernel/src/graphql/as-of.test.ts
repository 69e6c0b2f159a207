import 'reflect-metadata';
import { parsePeriod } from '../approximate-date';
import { AsOf, asOf, asOfPart } from './as-of';

test.each([
  ['2007/2015', '2010-01-15', AsOf.CERTAIN],
  ['2007/2015', '2015-09-01', AsOf.POSSIBLE],
  ['2007/2015', '2016-01-01', AsOf.NO],
  ['2017-03-01/2019-12-31', '2017-03-01', AsOf.CERTAIN],
  ['2017-03-01/2019-12-31', '2019-12-31', AsOf.CERTAIN],
  ['2017-03-01/2019-12-31', '2020-01-01', AsOf.NO],
  ['2002/..', '2026-11-21', AsOf.CERTAIN],
  ['2002/', '2026-11-21', AsOf.POSSIBLE],
  ['../2015', '1999-01-01', AsOf.CERTAIN],
  ['2015~', '2015-06-01', AsOf.POSSIBLE],
])('%s on %s: %s', (period, day, answer) => {
  expect(asOf(parsePeriod(period), day)).toBe(answer);
});

test('reads ranges as PostgreSQL writes them back, the end left out', () => {
  const row = { possible: '[2017-03-01,2020-01-01)', certain: '[2017-03-01,2019-12-01)' };
  expect(asOf(row, '2019-11-30')).toBe(AsOf.CERTAIN);
  expect(asOf(row, '2019-12-01')).toBe(AsOf.POSSIBLE);
  expect(asOf(row, '2020-01-01')).toBe(AsOf.NO);
  expect(asOf({ possible: '(,2016-01-01)', certain: 'empty' }, '1000-01-01')).toBe(AsOf.POSSIBLE);
});

test('where no period is stated it may hold on any day', () => {
  expect(asOf({ possible: null, certain: null }, '2020-01-01')).toBe(AsOf.POSSIBLE);
});

const UNSTATED = { possible: null, certain: null };
test.each([
  [null, '2010-01-01/2019-12-31', AsOf.CERTAIN],
  [null, '2012', AsOf.POSSIBLE],
  [null, '1950', AsOf.NO],
  ['2010/2019', null, AsOf.CERTAIN],
  ['2012', '2010/2019', AsOf.POSSIBLE],
  ['2010/2019', '2012', AsOf.POSSIBLE],
  ['2013', '2010/2019', AsOf.NO],
  ['2010/2019', '1950', AsOf.NO],
  [null, null, AsOf.POSSIBLE],
])('a part of %s in a whole of %s on a day of 2012: %s', (part, whole, answer) => {
  const [own, around] = [part, whole].map(text => (text === null ? UNSTATED : parsePeriod(text)));
  expect(asOfPart(own ?? UNSTATED, around ?? UNSTATED, '2012-06-01')).toBe(answer);
});
