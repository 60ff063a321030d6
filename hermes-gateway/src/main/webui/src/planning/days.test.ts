import { expect, test } from 'vitest';
import type { Calendar } from '../api/calendar';
import { dayOn, daysOf, entriesOf, moved, onDay, weekOf } from './days';

const iso = (date: Date) => date.toISOString();

const CALENDAR: Calendar = {
  windows: [
    {
      id: 'w',
      name: 'nights',
      kind: 'allow',
      timezone: 'UTC',
      from: iso(new Date(2027, 2, 10, 22)),
      until: iso(new Date(2027, 2, 11, 4)),
      localFrom: '',
    },
  ],
  firings: [
    {
      scheduleId: 's',
      name: 'nightly',
      timezone: 'UTC',
      at: iso(new Date(2027, 2, 10, 3)),
      localAt: '',
      jitterSeconds: 0,
      fate: 'runs',
      withoutSome: [],
    },
  ],
  campaigns: [
    {
      campaignId: 'c',
      name: 'spring',
      action: 'apt.upgrade',
      state: 'running',
      targets: 3,
      from: iso(new Date(2027, 2, 13, 9)),
    },
    {
      campaignId: 'p',
      name: 'winter',
      action: 'apt.upgrade',
      state: 'finished',
      targets: 3,
      from: iso(new Date(2027, 2, 7, 9)),
      until: iso(new Date(2027, 2, 8, 9)),
    },
  ],
  clockChanges: [],
  cutOff: [],
};

test('a month is whole weeks from Monday on, with each of its days once', () => {
  for (let month = 0; month < 36; month += 1) {
    const days = daysOf('month', new Date(2027, month, 17));
    expect(days.length % 7).toBe(0);
    expect(days[0]?.getDay()).toBe(1);
    const first = new Date(2027, month, 1);
    const inside = days.filter((day) => day.getMonth() === first.getMonth());
    expect(inside.map((day) => day.getDate())).toEqual(
      Array.from({ length: dayOn(new Date(2027, month + 1, 1), -1).getDate() }, (_, index) => index + 1),
    );
  }
});

test('a week begins on Monday, and one leads to the next', () => {
  expect(weekOf(new Date(2027, 2, 14))).toEqual(new Date(2027, 2, 8));
  expect(daysOf('week', new Date(2027, 2, 14))).toHaveLength(7);
  expect(moved('week', new Date(2027, 2, 14), 1)).toEqual(new Date(2027, 2, 21));
  expect(moved('month', new Date(2027, 0, 31), 1)).toEqual(new Date(2027, 1, 1));
});

test('a window over midnight stands on both days, a time on its own', () => {
  const entries = entriesOf(CALENDAR);
  const kinds = (day: number) => onDay(entries, new Date(2027, 2, day)).map(({ kind }) => kind);
  expect(kinds(10)).toEqual(['firing', 'window']);
  expect(kinds(11)).toEqual(['window']);
  expect(kinds(12)).toEqual([]);
});

test('a campaign stands on the days on which it was at work, and on none that is to come', () => {
  const entries = entriesOf(CALENDAR);
  const now = new Date(2027, 2, 14, 12);
  const names = (day: number) =>
    onDay(entries, new Date(2027, 2, day), now).flatMap((entry) =>
      entry.kind === 'campaign' ? [entry.campaign.name] : [],
    );
  expect([7, 8, 9, 12, 13, 14, 15].map(names)).toEqual([
    ['winter'],
    ['winter'],
    [],
    [],
    ['spring'],
    ['spring'],
    [],
  ]);
});
