import { createDocument } from '../../core/document/document.ts';
import { countsOf } from '../../core/model/counts.ts';
import type { DocumentKind } from '../../core/model/metadata.ts';
import { createModel } from '../../core/model/model.ts';
import { type FileRegister, readFileRegister } from '../../workspace/read-register.ts';
import type { Crew, SentRegister } from '../frame/crew.ts';
import { type ReadCandidate, readCandidate, readEach, readInputs } from '../frame/input.ts';
import { expandPaths } from '../frame/paths.ts';
import { createProfiles, type FindProfile } from '../frame/profiles.ts';
import type { World } from '../frame/world.ts';

/**
 * The registers of all files that paths mean, in order. Many files are read by several threads at a time; the result
 * is the same. Throws a Failure that names every file that cannot be read.
 */
export async function readRegisters(
  world: World,
  paths: readonly string[],
  kind: DocumentKind | null,
): Promise<readonly FileRegister[]> {
  const { crew } = world;
  const candidates = crew ? await expandPaths(paths) : [];
  if (!crew || candidates.length < FEWEST || candidates.some(({ file }) => file === '-'))
    return readInputs(world, paths, kind, readFileRegister);
  const quiet = onceOnly(world);
  const profileOf = createProfiles(quiet);
  const own: ReadCandidate<FileRegister> = async (candidate) => {
    const read = await readCandidate(quiet, candidate, kind, profileOf);
    return 'problem' in read ? read : { value: read.input && readFileRegister(read.input) };
  };
  const hands = Array.from({ length: crew.size }, (_, hand) => laneOf(quiet, crew, hand, kind, profileOf));
  try {
    // Two files are under way at each thread, so that none waits while this one is busy.
    return await readEach(world, candidates, [...hands, ...hands, own]);
  } finally {
    await crew.end();
  }
}

/** Fewer files are read before a thread has started. */
const FEWEST = 24;

/** Each thread finds out for itself what is wrong with a profile; it is told once. */
function onceOnly(world: World): World {
  const told = new Set<string>();
  return {
    ...world,
    err: {
      isTerminal: world.err.isTerminal,
      write: async (text) => {
        if (told.has(text)) return;
        told.add(text);
        await world.err.write(text);
      },
    },
  };
}

function laneOf(
  world: World,
  crew: Crew,
  hand: number,
  kind: DocumentKind | null,
  profileOf: FindProfile,
): ReadCandidate<FileRegister> {
  return async (candidate) => {
    const { read, told } = await crew.read(hand, { candidate, kind });
    for (const text of told) await world.err.write(text);
    if ('problem' in read) return read;
    return { value: read.value && (await received(read.value, profileOf)) };
  };
}

async function received({ text, ...register }: SentRegister, profileOf: FindProfile): Promise<FileRegister> {
  const profile = text === null ? null : await profileOf(register.file);
  const bracketed = (): boolean =>
    text !== null && profile !== null && countsOf(createModel(createDocument(text), profile)).groups > 0;
  return { ...register, life: { ...register.life, bracketed } };
}
