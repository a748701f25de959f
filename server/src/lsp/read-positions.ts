import { slice, textOf } from '../core/document/document.ts';
import { nameIn, nearestDelegation } from '../core/lexicon/profile.ts';
import { type Model, provisionIndexAt, provisionOf } from '../core/model/model.ts';
import { pathsOf } from '../core/model/paths.ts';
import { readCompiled } from '../core/proposals/canonical.ts';
import { matrixFrom } from '../core/proposals/matrix.ts';
import { positionsOf } from '../core/proposals/positions.ts';
import type { ListedDelegation, Positions, PositionsRow, StatedNote } from '../protocol/positions.ts';
import type { Reading } from '../workspace/reading.ts';
import { toPosition } from './convert.ts';
import { openingOf } from './read-open-items.ts';
import type { Session } from './session.ts';

/** Who wants what where, and the notes; places are those of the text as it stands. */
export function readPositions({ language }: Session, reading: Reading, version: number): Positions {
  const { document, model, metadata } = reading;
  const source = textOf(document);
  const positions = positionsOf(model, source);
  const { model: read, toSource } = positions;
  const { delegations, named, rows } = matrixFrom(positions);
  const { profile } = model;
  const own = new Set(named);
  const heard = new Set(delegations);
  const roster = profile.members.filter(({ kind }) => kind === 'member');
  return {
    version,
    symbol: metadata.symbol,
    title: metadata.title,
    compiled: read !== model || readCompiled(source) !== null,
    delegations: delegations.map((code) => namedDelegation(model, code, own.has(code), language)),
    silent: roster
      .filter(({ code }) => !heard.has(code))
      .map(({ code }) => namedDelegation(model, code, false, language)),
    rows: rows.map((row): PositionsRow => {
      const provision = provisionOf(read, row.index);
      return {
        path: row.path,
        label: row.label,
        text: provision ? openingOf(read, provision) : '',
        place: toPosition(document, row.place),
        positions: row.positions.map(({ delegation, stance, via, text, place }) => ({
          delegation,
          stance,
          via,
          text: shortWords(text),
          place: toPosition(document, place),
        })),
      };
    }),
    notes: notesOf(read, (offset) => toPosition(document, toSource(offset))),
  };
}

/** Whom a code means, in words of a language. */
export function namedDelegation(
  { profile }: Model,
  code: string,
  named: boolean,
  language: string,
): ListedDelegation {
  const found = profile.find(code);
  if (found)
    return {
      code,
      name: nameIn(found, language),
      kind: found.kind === 'group' ? 'group' : 'delegation',
      near: null,
      members: found.members,
      named,
    };
  const near = nearestDelegation(profile, code);
  return {
    code,
    name: code,
    kind: 'unknown',
    near: near ? { code: near.code, name: nameIn(near, language) } : null,
    members: [],
    named,
  };
}

/** Whole paragraphs are proposed, too; a list shows their beginning. */
const LONGEST_WORDS = 400;

function shortWords(text: string): string {
  return text.length <= LONGEST_WORDS ? text : `${text.slice(0, LONGEST_WORDS - 1)}…`;
}

function notesOf(model: Model, toPlace: (offset: number) => StatedNote['place']): readonly StatedNote[] {
  const { document, facts } = model;
  const notes: StatedNote[] = [];
  for (const [b, { marks }] of facts.entries()) {
    const base = document.starts[b]!;
    for (const { kind, start, end } of marks) {
      if (kind !== 'note') continue;
      const index = provisionIndexAt(model, base + start);
      const provision = provisionOf(model, index);
      notes.push({
        path: pathsOf(model)[index] ?? '',
        label: provision?.piece.label?.text.trim() ?? null,
        paragraph: toPlace(provision?.start ?? base + start),
        place: toPlace(base + start),
        text: slice(document, base + start + 1, base + end - 1)
          .replace(/\s+/g, ' ')
          .trim(),
      });
    }
  }
  return notes;
}
