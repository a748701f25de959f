import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { seriesOfSymbol } from '../../core/revisions/chain.ts';
import type { Meeting, MeetingText } from '../../core/revisions/renumber.ts';
import { chainKeyOf } from '../../workspace/revision-chain.ts';
import { type Input, readInputs } from '../frame/input.ts';
import type { World } from '../frame/world.ts';

/** The texts around a file, and each input by its name. */
export interface Surroundings {
  readonly meeting: Meeting;
  readonly inputs: ReadonlyMap<string, Input>;
}

/**
 * The meeting that a file belongs to: the drafts in the folder of the nearest `adref.yaml` at or above it, else in
 * its own folder. Other revisions of the file's document are left out: their numbers are their own.
 */
export async function readMeeting(world: World, target: Input): Promise<Surroundings> {
  const folder = await meetingFolder(dirname(resolve(target.file)));
  const inputs = (await readInputs(world, [relative('.', folder) || '.'], null, (input) => input)).filter(
    ({ file }) => resolve(file) !== resolve(target.file),
  );
  const own = chainKeyOf(target.reading);
  const same = inputs.filter(({ reading }) => chainKeyOf(reading) === own);
  const versions = same.filter(
    (input) => revisionOf(input) !== null && revisionOf(input) === revisionOf(target),
  );
  const others = inputs.filter((input) => !same.includes(input));
  return {
    meeting: { target: textOf(target), versions: versions.map(textOf), others: others.map(textOf) },
    inputs: new Map([target, ...inputs].map((input) => [input.file, input])),
  };
}

/** Two files with one such name are language versions of one revision. */
function revisionOf({ reading }: Input): string | null {
  const { symbol } = reading.metadata;
  if (symbol === null) return null;
  const { document, revision } = seriesOfSymbol(symbol);
  return `${document} ${revision ?? ''}`;
}

function textOf({ file, reading }: Input): MeetingText {
  return { id: file, model: reading.model, symbol: reading.metadata.symbol };
}

async function meetingFolder(own: string): Promise<string> {
  for (let at = own; ; at = dirname(at)) {
    if (await stat(join(at, 'adref.yaml')).catch(() => null)) return at;
    if (dirname(at) === at) return own;
  }
}
