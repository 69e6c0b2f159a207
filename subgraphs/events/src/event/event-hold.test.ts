import 'reflect-metadata';
import { heldOnOf } from './event-hold';

const NOW = '2026-11-21';
const april = { earliestOn: '2016-04-01', latestOn: '2016-04-30' };

test('the day is the stated one, else the event’s own, else unknown', () => {
  expect(heldOnOf(april, '2016-04-15', NOW)).toEqual({ ok: true, value: '2016-04-15' });
  expect(heldOnOf({ earliestOn: NOW, latestOn: NOW }, undefined, NOW)).toEqual({ ok: true, value: NOW });
  expect(heldOnOf(april, null, NOW)).toEqual({ ok: true, value: null });
});

test.each([
  ['tomorrow', { earliestOn: '2026-11-01', latestOn: '2026-11-30' }, '2026-11-22'],
  ['an event that can not have begun', { earliestOn: '2026-11-22', latestOn: '2026-11-30' }, undefined],
  ['the day before the event', april, '2016-03-31'],
  ['the day after the event', april, '2016-05-01'],
])('%s is refused', (_, event, stated) => {
  expect(heldOnOf(event, stated, NOW)).toMatchObject({
    ok: false,
    refusals: [{ code: 'INVALID', field: 'heldOn' }],
  });
});
