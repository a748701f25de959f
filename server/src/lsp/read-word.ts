import { nameIn } from '../core/lexicon/profile.ts';
import { CODE } from '../core/proposals/canonical.ts';
import { message } from '../core/text/message.ts';
import { importDocx } from '../interop/docx/import-docx.ts';
import type { Requests } from '../protocol.ts';
import { fromBase64 } from './base64.ts';
import type { Session } from './session.ts';

type Import = Requests['adref/importWord'];

/** A Word file as drafts, its authors taken for those whom the person says they are. */
export function readWord(session: Session, { uri, bytes, authors }: Import['params']): Import['result'] {
  const { say, language } = session;
  const profile = session.profileOf(uri);
  const wrong = authors.find(([, code]) => !CODE.test(code));
  if (wrong)
    return {
      problem: say(
        message(
          '“{0}” cannot stand as a name in the text. Use a code of letters and digits, such as RUS or G77.',
          wrong[1],
        ),
      ),
    };
  const packed = fromBase64(bytes);
  if (!packed) return { problem: say(message('The file is damaged.')) };
  const read = importDocx(packed, { profile, authors: new Map(authors) });
  if ('problem' in read) return { problem: say(read.problem) };
  const { text, base, accepted, submissions, comments, notes } = read.imported;
  return {
    authors: read.imported.authors.map(({ name, codes, known, insertions, deletions }) => ({
      name,
      codes,
      known,
      insertions,
      deletions,
    })),
    roster: [...profile.members, ...profile.groups].map((one) => ({
      code: one.code,
      name: nameIn(one, language),
      kind: one.kind === 'group' ? 'group' : 'delegation',
      near: null,
      members: one.members,
      named: false,
    })),
    text,
    base,
    accepted,
    submissions,
    comments,
    left: notes.map(say),
  };
}
