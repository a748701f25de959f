import type { Crew } from './crew.ts';

/** Everything a command touches outside itself: passed in, so that a test can stand in for the terminal. */
export interface World {
  /** Standard input. */
  readonly input: AsyncIterable<Uint8Array>;
  readonly out: Sink;
  readonly err: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The system's clock; `--now` takes precedence. */
  readonly now: () => Date;
  /** Milliseconds since some fixed moment, for progress. */
  readonly elapsed: () => number;
  /** Hands that read beside the main thread; without them it does everything itself. */
  readonly crew?: Crew | undefined;
}

/** Where text goes. Writing to a reader that has left (`| head`) does nothing. */
export interface Sink {
  readonly write: (text: string) => Promise<void>;
  readonly isTerminal: boolean;
}
