/**
 * One line of CSV by RFC 4180: CRLF at its end, quotes only where they are needed. A field that a spreadsheet would
 * take for a formula gets an apostrophe before it, as OWASP advises: the texts come from strangers.
 */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map((field) => quote(FORMULA.test(field) && !NUMBER.test(field) ? `'${field}` : field)).join(',')}\r\n`;
}

const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

function quote(field: string): string {
  return /[",\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
