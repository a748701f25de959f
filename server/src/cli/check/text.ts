import type { Severity } from '../../core/problems/problem.ts';
import { NO_DRAFT } from '../frame/input.ts';
import { printable, type Style } from '../frame/style.ts';
import type { Found } from './found.ts';

/** Problems for a reader, grouped by file: place, severity in words, message, code. */
export function toText(found: readonly Found[], style: Style): string {
  const groups = new Map<string, Found[]>();
  for (const one of found) {
    const group = groups.get(one.file);
    if (group) group.push(one);
    else groups.set(one.file, [one]);
  }
  return [...groups].map(([file, own]) => toGroup(file, own, style)).join('\n');
}

/** One line about all: `3 files: 1 error, 2 warnings, 14 notes.` That nothing was read is no praise. */
export function summaryOf(found: readonly Found[], files: number, style: Style): string {
  if (files === 0) return style.bold(NO_DRAFT);
  const count = (...severities: readonly Severity[]): number =>
    found.filter(({ severity }) => severities.includes(severity)).length;
  const parts = [
    counted(count('error'), 'error'),
    counted(count('warning'), 'warning'),
    counted(count('information', 'hint'), 'note'),
  ].filter((part) => part !== '');
  return style.bold(`${counted(files, 'file')}: ${parts.join(', ') || 'no problems'}.`);
}

function toGroup(file: string, found: readonly Found[], style: Style): string {
  const places = found.map(({ line, column }) => `${line}:${column}`);
  const width = Math.max(...places.map((place) => place.length));
  const lines = found.map(({ severity, message, code }, i) => {
    const word = COLOURS[severity](style)(severity.padEnd(WIDEST));
    return `  ${places[i]!.padStart(width)}  ${word}  ${printable(message)}  ${style.dim(code)}\n`;
  });
  return `${style.bold(file === '-' ? 'standard input' : printable(file))}\n${lines.join('')}`;
}

const WIDEST = 'information'.length;
const COLOURS: Readonly<Record<Severity, (style: Style) => (text: string) => string>> = {
  error: (style) => style.red,
  warning: (style) => style.yellow,
  information: (style) => style.blue,
  hint: (style) => style.dim,
};

function counted(count: number, noun: string): string {
  if (count === 0) return '';
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
