import type { VisibleEdge, VisibleNode } from '../../../../drawing/network/groups/collapse.ts';
import type { VisibleNetwork } from '../../../../drawing/network/visible.ts';

/** A row of the tree: a thing, or below it a claim with what it leads to. */
export interface TreeRow {
  /** Where it stands: identifiers of the thing and of the claims that were followed. */
  readonly key: string;
  readonly level: number;
  /** The thing, or what the claim leads to. */
  readonly node: VisibleNode;
  /** The claim that was followed from the row above; null for a thing of the first level. */
  readonly edge: VisibleEdge | null;
  /** Where the claim was followed from. */
  readonly fromId: string | null;
  readonly position: number;
  readonly setSize: number;
  /** Null where nothing leads on. */
  readonly isOpen: boolean | null;
}

/** What is drawn, ready to be walked along. */
export interface Walkable {
  readonly nodes: readonly VisibleNode[];
  readonly byId: ReadonlyMap<string, VisibleNode>;
  /** Claims of each thing, those that it makes before those made about it. */
  readonly claims: ReadonlyMap<string, readonly VisibleEdge[]>;
}

/** Gathers the claims of each thing. */
export function walkableOf({ nodes, edges }: Pick<VisibleNetwork, 'nodes' | 'edges'>): Walkable {
  const [outgoing, incoming] = [Map.groupBy(edges, ({ fromId }) => fromId), Map.groupBy(edges.filter(({ fromId, toId }) => fromId !== toId), ({ toId }) => toId)];
  return {
    nodes, byId: new Map(nodes.map((node) => [node.id, node])),
    claims: new Map(nodes.map(({ id }) => [id, [...outgoing.get(id) ?? [], ...incoming.get(id) ?? []]])),
  };
}

/**
 * The rows in sight. Below a claim stand the claims of what it leads to, save for itself: so the network can be followed without end.
 *
 * @param open keys of rows that are open
 */
export function treeRows(network: Walkable, open: ReadonlySet<string>): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  network.nodes.forEach((node, at) => addRow({ key: node.id, level: 1, node, edge: null, fromId: null, position: at + 1, setSize: network.nodes.length }));
  return rows;

  function addRow(row: Omit<TreeRow, 'isOpen'>): void {
    const isLoop = row.edge !== null && row.edge.fromId === row.edge.toId;
    const claims = isLoop ? [] : (network.claims.get(row.node.id) ?? []).filter(({ id }) => id !== row.edge?.id);
    const isOpen = open.has(row.key);
    rows.push({ ...row, isOpen: claims.length === 0 ? null : isOpen });
    if (!isOpen) return;
    claims.forEach((edge, at) => {
      const other = network.byId.get(edge.fromId === row.node.id ? edge.toId : edge.fromId);
      if (other !== undefined) addRow({ key: `${row.key} ${edge.id}`, level: row.level + 1, node: other, edge, fromId: row.node.id, position: at + 1, setSize: claims.length });
    });
  }
}

/** What a key does in the tree. */
export type TreeStep =
  | { readonly does: 'go'; readonly key: string }
  | { readonly does: 'open' | 'close'; readonly key: string }
  | { readonly does: 'choose'; readonly row: TreeRow; readonly isAdding: boolean };

/** The part of a keyboard event that counts. */
export interface TreePress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What a key press means at a row; null when it means nothing there. */
export function treeStep(press: TreePress, rows: readonly TreeRow[], activeKey: string): TreeStep | null {
  const at = rows.findIndex(({ key }) => key === activeKey);
  const row = rows[at];
  if (row === undefined || press.ctrlKey || press.metaKey || press.altKey) return null;
  const goTo = (index: number): TreeStep | null => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, index))];
    return next === undefined ? null : { does: 'go', key: next.key };
  };
  switch (press.key) {
    case 'ArrowDown': return goTo(at + 1);
    case 'ArrowUp': return goTo(at - 1);
    case 'Home': return goTo(0);
    case 'End': return goTo(rows.length - 1);
    case 'ArrowRight': return row.isOpen === null ? null : row.isOpen ? goTo(at + 1) : { does: 'open', key: row.key };
    case 'ArrowLeft': return row.isOpen === true ? { does: 'close', key: row.key } : row.level === 1 ? null : { does: 'go', key: row.key.slice(0, row.key.lastIndexOf(' ')) };
    case 'Enter':
    case ' ': return { does: 'choose', row, isAdding: press.shiftKey };
    default: return /^[\p{L}\p{N}]$/u.test(press.key) ? byLetter(press.key, rows, at) : null;
  }
}

function byLetter(letter: string, rows: readonly TreeRow[], at: number): TreeStep | null {
  const sought = letter.toLocaleLowerCase('en');
  const after = [...rows.slice(at + 1), ...rows.slice(0, at)];
  const found = after.find(({ level, node }) => level === 1 && node.name.toLocaleLowerCase('en').startsWith(sought));
  return found === undefined ? null : { does: 'go', key: found.key };
}
