import type { Profile } from '../core/lexicon/profile.ts';
import type { Metadata } from '../core/model/metadata.ts';
import { type Message, message } from '../core/text/message.ts';
import { exportFlow } from './docx/export-flow.ts';
import { nothingWithheld, type Withheld } from './docx/withhold.ts';
import { writeDocx } from './docx/write-docx.ts';
import { documentPage } from './html/document.ts';
import { toPlainText } from './text/plain-text.ts';

/** What a draft can be written as for those who have no tool. */
export type ExportForm = 'docx' | 'html' | 'txt';

/** A draft that goes out. */
export interface Outgoing {
  readonly text: string;
  readonly metadata: Metadata;
  readonly profile: Profile;
  /** What it is called where it has no symbol. */
  readonly name: string;
  /** The text of an earlier revision: what changed since then is tracked. */
  readonly against: string | null;
  /** Who made these changes; null for the draft's symbol. */
  readonly author: string | null;
  /** When, ISO 8601 to the second; null for the draft's day. */
  readonly moment: string | null;
  readonly clean: boolean;
  /** In a Word file: tells paragraphs that moved as moves. */
  readonly moves?: boolean;
  readonly withheld?: Withheld;
  readonly say: (message: Message) => string;
}

/** Writes a draft: a Word file as bytes, a page or plain text as text. The same draft gives the same result. */
export function exportText(form: ExportForm, outgoing: Outgoing): string | Uint8Array {
  const { text, metadata, profile, against, author, moment, clean, moves, say } = outgoing;
  const withheld = outgoing.withheld ?? nothingWithheld;
  const name = metadata.symbol ?? outgoing.name;
  const date = moment ?? (metadata.date === null ? null : `${metadata.date}T00:00:00Z`);
  const flow = exportFlow({
    text,
    against: against === null ? null : { text: against, by: { author: author ?? name, date } },
    clean,
    moves: moves ?? false,
    withheld,
    profile,
    nobody: say(message('Author')),
  });
  const language = metadata.language ?? 'en';
  switch (form) {
    case 'docx':
      return writeDocx(flow, { title: metadata.title, language });
    case 'html':
      return documentPage(flow, { title: metadata.title ?? name, language, say });
    case 'txt':
      return toPlainText(flow, { named: against === null && !withheld.names });
  }
}
