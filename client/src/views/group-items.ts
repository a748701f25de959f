import type { OpenItem } from '../../../server/src/protocol/open-items.ts';

/** How the tree is arranged: under the headings of the text, by kind of provision, or as one list. */
export type Grouping = 'section' | 'kind' | 'text';

/** A line of the tree. Ids are unique in the tree and stay the same while the text around changes. */
export type TreeNode = GroupNode | ItemNode;

/** A heading with what stands under it; `count` is the number of items below, at any depth. */
export interface GroupNode {
  readonly type: 'group';
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly children: readonly TreeNode[];
}

/** One open item. */
export interface ItemNode {
  readonly type: 'item';
  readonly id: string;
  readonly item: OpenItem;
}

/** Arranges items, which come in the order of the text; that order is kept within each group. */
export function groupItems(
  items: readonly OpenItem[],
  grouping: Grouping,
  headingOfKind: (kind: string) => string,
): readonly TreeNode[] {
  switch (grouping) {
    case 'text':
      return items.map(itemNode);
    case 'kind':
      return byKind(items, headingOfKind);
    case 'section':
      return bySection(items, 0, '');
  }
}

/** The items that name a delegation; all of them where none is asked for. */
export function itemsNaming(items: readonly OpenItem[], delegation: string | undefined): readonly OpenItem[] {
  return delegation === undefined ? items : items.filter((item) => item.delegations.includes(delegation));
}

/** The delegations named in the items, each with the number of items that name it, in the order of their codes. */
export function delegationsIn(items: readonly OpenItem[]): readonly { code: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { delegations } of items) {
    for (const code of delegations) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => (a.code < b.code ? -1 : 1));
}

function itemNode(item: OpenItem): ItemNode {
  return { type: 'item', id: `item:${item.path}`, item };
}

function byKind(items: readonly OpenItem[], headingOfKind: (kind: string) => string): readonly TreeNode[] {
  const kinds = new Map<string, OpenItem[]>();
  for (const item of items) {
    const group = kinds.get(item.kind);
    if (group) group.push(item);
    else kinds.set(item.kind, [item]);
  }
  return [...kinds].map(([kind, members]) => ({
    type: 'group',
    id: `kind:${kind}`,
    title: headingOfKind(kind),
    count: members.length,
    children: members.map(itemNode),
  }));
}

/**
 * Only neighbours share a heading: two sections with one title in different places stay two.
 * Such a second one gets its number within its parent into the id.
 */
function bySection(items: readonly OpenItem[], depth: number, parent: string): readonly TreeNode[] {
  const nodes: TreeNode[] = [];
  const seen = new Map<string, number>();
  for (let start = 0; start < items.length; ) {
    const first = items[start] as OpenItem;
    const title = first.section[depth];
    if (title === undefined) {
      nodes.push(itemNode(first));
      start++;
      continue;
    }
    let end = start + 1;
    while (end < items.length && items[end]?.section[depth] === title) end++;
    const turn = seen.get(title) ?? 0;
    seen.set(title, turn + 1);
    const id = `${parent}/${title}${turn > 0 ? `#${turn + 1}` : ''}`;
    const members = items.slice(start, end);
    const children = bySection(members, depth + 1, id);
    nodes.push({ type: 'group', id: `section:${id}`, title, count: members.length, children });
    start = end;
  }
  return nodes;
}
