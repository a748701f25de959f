import assert from 'node:assert/strict';
import { momentOf } from '../../../server/src/workspace/moment-of.ts';

suite('the moment of a deadline', () => {
  const is = (at: string, zone: string, utc: string): void => {
    test(`${at} ${zone}`, () => assert.equal(new Date(momentOf(at, zone)).toISOString(), `${utc}:00.000Z`));
  };
  is('2021-10-07T18:00', '+06:00', '2021-10-07T12:00');
  is('2021-10-07T18:00', '-03:30', '2021-10-07T21:30');
  is('2031-10-21T18:00', 'Asia/Tashkent', '2031-10-21T13:00');
  is('2021-07-01T09:00', 'Europe/Vienna', '2021-07-01T07:00');
  is('2021-12-01T09:00', 'Europe/Vienna', '2021-12-01T08:00');
  is('2021-10-31T01:30', 'Europe/Vienna', '2021-10-30T23:30');
  is('2021-10-07', 'UTC', '2021-10-07T23:59');
  is('2021-10-07T18:00', 'Nowhere/Land', '2021-10-07T18:00');
  test('a day without a year, and one that is none, have no moment', () => {
    for (const at of ['--10-07', '2021-10', '7 October']) assert.ok(Number.isNaN(momentOf(at, null)));
  });
});
