import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort } from 'node:worker_threads';
import { processCrew } from './frame/process-crew.ts';
import { processWorld } from './frame/process-world.ts';
import { runProgram } from './program.ts';
import { serveCrew } from './register/serve-crew.ts';

// The threads that read files beside this one run the same file: the program stays one file.
if (isMainThread) {
  const crew = processCrew(fileURLToPath(import.meta.url));
  process.exitCode = await runProgram(process.argv.slice(2), processWorld(crew));
} else if (parentPort) serveCrew(parentPort);
