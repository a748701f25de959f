import type { DateFact } from '../document/facts/dates.ts';
import { alternation } from '../lexicon/languages.ts';
import { zoneNames } from '../lexicon/zones.ts';

/** A moment as a record gives it: a day, perhaps with an hour, perhaps with a zone. */
export interface Moment {
  /** `2021-10-07` or `2021-10-15T18:00`; without a year as dates are. */
  readonly at: string;
  /** `+06:00` or an IANA name, null where none is written. */
  readonly zone: string | null;
}

/** The moment that a date stands for, with the hour and the zone beside it. */
export function momentAt(text: string, date: DateFact): Moment {
  const before = BEFORE.exec(text.slice(Math.max(0, date.start - REACH), date.start));
  const after = before ? null : AFTER.exec(text.slice(date.end, date.end + REACH));
  const found = before?.groups ?? after?.groups;
  const hour = found ? hourOf(found) : null;
  return hour === null
    ? { at: date.date, zone: null }
    : { at: `${date.date}T${hour}`, zone: zoneOf(found!.zone ?? '') };
}

const REACH = 60;
const NAMES = alternation(zoneNames.map(([name]) => name));
const ZONE = `(?<zone>\\(?(?:(?:GMT|UTC)(?:[ ]?[+\\-−][ ]?\\d{1,2}(?::?\\d{2})?)?|${NAMES}|[A-Z][a-z]+/[A-Z][A-Za-z_]+)\\)?)`;
const TIME =
  '(?<hour>[01]?\\d|2[0-4])(?:[:.h](?<minute>[0-5]\\d)|(?=[ \\u00a0]*(?:[ap]\\.?m|час|сағат)))(?:[ \\u00a0]*(?<half>[ap])\\.?m\\.?)?(?:[ \\u00a0]*(?:hours|hrs|час(?:ов|а)?|ч\\.|сағат(?:қа)?))?';
const BEFORE = new RegExp(
  `(?<![\\d.:])${TIME}(?:[ \\u00a0,]*${ZONE})?[ \\u00a0]*,?[ \\u00a0]*(?:on|of|of the|le|del)?[ \\u00a0]*(?:\\p{L}+,?[ \\u00a0]+)?$`,
  'iu',
);
const AFTER = new RegExp(
  `^(?:[ \\u00a0]*(?:г\\.|года|г))?[ \\u00a0]*,?[ \\u00a0]*(?:at|в|сағат|à|a las)?[ \\u00a0]*${TIME}(?:[ \\u00a0,]*${ZONE})?`,
  'iu',
);

function hourOf({ hour, minute = '00', half }: Readonly<Record<string, string | undefined>>): string | null {
  let value = Number(hour);
  if (half?.toLowerCase() === 'p' && value < 12) value += 12;
  if (half?.toLowerCase() === 'a' && value === 12) value = 0;
  return value > 24 ? null : `${String(value).padStart(2, '0')}:${minute}`;
}

function zoneOf(written: string): string | null {
  const name = written.replace(/[()]/g, '').trim();
  if (name === '') return null;
  const offset = /^(?:GMT|UTC)[ ]?([+\-−])[ ]?(\d{1,2}):?(\d{2})?$/i.exec(name);
  if (offset) return `${offset[1] === '+' ? '+' : '-'}${offset[2]!.padStart(2, '0')}:${offset[3] ?? '00'}`;
  return new Map(zoneNames).get(name.toLowerCase()) ?? name;
}
