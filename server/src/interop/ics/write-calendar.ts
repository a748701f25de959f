import { writeZone, zoneId } from './write-zone.ts';

/** A deadline in a calendar. */
export interface CalendarEvent {
  /** Stays the same through all revisions of what it is about. */
  readonly uid: string;
  /** Grows from revision to revision, so that a calendar takes the later one. */
  readonly sequence: number;
  /** `2021-10-07` for a whole day, `2021-10-07T18:00` for an hour. */
  readonly at: string;
  /** IANA name or offset from UTC; null: the hour holds wherever the reader is. */
  readonly zone: string | null;
  readonly summary: string;
  readonly description: string;
  /** Hours before the moment at which the calendar reminds of it. */
  readonly alarms: readonly number[];
  readonly cancelled: boolean;
}

/**
 * Deadlines as an iCalendar file (RFC 5545): lines of at most 75 bytes that end in CRLF. Hours keep their zone, whose
 * definition is part of the file. `stamp` is milliseconds since 1970; same input, same bytes.
 */
export function writeCalendar(events: readonly CalendarEvent[], stamp: number): string {
  const zones = new Map<string, string[]>();
  for (const { at, zone } of events)
    if (zone !== null && at.includes('T')) zones.set(zone, [...(zones.get(zone) ?? []), at]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ad Ref//Register//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...[...zones].flatMap(([zone, moments]) => writeZone(zone, moments)),
    ...events.flatMap((event) => writeEvent(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

const LONGEST_LINE = 75;

function writeEvent(event: CalendarEvent, stamp: number): readonly string[] {
  const { uid, sequence, at, zone, summary, description, alarms, cancelled } = event;
  const digits = at.replace(/[-:]/g, '');
  const timed = at.includes('T');
  const start = timed
    ? `${zone === null ? '' : `;TZID=${zoneId(zone)}`}:${digits}00`
    : `;VALUE=DATE:${digits}`;
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${new Date(stamp).toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART${start}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    ...(cancelled ? [] : alarms).flatMap((hours) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(summary)}`,
      `TRIGGER:-PT${hours}H`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ];
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n');
}

/** Longer lines go on behind a line end and a space; no sign is cut in two. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let result = '';
  let size = 0;
  for (const sign of line) {
    const bytes = encoder.encode(sign).length;
    if (size + bytes > LONGEST_LINE) {
      result += '\r\n ';
      size = 1;
    }
    result += sign;
    size += bytes;
  }
  return result;
}
