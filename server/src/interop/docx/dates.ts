/**
 * When each delegation made its changes, as a remark in the line of a compiled text: `RUS 2031-09-27T10:00:00Z`, parted by
 * commas; empty where no date is known.
 */
export function writeDates(dates: ReadonlyMap<string, string | null>): string {
  return [...dates].flatMap(([code, date]) => (date === null ? [] : [`${code} ${date}`])).join(', ');
}

/** Reads such a remark; what is none of it is left out. */
export function readDates(remark: string | null): ReadonlyMap<string, string> {
  const found = (remark ?? '').matchAll(
    /([^\s,]+) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?)(?=,|$)/g,
  );
  return new Map([...found].map(([, code, date]) => [code!, date!]));
}
