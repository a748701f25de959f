import type { Crew } from './crew.ts';
import { Failure } from './failure.ts';
import type { Sink, World } from './world.ts';

/** The world of this process: its streams, its environment, the system's clock, and threads where there are any. */
export function processWorld(crew?: Crew): World {
  return {
    input: process.stdin,
    out: sinkOf(process.stdout),
    err: sinkOf(process.stderr),
    env: process.env,
    now: () => new Date(),
    elapsed: () => performance.now(),
    crew,
  };
}

function sinkOf(stream: NodeJS.WriteStream): Sink {
  // A reader that leaves is reported by an event as well as to the writer; here only the writer cares.
  stream.on('error', () => {});
  return {
    isTerminal: stream.isTTY === true,
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          const code = (error as NodeJS.ErrnoException | null | undefined)?.code;
          if (!error || LEFT.has(code ?? '')) resolve();
          else reject(new Failure(`The output cannot be written: ${code ?? error.message}.`));
        });
      }),
  };
}

/** How a stream says that nobody reads it any more. */
const LEFT = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'EOF']);
