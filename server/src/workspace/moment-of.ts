/**
 * The moment of a day and hour in a zone, in milliseconds since 1970; of a day alone its last minute. A zone is an IANA
 * name or an offset such as `+06:00`; null is that of the machine. NaN where the day is none or the year is not said.
 */
export function momentOf(at: string, zone: string | null): number {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?$/.exec(at);
  if (!match) return Number.NaN;
  const [year, month, day, hour = 23, minute = 59] = match.slice(1).map((part) => part && Number(part));
  const parts = [Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)] as const;
  const offset = /^([+-])(\d\d):(\d\d)$/.exec(zone ?? '');
  const plain = Date.UTC(...parts);
  if (offset)
    return plain - (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3])) * 60_000;
  if (zone === null) return new Date(...parts).getTime();
  // The clock of the zone at the moment that the plain hour would be in UTC tells how far it is off; twice, for nights
  // in which clocks change.
  const once = plain - (clockOf(plain, zone) - plain);
  return plain - (clockOf(once, zone) - once);
}

/** What the clock of a zone shows at a moment, as if it showed UTC; the moment itself where the zone is unknown. */
function clockOf(moment: number, zone: string): number {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    try {
      clock = new Intl.DateTimeFormat('en-GB', { ...FIELDS, timeZone: zone });
    } catch {
      clock = null;
    }
    clocks.set(zone, clock);
  }
  if (!clock) return moment;
  const shown = new Map(clock.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => shown.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour') % 24, part('minute'));
}

const clocks = new Map<string, Intl.DateTimeFormat | null>();
const FIELDS: Intl.DateTimeFormatOptions = {
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
};
