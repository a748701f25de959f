/** The definition of a zone for the years in which moments (`2021-10-07T18:00`) lie: each change of its offset. */
export function writeZone(zone: string, moments: readonly string[]): readonly string[] {
  const parts = /^[+-]/.test(zone) ? [observance('19700101T000000', zone, zone)] : observances(zone, moments);
  return ['BEGIN:VTIMEZONE', `TZID:${zoneId(zone)}`, ...parts.flat(), 'END:VTIMEZONE'];
}

/** Whether the system knows a zone, or it is an offset. */
export function isZone(zone: string): boolean {
  if (/^[+-]\d\d:\d\d$/.test(zone)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

const HOUR = 3_600_000;

function observances(zone: string, moments: readonly string[]): readonly (readonly string[])[] {
  const years = moments.map((moment) => Number(moment.slice(0, 4)));
  const offsetAt = offsetsOf(zone);
  let time = Date.UTC(Math.min(...years) - 1, 0, 1);
  const end = Date.UTC(Math.max(...years) + 1, 0, 1);
  let before = offsetAt(time);
  const found = [observance(local(time, before), before, before)];
  for (; time < end; time += 24 * HOUR) {
    const next = offsetAt(time + 24 * HOUR);
    if (next === before) continue;
    let change = time;
    while (offsetAt(change + HOUR) === before) change += HOUR;
    found.push(observance(local(change + HOUR, before), before, next));
    before = next;
  }
  return found;
}

/** The offset of a zone at a moment: `+06:00`. */
function offsetsOf(zone: string): (time: number) => string {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  return (time) => {
    const name = format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
    return /[+-]\d\d:\d\d/.exec(name)?.[0] ?? '+00:00';
  };
}

function local(time: number, offset: string): string {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset)!;
  const shift = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  return new Date(time + shift).toISOString().slice(0, 19).replace(/[-:]/g, '');
}

function observance(start: string, from: string, to: string): readonly string[] {
  const daylight = to > from;
  const kind = daylight ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${from.replace(':', '')}`,
    `TZOFFSETTO:${to.replace(':', '')}`,
    `END:${kind}`,
  ];
}

/** The name of a zone in a calendar. */
export function zoneId(zone: string): string {
  return /^[+-]/.test(zone) ? `UTC${zone}` : zone;
}
