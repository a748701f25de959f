import type { Stance } from '../core/document/facts/stance.ts';
import type { StanceKind } from '../core/lexicon/lexicon.ts';
import { nameIn, type Profile } from '../core/lexicon/profile.ts';
import { type Message, message } from '../core/text/message.ts';
import type { Session } from './session.ts';

/**
 * Who wants what of a text as one sentence in the client's language, with official names where they are known: `KAZ
 * (Kazakhstan) and RUS (Russian Federation) propose this; IND (India) asks to delete it.` In the order of the text.
 */
export function stanceSentence(
  stances: readonly Stance[],
  profile: Profile,
  { say, language }: Pick<Session, 'say' | 'language'>,
): string {
  const kinds = [...new Set(stances.map(({ kind }) => kind))];
  const clauses = kinds.map((kind) => {
    const names = [
      ...new Set(stances.filter((one) => one.kind === kind).map(({ delegation }) => delegation)),
    ];
    return say(
      clauseOf(
        kind,
        names.length > 1,
        joined(
          names.map((name) => named(profile, name, language)),
          say,
        ),
      ),
    );
  });
  return `${clauses.join('; ')}.`;
}

function named(profile: Profile, code: string, language: string): string {
  const found = profile.find(code);
  const name = found ? nameIn(found, language) : code;
  return name === code ? code : `${code} (${name})`;
}

function joined(names: readonly string[], say: Session['say']): string {
  const last = names.at(-1)!;
  return names.length === 1 ? last : say(message('{0} and {1}', names.slice(0, -1).join(', '), last));
}

function clauseOf(kind: StanceKind, many: boolean, names: string): Message {
  switch (kind) {
    case 'propose':
      return many ? message('{0} propose this', names) : message('{0} proposes this', names);
    case 'support':
      return many ? message('{0} support it', names) : message('{0} supports it', names);
    case 'retain':
      return many ? message('{0} want to keep it', names) : message('{0} wants to keep it', names);
    case 'oppose':
      return many ? message('{0} oppose it', names) : message('{0} opposes it', names);
    case 'delete':
      return many ? message('{0} ask to delete it', names) : message('{0} asks to delete it', names);
    case 'reserve':
      return many
        ? message('{0} reserve their position', names)
        : message('{0} reserves its position', names);
    case 'pending':
      return many ? message('{0} await instructions', names) : message('{0} awaits instructions', names);
  }
}
