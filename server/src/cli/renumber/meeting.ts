import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Meeting } from '../../core/revisions/renumbering.ts';
import { meetingOf } from '../../workspace/meeting.ts';
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
  const named = ({ file, reading }: Input) => ({ name: file, reading });
  return {
    meeting: meetingOf(named(target), inputs.map(named)),
    inputs: new Map([target, ...inputs].map((input) => [input.file, input])),
  };
}

async function meetingFolder(own: string): Promise<string> {
  for (let at = own; ; at = dirname(at)) {
    if (await stat(join(at, 'adref.yaml')).catch(() => null)) return at;
    if (dirname(at) === at) return own;
  }
}
