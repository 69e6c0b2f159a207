import { isDay, parsePeriod, PeriodFault } from './approximate-date';

test.each([
  ['2007/2015', '[2007-01-01,2015-12-31]', '[2007-12-31,2015-01-01]'],
  ['2002/..', '[2002-01-01,]', '[2002-12-31,]'],
  ['2016-04/..', '[2016-04-01,]', '[2016-04-30,]'],
  ['2017-03-01/2019-12-31', '[2017-03-01,2019-12-31]', '[2017-03-01,2019-12-31]'],
  ['2020-01/2022-12', '[2020-01-01,2022-12-31]', '[2020-01-31,2022-12-01]'],
  ['2015-36', '[2015-10-01,2015-12-31]', 'empty'],
  ['2017-03-01', '[2017-03-01,2017-03-01]', '[2017-03-01,2017-03-01]'],
  ['2016', '[2016-01-01,2016-12-31]', 'empty'],
  ['2016-05/2016', '[2016-05-01,2016-12-31]', 'empty'],
  ['/2015', '[,2015-12-31]', 'empty'],
  ['../2015', '[,2015-12-31]', '[,2015-01-01]'],
])('%s may hold %s and surely holds %s', (text, possible, certain) => {
  expect(parsePeriod(text)).toEqual({ text, possible, certain });
});

test('circa allows one unit to either side and promises nothing', () => {
  expect(parsePeriod('2015~')).toEqual({
    text: '2015~',
    possible: '[2014-01-01,2016-12-30]',
    certain: 'empty',
  });
});

test.each([
  '2016-13',
  '2017-02-30',
  '2021-02-29',
  '2020-01-01/2021-02-29',
  '2019/2017',
  'neulich',
  '',
  '2016-21',
  '99999',
  '2016-04-01T10:00:00',
  'x'.repeat(50),
])('%p is refused', text => {
  expect(() => parsePeriod(text)).toThrow(PeriodFault);
});

test.each([
  ['2026-11-21', true],
  ['2026-02-29', false],
  ['2024-02-29', true],
  ['26-1-1', false],
  ['0001-01-01', false],
])('%s is a day of the calendar: %p', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});
