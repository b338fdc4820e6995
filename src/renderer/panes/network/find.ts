import type { NodeType } from '../../../drawing/network/node-types.ts';

/** What can be found by its name. */
export interface Findable {
  readonly id: string;
  readonly name: string;
  readonly type: NodeType;
  readonly degree: number;
}

const mostFound = 12;

/** Letters without accents, in lower case. */
const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}+/gu, '').toLowerCase();

/** Things by what is typed of their names: those that begin with it, then those of which a word does, then those that hold it; the most connected first. */
export function findNodes(nodes: readonly Findable[], text: string): readonly Findable[] {
  const sought = folded(text.trim());
  const rankOf = ({ name }: Findable): number => {
    const at = folded(name).indexOf(sought);
    return at < 1 ? at : folded(name).split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(sought)) ? 1 : 2;
  };
  return nodes.map((node) => ({ node, rank: rankOf(node) })).filter(({ rank }) => rank !== -1)
    .toSorted((one, other) => one.rank - other.rank || other.node.degree - one.node.degree).slice(0, mostFound).map(({ node }) => node);
}
