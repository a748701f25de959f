import type { MessagePort } from 'node:worker_threads';
import { readFileRegister } from '../../workspace/read-register.ts';
import type { CrewAnswer, CrewTask } from '../frame/crew.ts';
import { readCandidate } from '../frame/input.ts';
import { processWorld } from '../frame/process-world.ts';
import { createProfiles } from '../frame/profiles.ts';

/** One of a crew: reads the register of each file that it is given, and tells nobody but who asked. */
export function serveCrew(port: MessagePort): void {
  let told: string[] = [];
  const world = {
    ...processWorld(),
    err: {
      isTerminal: false,
      write: async (text: string) => {
        told.push(text);
      },
    },
  };
  const profileOf = createProfiles(world);
  const answer = async ({ candidate, kind }: CrewTask): Promise<CrewAnswer> => {
    const read = await readCandidate(world, candidate, kind, profileOf);
    const own = told;
    told = [];
    if ('problem' in read) return { read, told: own };
    if (!read.input) return { read: { value: null }, told: own };
    const { life, ...register } = readFileRegister(read.input);
    const { bracketed: _, ...values } = life;
    // A document without a symbol has no life of which its brackets could be told.
    const text = register.symbol !== null && read.input.text.includes('[') ? read.input.text : null;
    return { read: { value: { ...register, life: values, text } }, told: own };
  };
  // A failure is the program's: it ends the thread, and the other side is told.
  port.on('message', ({ id, task }: { readonly id: number; readonly task: CrewTask }) => {
    void answer(task).then((done) => port.postMessage({ id, answer: done }));
  });
}
