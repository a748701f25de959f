import type { CheckContext } from '../core/problems/problem.ts';
import { type Newest, newestOf } from '../core/revisions/newest.ts';
import type { Session } from './session.ts';

/** What checks are told beside the text: the present day, and the newest revisions in the open folders. */
export function circumstancesOf(session: Session): Pick<CheckContext, 'today' | 'newest'> {
  const today = session.today();
  let newest: Newest | undefined;
  return {
    ...(today === undefined ? {} : { today }),
    newest: () => (newest ??= newestOf(session.drafts().map(({ metadata }) => metadata.symbol))),
  };
}
