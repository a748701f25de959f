/** Lines of fields as CSV by RFC 4180: CRLF at each line's end, quotes only where they are needed. */
export function toCsvLines(lines: readonly (readonly string[])[]): string {
  return lines.map((line) => `${line.map(quote).join(',')}\r\n`).join('');
}

function quote(field: string): string {
  return /[",\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
