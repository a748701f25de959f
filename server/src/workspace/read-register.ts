import { placeAt } from '../core/document/document.ts';
import { countsOf } from '../core/model/counts.ts';
import type { DocumentKind } from '../core/model/metadata.ts';
import { deadlineOf } from '../core/record/deadline.ts';
import type { Silence } from '../core/record/follow-silence.ts';
import { livesOf, type MeetingFile } from '../core/record/life.ts';
import { documentsOf, registerOf } from '../core/record/register.ts';
import type { RegisterShape, SilenceRow } from '../core/record/register-shape.ts';
import { seriesOfSymbol } from '../core/revisions/chain.ts';
import type { Reading } from './reading.ts';

/** A reading under the name that its rows are to carry: a path as it was given, or a URI. */
export interface NamedRecord {
  readonly file: string;
  readonly reading: Reading;
}

/** What one file gives; documents of which no file is among those read are told apart by {@link joinRegisters}. */
export interface FileRegister {
  readonly file: string;
  readonly symbol: string | null;
  readonly shape: Omit<RegisterShape, 'life'>;
  readonly life: MeetingFile;
}

/** The register of one file. What is no record yields its documents and its own silence only. */
export function readFileRegister(input: NamedRecord): FileRegister {
  const { file, reading } = input;
  const { metadata } = reading;
  const record = isRecord(input) ? registerOf(reading.model, metadata) : null;
  const documents = record?.documents ?? documentsOf(reading.document, metadata.symbol);
  const at = (start: number): { file: string; line: number } => ({
    file,
    line: placeAt(reading.document, start).line + 1,
  });
  const silence = (record?.silence ?? []).map((one) => silenceRow(input, one, at(one.start)));
  const own = metadata.silence;
  if (own) {
    const deadline = deadlineOf(own.until, own.rule, reading.model.profile);
    silence.unshift({
      ...at(own.start),
      item: null,
      document: metadata.symbol,
      opened: null,
      deadline: deadline?.at ?? null,
      zone: deadline?.zone ?? null,
      assumed: deadline?.assumed ?? false,
      extendedFrom: null,
      rule: own.rule,
      state: metadata.status === 'adopted' ? 'adopted' : 'open',
      by: [],
      on: null,
      how: null,
    });
  }
  return {
    file,
    symbol: metadata.symbol,
    life: {
      name: file,
      symbol: metadata.symbol,
      status: metadata.status,
      bracketed: () => countsOf(reading.model).groups > 0,
      cited: documents,
      decisions: record?.decisions ?? [],
      silence: record?.silence ?? [],
    },
    shape: {
      items: (record?.items ?? []).map(({ number, title, outcome, start }) => ({
        ...at(start),
        item: number,
        title,
        decided: outcome,
      })),
      decisions: (record?.decisions ?? []).map((decision) => {
        const { item, symbol, organ, verb, object, text, start } = decision;
        const procedure = decision.silence && silenceRow(input, decision.silence, at(start));
        return {
          ...at(start),
          item,
          symbol,
          organ,
          verb,
          object,
          text,
          silence: procedure && {
            opened: procedure.opened,
            deadline: procedure.deadline,
            zone: procedure.zone,
            rule: procedure.rule,
            state: procedure.state,
          },
        };
      }),
      silence,
      requests: (record?.requests ?? []).map(({ item, form, of, by, what, due, start }) => ({
        ...at(start),
        item,
        kind: form,
        of,
        by,
        what,
        due,
      })),
      attendance: (record?.attendance ?? []).map(({ item, delegation, level, state, substitute, start }) => ({
        ...at(start),
        item,
        delegation,
        level,
        state,
        substitute,
      })),
      positions: (record?.positions ?? []).map(({ item, delegation, onBehalfOf, verb, text, start }) => ({
        ...at(start),
        item,
        delegation,
        onBehalfOf,
        verb,
        text,
      })),
      documents: documents.map(({ symbol, start }) => ({ ...at(start), symbol, known: false })),
      meetings: (record?.meetings ?? []).map(({ dates, start }) => ({ ...at(start), dates })),
    },
  };
}

/** The registers of all files together; a document is known where a file of that symbol is among them. */
export function joinRegisters(files: readonly FileRegister[]): RegisterShape {
  const known = new Set(files.flatMap(({ symbol }) => (symbol === null ? [] : keyOf(symbol))));
  const all = <K extends keyof FileRegister['shape']>(key: K): RegisterShape[K] =>
    files.flatMap(({ shape }) => shape[key] as readonly unknown[]) as unknown as RegisterShape[K];
  return {
    decisions: all('decisions'),
    silence: all('silence'),
    requests: all('requests'),
    attendance: all('attendance'),
    positions: all('positions'),
    documents: all('documents').map((row) => ({ ...row, known: known.has(keyOf(row.symbol)) })),
    items: all('items'),
    meetings: all('meetings'),
    life: livesOf(files.map(({ life }) => life)),
  };
}

/** Files of these kinds are no records of meetings. */
const TEXTS: ReadonlySet<DocumentKind> = new Set([
  'declaration',
  'catalogue',
  'decision',
  'agenda',
  'rules',
  'list',
]);

/** A file that does not say what it is, but was named, is read as a record. */
function isRecord({ reading }: NamedRecord): boolean {
  const { kind, metadata, uri } = reading;
  const said = metadata.kind !== null || /\.[a-z]+\.md$/i.test(uri);
  return kind === 'minutes' || kind === 'note' || (!said && kind === 'declaration') || !TEXTS.has(kind);
}

function silenceRow(
  { reading: { model } }: NamedRecord,
  { item, document, opened, deadline, extendedFrom, rule, state, by, on, how }: Silence,
  at: { file: string; line: number },
): SilenceRow {
  const full = deadlineOf(deadline, rule, model.profile);
  return {
    ...at,
    item,
    document,
    opened,
    deadline: full?.at ?? null,
    zone: full?.zone ?? null,
    assumed: full?.assumed ?? false,
    extendedFrom: extendedFrom?.at ?? null,
    rule,
    state,
    by,
    on,
    how,
  };
}

function keyOf(symbol: string): string {
  const { document, revision } = seriesOfSymbol(symbol);
  return `${document} ${revision ?? ''}`;
}
