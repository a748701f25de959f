import type { DocumentKind } from '../../core/model/metadata.ts';
import type { Unread } from '../../workspace/host.ts';
import type { FileRegister } from '../../workspace/read-register.ts';
import type { Candidate } from './paths.ts';

/** Hands that read files beside the main thread, each at its own pace. They are started when first asked. */
export interface Crew {
  /** How many there are. */
  readonly size: number;
  /** Lets a hand read the register of a file. Rejects where the hand has failed. */
  readonly read: (hand: number, task: CrewTask) => Promise<CrewAnswer>;
  /** Sends them home. */
  readonly end: () => Promise<void>;
}

/** A file to read. */
export interface CrewTask {
  readonly candidate: Candidate;
  readonly kind: DocumentKind | null;
}

/** A register as one thread sends it to another: values only. */
export type SentRegister = Omit<FileRegister, 'life'> & {
  readonly life: Omit<FileRegister['life'], 'bracketed'>;
  /** The text of a document that may hold brackets, for the few of which that is asked; null for any other. */
  readonly text: string | null;
};

/** What became of it: null for a file in a folder that is no draft. */
export interface CrewAnswer {
  readonly read: { readonly value: SentRegister | null } | Unread;
  /** What was told on standard error on the way. */
  readonly told: readonly string[];
}
