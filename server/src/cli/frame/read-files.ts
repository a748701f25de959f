import { realpath } from 'node:fs/promises';
import { Failure } from './failure.ts';
import type { World } from './world.ts';

/** Keeps in mind that a command reads a file, so that its result is not written over it. */
export function noteRead(world: World, file: string): void {
  const files = read.get(world);
  if (files) files.add(file);
  else read.set(world, new Set([file]));
}

/**
 * Refuses to write a result over a file that the command has read, under whatever name: named, found in a folder or by a
 * pattern, or read beside the one that was named. To be called before anything is written. Throws {@link Failure}.
 */
export async function guardRead(world: World, out: string | null): Promise<void> {
  const target = out === null ? null : await realpath(out).catch(() => null);
  if (target === null) return;
  for (const file of read.get(world) ?? [])
    if ((await realpath(file).catch(() => null)) === target) throw replacing(out!);
}

/** What is said where a result would replace what it is made of. */
export function replacing(out: string): Failure {
  return new Failure(`${out}: The result would replace what it is made of. Name another file behind -o.`);
}

const read = new WeakMap<World, Set<string>>();
