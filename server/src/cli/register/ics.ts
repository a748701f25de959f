import { seriesOfSymbol } from '../../core/revisions/chain.ts';
import { type CalendarEvent, writeCalendar } from '../../interop/ics/write-calendar.ts';
import { isZone } from '../../interop/ics/write-zone.ts';
import type { FileRegister } from '../../workspace/read-register.ts';

/**
 * The deadlines of registers as a calendar: of silence procedures, with a reminder a day and two hours before, and of
 * what was asked for by a day, with one a day before. An event keeps its name through all revisions of the document,
 * and its number grows with them, so that a calendar that takes the file in again moves the event.
 */
export function toIcs(files: readonly FileRegister[], now: number): string {
  const events = new Map<string, CalendarEvent>();
  // A later revision of a record tells of the same deadline again.
  const add = (event: CalendarEvent): void => {
    const before = events.get(event.uid);
    if (!before || before.sequence <= event.sequence) events.set(event.uid, event);
  };
  for (const { file, symbol, shape } of files) {
    const record = symbol === null ? null : seriesOfSymbol(symbol);
    for (const [index, row] of shape.silence.entries()) {
      if (row.deadline === null || !/^\d{4}-\d\d-\d\d/.test(row.deadline)) continue;
      const series = row.document === null ? null : seriesOfSymbol(row.document);
      add({
        uid: uidOf('silence', series?.document ?? `${record?.document ?? file} ${row.item ?? ''} ${index}`),
        sequence: (series?.revision ?? record?.revision ?? 0) + (row.extendedFrom === null ? 0 : 1),
        at: row.deadline,
        zone: row.zone !== null && isZone(row.zone) ? row.zone : null,
        summary: `Silence ends: ${row.document ?? `item ${row.item ?? '?'}`}`,
        description: [
          `State: ${row.state}`,
          row.rule && `Rule ${row.rule}`,
          row.zone && `Zone: ${row.zone}`,
          `${symbol ?? file}, line ${row.line}`,
        ]
          .filter(Boolean)
          .join('\n'),
        alarms: [24, 2],
        cancelled: row.state === 'broken',
      });
    }
    for (const row of shape.requests) {
      if (row.due === null || !/^\d{4}-\d\d-\d\d$/.test(row.due)) continue;
      add({
        uid: uidOf(
          'request',
          `${record?.document ?? file} ${row.item ?? ''} ${row.of.join(' ')} ${row.what.slice(0, 40)}`,
        ),
        sequence: record?.revision ?? 0,
        at: row.due,
        zone: null,
        summary: `${row.of.join(', ')}: ${row.what}`,
        description: `${symbol ?? file}, line ${row.line}`,
        alarms: [24],
        cancelled: false,
      });
    }
  }
  return writeCalendar([...events.values()], now);
}

/** A name that follows from what the event is about alone. */
function uidOf(kind: string, about: string): string {
  const name = about
    .replace(/[^\p{L}\d]+/gu, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();
  // Names of calendars are to be ASCII; letters of other scripts are written by their numbers.
  const plain = [...name]
    .map((sign) => (sign.charCodeAt(0) < 128 ? sign : sign.codePointAt(0)!.toString(36)))
    .join('');
  return `${kind}-${plain}@ad-ref`;
}
