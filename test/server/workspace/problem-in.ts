import { type Message, sentence } from '../../../server/src/core/text/message.ts';

/** Why something could not be read, in English; null where it could. */
export function problemIn(answer: object): string | null {
  return 'problem' in answer ? sentence(answer.problem as Message) : null;
}
