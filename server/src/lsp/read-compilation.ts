import { createDocument, placeAt } from '../core/document/document.ts';
import { nameIn, nearestDelegation } from '../core/lexicon/profile.ts';
import { CODE, readCompiled } from '../core/proposals/canonical.ts';
import { type CompileProblem, compile } from '../core/proposals/compile.ts';
import { baseModelOf, listProposals } from '../core/proposals/list-proposals.ts';
import { type Message, message } from '../core/text/message.ts';
import type { Compilation } from '../protocol/compiling.ts';
import type { Requests } from '../protocol.ts';
import { fileNameOf } from '../workspace/file-name.ts';
import { createReading, type Reading } from '../workspace/reading.ts';
import { type Handed, isRevisionOf, type NamedText, type Received, receive } from '../workspace/receive.ts';
import type { Session } from './session.ts';

type Submission = Requests['adref/compile']['params']['submissions'][number];

/** Compiles what was handed in; what cannot be taken is told, and the rest is done. */
export async function readCompilation(
  session: Session,
  reading: Reading,
  text: string,
  submissions: readonly Submission[],
): Promise<Compilation> {
  const { say } = session;
  const base: NamedText = { file: fileNameOf(reading.uri), text, reading };
  const none = { text: null, delegations: [], proposals: 0 };
  const before = readCompiled(text);
  if (before) {
    const words = message(
      'This text is compiled already (from {0}). Take the base or the text of a delegation first.',
      before.submitters.join(', '),
    );
    return { ...none, notes: [], left: [say(words)] };
  }
  const { handed, notes, left } = sortOut(session, reading, submissions);
  const received = await receive(receptionOf(session, reading), base, handed);
  const taken = received.flatMap(({ code, file, model }) => (model ? [{ code, file, model }] : []));
  const told = {
    notes: [...notes, ...received.flatMap((one) => one.notes)],
    left: [
      ...left,
      ...received.flatMap(({ code, file, left: reasons }) =>
        reasons.map((why) => `${file} (${code}): ${why}`),
      ),
    ],
  };
  if (taken.length === 0) return { ...none, ...told };
  const result = compile(reading.model, taken);
  if ('problem' in result)
    return { ...none, ...told, left: [...told.left, say(problemWords(result.problem, base, received))] };
  const compiled = readCompiled(result.compiled.text)!;
  const proposals = listProposals(compiled, baseModelOf(compiled, reading.model.profile)).length;
  return { text: result.compiled.text, delegations: compiled.submitters, proposals, ...told };
}

/** Each delegation hands in one text, under a code that can stand in a text; of several the first is taken. */
function sortOut(
  { say, language }: Session,
  { uri, model }: Reading,
  submissions: readonly Submission[],
): {
  readonly handed: readonly Handed[];
  readonly notes: readonly string[];
  readonly left: readonly string[];
} {
  const { profile } = model;
  const names = new Map<string, string>();
  const handed: Handed[] = [];
  const notes: string[] = [];
  const left: string[] = [];
  for (const { code, file, text } of submissions) {
    const refuse = (words: Message): void => void left.push(`${file} (${code}): ${say(words)}`);
    const known = profile.find(code);
    const first = names.get(known?.code ?? code);
    if (!CODE.test(code)) {
      refuse(
        message(
          '“{0}” cannot stand as a name in the text. Use a code of letters and digits, such as RUS or G77.',
          code,
        ),
      );
      continue;
    }
    if (first !== undefined) {
      refuse(message('There is a text of this delegation already: {0}. This one was left out.', first));
      continue;
    }
    names.set(known?.code ?? code, file);
    if (!known) {
      const near = nearestDelegation(profile, code);
      const words = near
        ? message(
            '“{0}” is no known delegation. Did you mean {1} ({2})?',
            code,
            near.code,
            nameIn(near, language),
          )
        : message('“{0}” is no known delegation.', code);
      notes.push(`${file}: ${say(words)}`);
    }
    const read = createReading(`${uri}?${code}`, createDocument(text), profile);
    handed.push({ code, input: { file, text, reading: read } });
  }
  return { handed, notes, left };
}

function receptionOf(session: Session, reading: Reading): Parameters<typeof receive>[0] {
  return {
    say: session.say,
    findEarlier: async (submission) => {
      await session.loaded;
      const found = session
        .readings()
        .filter(({ uri }) => uri !== reading.uri)
        .map((one): NamedText => ({ file: fileNameOf(one.uri), text: '', reading: one }))
        // The submission may lie in the same folder, under the symbol of the revision that it was made from.
        .filter((one) => isRevisionOf(one, submission) && one.file !== submission.file);
      return found.length === 1 ? found[0]! : null;
    },
    adviseView: () => '',
    adviseEarlier: '',
  };
}

function problemWords(problem: CompileProblem, base: NamedText, received: readonly Received[]): Message {
  if (problem.kind === 'compiled-base') return message('This text is compiled already.');
  const from = received.find(({ code }) => code === problem.code);
  const { line, character } = placeAt((from?.model ?? base.reading.model).document, problem.at);
  return message(
    'Nothing was compiled: the text in {0} would not come back as it is. It differs first in line {1}, column {2}. Please report this.',
    from?.file ?? base.file,
    line + 1,
    character + 1,
  );
}
