import type { AskedQuestion } from '../../../../shared/contract/questions.ts';
import { nodeId } from './node-id.ts';
import { questionStrings } from '../../../strings/network-questions.ts';
import type { MenuItem } from '../../../ui/Menu.tsx';

const ranks = ['degree', 'betweenness', 'closeness', 'pagerank'] as const;

/**
 * Lines of the menu "Ask".
 *
 * @param selected things, in the order in which they stand in the selection
 */
export function askMenu(selected: readonly string[], ask: (question: AskedQuestion) => void): readonly MenuItem[] {
  const ids = selected.map(nodeId);
  const [first, second] = ids;
  const isPair = ids.length === 2 && first !== undefined && second !== undefined;
  const single = ids.length === 1 ? first : undefined;
  const item = (key: string, label: string, question: AskedQuestion | null): MenuItem =>
    ({ key, label, isDisabled: question === null, onSelect: () => question !== null && ask(question) });
  return [
    item('ways', questionStrings.ways, isPair ? { ask: 'paths', fromId: first, toId: second } : null),
    item('common', questionStrings.common, ids.length >= 2 && ids.length <= 20 ? { ask: 'common', ids } : null),
    item('around', questionStrings.around, single === undefined ? null : { ask: 'around', id: single, depth: 2 }),
    item('without-thing', questionStrings.withoutThing, single === undefined ? null : { ask: 'without', leave: { what: 'thing', id: single } }),
    { key: 'line-1', isSeparator: true },
    ...ranks.map((by) => item(by, questionStrings.ranks[by], { ask: 'rank', by })),
    { key: 'line-2', isSeparator: true },
    item('communities', questionStrings.communities, { ask: 'communities' }),
    item('isolated', questionStrings.isolated, { ask: 'isolated' }),
    item('without-unsourced', questionStrings.withoutUnsourced, { ask: 'without', leave: { what: 'unsourced' } }),
  ];
}
