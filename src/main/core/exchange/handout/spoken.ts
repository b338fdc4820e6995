import type { SceneContent } from '../../../../shared/contract/scenes.ts';
import { standingsOf } from '../../../../drawing/network/standing.ts';
import { networkWords } from '../../../../drawing/words/network.ts';
import { slideWords } from '../../../../drawing/words/slide.ts';

/** What each claim says, with what limits it before it. */
export function claimsInWords({ network }: Pick<SceneContent, 'network'>): ReadonlyMap<string, string> {
  const names = new Map<string, string>(network.nodes.map(({ id, name }) => [id, name]));
  return new Map(network.edges.map((edge) => {
    const limits = standingsOf(edge, false).filter((standing) => standing !== 'asserted').map((standing) => networkWords.standings[standing]);
    return [edge.id, `${limits.length === 0 ? '' : `${limits.join(', ')}: `}${names.get(edge.fromId) ?? ''} ${edge.label} ${names.get(edge.toId) ?? ''}`];
  }));
}

/** Nobody listens to more of them. */
const mostSpoken = 30;

/** A network in words, for whoever does not see its picture. */
export function networkInWords(content: Pick<SceneContent, 'network'>): string {
  const { nodes, edges } = content.network;
  if (nodes.length === 0) return slideWords.empty;
  const said = [...claimsInWords(content).values()];
  const linked = new Set<string>(edges.flatMap(({ fromId, toId }) => [fromId, toId]));
  const alone = nodes.filter(({ id }) => !linked.has(id)).map(({ name }) => name);
  const all = [...said, ...alone];
  const more = all.length > mostSpoken ? ` ${slideWords.more(all.length - mostSpoken)}.` : '';
  return `Network: ${slideWords.counts(nodes.length, edges.length)}. ${all.slice(0, mostSpoken).map((each) => `${each}.`).join(' ')}${more}`;
}
