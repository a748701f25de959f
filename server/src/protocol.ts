import type { CompileRequests } from './protocol/compiling.ts';
import type { DecisionRequests } from './protocol/decisions.ts';
import type { LanguageRequests } from './protocol/languages.ts';
import type { NumberingRequests } from './protocol/numbering.ts';
import type { OpenItemsRequests } from './protocol/open-items.ts';
import type { PositionRequests } from './protocol/positions.ts';
import type { RecordRequests } from './protocol/record.ts';
import type { RevisionRequests } from './protocol/revisions.ts';
import type { RoomRequests } from './protocol/room.ts';
import type { TemplateRequests } from './protocol/templates.ts';
import type { ViewRequests } from './protocol/views.ts';
import type { WordRequests } from './protocol/word.ts';

/**
 * What the client may ask beyond standard LSP, as one map from method to shapes; each family of requests is a file in
 * `protocol`. Types only: client and server carry different JSON-RPC majors, so no object is shared between them.
 */
export interface Requests
  extends OpenItemsRequests,
    RevisionRequests,
    NumberingRequests,
    LanguageRequests,
    DecisionRequests,
    ViewRequests,
    PositionRequests,
    CompileRequests,
    RoomRequests,
    RecordRequests,
    TemplateRequests,
    WordRequests {}
