import type { CheckContext } from '../core/problems/problem.ts';
import type { MeetingFacts } from '../core/record/meeting-facts.ts';
import { type Newest, newestOf } from '../core/revisions/newest.ts';
import { factsOfFile, meetingFactsOf, tellsRecords } from '../workspace/meeting-facts.ts';
import type { Reading } from '../workspace/reading.ts';
import type { Session } from './session.ts';

/** What checks are told beside the text: the present day, the newest revisions, and what other files of the meeting say. */
export function circumstancesOf(
  session: Session,
  own: Reading,
): Pick<CheckContext, 'today' | 'newest' | 'meeting'> {
  const today = session.today();
  let newest: Newest | undefined;
  let meeting: MeetingFacts | undefined;
  return {
    ...(today === undefined ? {} : { today }),
    newest: () => (newest ??= newestOf(session.drafts().map(({ metadata }) => metadata.symbol))),
    meeting: () => (meeting ??= readMeeting(session, own)),
  };
}

function readMeeting(session: Session, own: Reading): MeetingFacts {
  const told = session.drafts().filter(tellsRecords);
  return meetingFactsOf(
    own,
    told.map((draft) => ({
      draft,
      facts: () => {
        const reading = session.reading(draft.uri);
        return reading ? factsOfFile(reading) : { agenda: null, participants: null };
      },
    })),
  );
}
