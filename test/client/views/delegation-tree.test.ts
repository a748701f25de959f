import assert from 'node:assert/strict';
import { type DelegationNode, delegationTree } from '../../../client/src/views/delegation-tree.ts';
import type { Positions } from '../../../server/src/protocol/positions.ts';
import { endServers, serve } from '../../server/serve.ts';

const meeting = `//- adref.yaml
members:
  - { code: ALD, name: Republic of Aldania }
  - { code: BOR, name: Kingdom of Borovia }
  - { code: CAL, name: State of Calia }
  - { code: DOR, name: Republic of Doria }
groups:
  - { code: NORTH, name: Northern Group, members: [BOR, CAL] }
//- draft.decl.md
`;

/** The tree as indented lines. */
async function tree(text: string): Promise<readonly string[]> {
  const { request, at } = await serve(`${meeting}$0${text}`);
  return delegationTree(await request<Positions>('adref/positions', at)).flatMap((node) => lines(node, ''));
}

function lines(node: DelegationNode, indent: string): readonly string[] {
  switch (node.type) {
    case 'delegation': {
      const counts = node.counts.map(([stance, count]) => `${stance} ${count}`).join(', ');
      const own = `${indent}${node.delegation.name} | ${counts}`;
      return [own, ...node.children.flatMap((child) => lines(child, `${indent}  `))];
    }
    case 'position': {
      const { stance, text, via } = node.position;
      return [`${indent}${node.where} ${stance} ${text}${via ? ` through ${via}` : ''}`];
    }
    case 'members':
      return [
        `${indent}${node.group ? 'speaks for' : 'silent'}`,
        ...node.children.flatMap((child) => lines(child, `${indent}  `)),
      ];
    case 'member':
      return [`${indent}${node.delegation.name}${node.named ? ' (named itself)' : ''}`];
  }
}

suite('delegation tree', () => {
  teardown(endServers);

  test('who is named by name, with positions in the order of the text; groups; the silent at the end', async () => {
    assert.deepEqual(await tree('1.1 [a - NORTH; ALD reserve]\n\n1.2 [b - BOR delete] [c - ALD]'), [
      'Kingdom of Borovia | propose 1, delete 1',
      '  1.1 propose a through NORTH',
      '  1.2 delete b',
      'Northern Group | propose 1',
      '  1.1 propose a',
      '  speaks for',
      '    Kingdom of Borovia (named itself)',
      '    State of Calia',
      'Republic of Aldania | reserve 1, propose 1',
      '  1.1 reserve a',
      '  1.2 propose c',
      'silent',
      '  Republic of Doria',
    ]);
  });

  test('every line has an id of its own, even where one says two things of one paragraph', async () => {
    const { request, at } = await serve(`${meeting}$01.1 [a - ALD] [b - ALD]`);
    const [first] = delegationTree(await request<Positions>('adref/positions', at));
    const ids = first?.type === 'delegation' ? first.children.map((one) => 'id' in one && one.id) : [];
    assert.equal(new Set(ids).size, 2);
  });
});
