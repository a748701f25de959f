import { dirname, resolve } from 'node:path';
import { isRevisionOf } from '../../workspace/receive.ts';
import { type Input, readInputs } from '../frame/input.ts';
import type { World } from '../frame/world.ts';

/**
 * Finds the revision that a submission was made from: one that is named, else one beside the base that is none of the
 * files handed in; null where none or several may be meant.
 */
export function createEarlierFinder(
  world: World,
  base: Input,
  handed: readonly Input[],
  named: readonly Input[],
): (submission: Input) => Promise<Input | null> {
  return async (submission) => {
    const given = named.filter((input) => isRevisionOf(input, submission));
    if (given.length > 0) return given.length === 1 ? given[0]! : null;
    if (base.file === '-') return null;
    const own = new Set([base, ...handed].map(({ file }) => resolve(file)));
    const beside = await readInputs(world, [dirname(base.file)], null, (input) =>
      isRevisionOf(input, submission) && !own.has(resolve(input.file)) ? input : null,
    ).catch(() => []);
    const found = beside.filter((input) => input !== null);
    return found.length === 1 ? found[0]! : null;
  };
}
