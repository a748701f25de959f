const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?$/;

/** A date as Word writes one, without parts of seconds; null for anything else. */
export function readDate(text: string | undefined): string | null {
  const date = text?.replace(/\.\d+(?=Z|[+-]|$)/, '');
  return date !== undefined && DATE.test(date) ? date : null;
}
