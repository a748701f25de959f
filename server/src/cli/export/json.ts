import type { Input } from '../frame/input.ts';
import { readOutline } from '../outline/read-outline.ts';

/** A draft as data: its outline with what it says of itself, and its text as it stands. */
export function toDraftJson(input: Input): string {
  const { title, date, status } = input.reading.metadata;
  const { file, symbol, kind, language, provisions, counts } = readOutline(input);
  const draft = { file, symbol, title, kind, language, date, status, provisions, counts, text: input.text };
  return `${JSON.stringify(draft, null, 2)}\n`;
}
