import type { Sink, World } from './world.ts';

/** Marks text for a terminal. Without colour every function gives its text back. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
}

/**
 * The style for a sink. `NO_COLOR` (not empty) always wins; `FORCE_COLOR` colours also what is no terminal. Colour
 * is never the only sign of anything.
 */
export function styleFor(world: World, sink: Sink): Style {
  const { NO_COLOR, FORCE_COLOR, TERM } = world.env;
  const forced = FORCE_COLOR !== undefined && FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  const refused = (NO_COLOR ?? '') !== '' || (FORCE_COLOR !== undefined && !forced);
  return !refused && (forced || (sink.isTerminal && TERM !== 'dumb')) ? coloured : plain;
}

/** Text of a document or a file name, safe to show: control signs could steer the terminal. */
export function printable(text: string): string {
  return text.replace(CONTROL, '\uFFFD');
}

/** All but the tab. */
const CONTROL = /(?!\t)\p{Cc}/gu;

const same = (text: string): string => text;

/** No marks at all: for files and pipes. */
export const plain: Style = { bold: same, dim: same, red: same, yellow: same, blue: same };

const coloured: Style = {
  bold: (text) => `\u001b[1m${text}\u001b[22m`,
  dim: (text) => `\u001b[2m${text}\u001b[22m`,
  red: (text) => `\u001b[31m${text}\u001b[39m`,
  yellow: (text) => `\u001b[33m${text}\u001b[39m`,
  blue: (text) => `\u001b[34m${text}\u001b[39m`,
};
