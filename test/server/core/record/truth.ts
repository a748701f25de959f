import { createDocument } from '../../../../server/src/core/document/document.ts';
import { defaultProfile } from '../../../../server/src/core/lexicon/profile.ts';
import { metadataOf } from '../../../../server/src/core/model/metadata.ts';
import { createModel } from '../../../../server/src/core/model/model.ts';
import { type Register, registerOf } from '../../../../server/src/core/record/register.ts';

/** What a record says, as its reader wrote it down: each fact as one line. */
export interface Truth {
  readonly decisions: readonly {
    readonly item: string;
    readonly organ: string | null;
    readonly verb: string;
    readonly symbol: string | null;
    readonly at: string;
  }[];
  readonly silence: readonly SilenceTruth[];
  /** `item CODE verb` */
  readonly positions: readonly string[];
  readonly requests: readonly {
    readonly of: readonly string[];
    readonly what?: string;
    readonly item?: string;
    readonly due: string | null;
  }[];
  /** `CODE level state`, the level `?` where none is told. */
  readonly attendance: readonly string[];
  readonly documents: readonly string[];
  readonly meetings: readonly string[];
}

interface SilenceTruth {
  readonly document: string | null;
  readonly opened: string | null;
  readonly deadline: string | null;
  readonly zone: string | null;
  readonly rule: string | null;
  readonly state: string;
  readonly by: readonly string[];
}

/** The kinds of facts that are counted. */
export const kinds = [
  'decisions',
  'silence',
  'positions',
  'requests',
  'attendance',
  'documents',
  'meetings',
] as const;

export type Kind = (typeof kinds)[number];

/** Found facts and wanted ones of each kind as lines that are equal where the facts are. */
export type Lines = Readonly<
  Record<Kind, { readonly found: readonly string[]; readonly wanted: readonly string[] }>
>;

/** The register of a text under the default profile. */
export function registerOfText(text: string): Register {
  const document = createDocument(text);
  return registerOf(createModel(document, defaultProfile), metadataOf(document));
}

/** What was found in a text beside what is true of it. */
export function linesOf(text: string, truth: Truth): Lines {
  const register = registerOfText(text);
  const place = (at: string): number => text.indexOf(at);
  return {
    decisions: {
      found: register.decisions.map(({ item, organ, verb, symbol, text: said }) =>
        [item, organ, verb, symbol, said.slice(0, 12)].join(' | '),
      ),
      wanted: truth.decisions.map(({ item, organ, verb, symbol, at }) =>
        [item, organ, verb, symbol, saidAt(text, place(at), at)].join(' | '),
      ),
    },
    silence: {
      found: register.silence.map(({ document, opened, deadline, rule, state, by }) =>
        [document, opened, deadline?.at, deadline?.zone, rule, state, by].join(' | '),
      ),
      wanted: truth.silence.map(({ document, opened, deadline, zone, rule, state, by }) =>
        [document, opened, deadline, zone, rule, state, by].join(' | '),
      ),
    },
    positions: {
      found: register.positions.map(({ item, delegation, verb }) => `${item} ${delegation} ${verb}`),
      wanted: truth.positions,
    },
    requests: matched(register, truth),
    attendance: {
      found: register.attendance.map(
        ({ delegation, level, state }) => `${delegation} ${level ?? '?'} ${state}`,
      ),
      wanted: truth.attendance,
    },
    documents: { found: register.documents.map(({ symbol }) => symbol), wanted: truth.documents },
    meetings: { found: register.days, wanted: truth.meetings },
  };
}

/** How many lines are in both, in the first alone and in the second alone; equal lines count as often as they stand. */
export function compareLines(
  found: readonly string[],
  wanted: readonly string[],
): { readonly both: number; readonly extra: readonly string[]; readonly missed: readonly string[] } {
  const missed = [...wanted];
  const extra = found.filter((line) => {
    const at = missed.indexOf(line);
    if (at >= 0) missed.splice(at, 1);
    return at < 0;
  });
  return { both: found.length - extra.length, extra, missed };
}

/** The beginning of a decision's text, behind the word and the label that open it. */
function saidAt(text: string, at: number, snippet: string): string {
  return text
    .slice(at, at + snippet.length + 40)
    .replace(/^\p{L}+[:：]\s*|^\d+\.\s*/u, '')
    .replace(/\s+/g, ' ')
    .slice(0, 12);
}

function matched(
  { requests }: Register,
  truth: Truth,
): { found: readonly string[]; wanted: readonly string[] } {
  const line = (of: readonly string[], due: string | null, item: string): string =>
    `${[...of].sort().join(',')} ${due} ${item}`;
  const wanted = truth.requests.map(({ of, due, what, item }) => line(of, due, what ?? item ?? ''));
  const left = [...truth.requests];
  const found = requests.map(({ of, due, what, item }) => {
    const at = left.findIndex(
      (one) =>
        [...one.of].sort().join() === [...of].sort().join() &&
        (one.what === undefined ? one.item === item : what.includes(one.what)),
    );
    const same = at < 0 ? undefined : left.splice(at, 1)[0];
    return line(of, due, same?.what ?? same?.item ?? what);
  });
  return { found, wanted };
}
