import type {
  ListedDelegation,
  Positions,
  Stance,
  StatedPosition,
} from '../../../server/src/protocol/positions.ts';

/** A line of the Delegations view. */
export type DelegationNode = DelegationLine | PositionLine | MembersLine | MemberLine;

/** A delegation or group that is named, with what it wants. */
export interface DelegationLine {
  readonly type: 'delegation';
  readonly delegation: ListedDelegation;
  readonly counts: readonly (readonly [stance: Stance, count: number])[];
  readonly children: readonly DelegationNode[];
}

/** One position on one paragraph. */
export interface PositionLine {
  readonly type: 'position';
  readonly id: string;
  /** The label of its paragraph, or its path; empty before the first one. */
  readonly where: string;
  readonly position: StatedPosition;
  /** The first words of the paragraph. */
  readonly paragraph: string;
}

/** Those for whom a group speaks, or all who are silent. */
export interface MembersLine {
  readonly type: 'members';
  /** Of the group that they belong to; null for those without a position. */
  readonly group: string | null;
  readonly children: readonly MemberLine[];
}

/** A delegation without a position of its own. */
export interface MemberLine {
  readonly type: 'member';
  readonly group: string | null;
  readonly delegation: ListedDelegation;
  /** Whether it is named itself as well. */
  readonly named: boolean;
}

/**
 * The lines of the view: who is named, by name, each with its positions in the order of the text; under a group those
 * for whom it speaks; at the end the members of the body that are silent, in one line.
 */
export function delegationTree({ delegations, rows, silent }: Positions): readonly DelegationNode[] {
  const known = new Map([...delegations, ...silent].map((one) => [one.code, one]));
  const lines = delegations
    .filter(({ named }) => named)
    .map((delegation): DelegationLine => {
      const { code } = delegation;
      const positions = rows.flatMap((row) =>
        row.positions
          .filter((position) => position.delegation === code)
          .map((position, i): PositionLine => {
            const where = row.label ?? row.path;
            return {
              type: 'position',
              id: `${code} ${row.path} ${i}`,
              where,
              position,
              paragraph: row.text,
            };
          }),
      );
      const members = delegation.members.map(
        (member): MemberLine => ({
          type: 'member',
          group: code,
          delegation: known.get(member) ?? unnamed(member),
          named: known.get(member)?.named ?? false,
        }),
      );
      const counts = new Map<Stance, number>();
      for (const { position } of positions)
        counts.set(position.stance, (counts.get(position.stance) ?? 0) + 1);
      return {
        type: 'delegation',
        delegation,
        counts: [...counts],
        children: [
          ...positions,
          ...(members.length > 0 ? [{ type: 'members' as const, group: code, children: members }] : []),
        ],
      };
    })
    .sort((a, b) => a.delegation.name.localeCompare(b.delegation.name));
  if (silent.length === 0) return lines;
  const rest = silent.map(
    (delegation): MemberLine => ({ type: 'member', group: null, delegation, named: false }),
  );
  return [...lines, { type: 'members', group: null, children: rest }];
}

function unnamed(code: string): ListedDelegation {
  return { code, name: code, kind: 'delegation', near: null, members: [], named: false };
}
