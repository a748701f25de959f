import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { createProfile, defaultProfile, type Profile } from '../../core/lexicon/profile.ts';
import { sentence } from '../../core/text/message.ts';
import { readFileText } from '../../workspace/node-host.ts';
import { readProfile } from '../../workspace/read-profile.ts';
import { noteRead } from './read-files.ts';
import { printable } from './style.ts';
import type { World } from './world.ts';

/** Finds the profile of a file: of the nearest `adref.yaml` at or above its folder. Each one is read once. */
export type FindProfile = (file: string) => Promise<Profile>;

/** Profiles for one run of a command. What is wrong in one is told on standard error, and the work goes on. */
export function createProfiles(world: World): FindProfile {
  const known = new Map<string, Promise<Profile>>();
  const inFolder = (folder: string): Promise<Profile> => {
    let profile = known.get(folder);
    if (!profile) {
      profile = look(world, folder, inFolder);
      known.set(folder, profile);
    }
    return profile;
  };
  return (file) => inFolder(file === '-' ? resolve('.') : dirname(resolve(file)));
}

async function look(
  world: World,
  folder: string,
  inFolder: (folder: string) => Promise<Profile>,
): Promise<Profile> {
  const path = join(folder, 'adref.yaml');
  if (!(await stat(path).catch(() => null)))
    return dirname(folder) === folder ? defaultProfile : inFolder(dirname(folder));
  const tell = (text: string): Promise<void> =>
    world.err.write(
      `adref: ${printable(`${relative('.', path) || path}${text}`)} It is read without what is wrong.\n`,
    );
  noteRead(world, path);
  const file = await readFileText(path);
  if (!('text' in file)) {
    await tell(`: ${sentence(file.problem)}`);
    return defaultProfile;
  }
  const { data, problems } = readProfile(file.text);
  const first = problems[0];
  if (first) await tell(`:${first.line}:${first.column}: ${first.message.replace(/\.?\s*$/, '.')}`);
  return createProfile(data);
}
