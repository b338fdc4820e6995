import type { SearchGroup, SearchResult } from '../../../shared/contract/search.ts';
import { strings } from '../../strings/en.ts';
import { Chip } from '../../ui/Chip.tsx';

export interface KindTabsProps {
  readonly totals: SearchResult['groups'];
  readonly group: SearchGroup | null;
  readonly onNarrow: (group: SearchGroup | null) => void;
}

const words = strings.search;
const shown = (total: number) => total.toLocaleString('en');

/** How many of each kind were found; one press shows that kind alone. */
export function KindTabs({ totals, group, onNarrow }: KindTabsProps) {
  const all = totals.reduce((sum, { total }) => sum + total, 0);
  const isThere = totals.some((each) => each.group === group);
  return (
    <div className="palette-kinds" role="group" aria-label={words.narrow}>
      <Chip isSelected={group === null} onClick={() => onNarrow(null)}>{words.all} {shown(all)}</Chip>
      {totals.map(({ group: kind, total }) => (
        <Chip key={kind} isSelected={kind === group} onClick={() => onNarrow(kind === group ? null : kind)}>{words.groups[kind]} {shown(total)}</Chip>
      ))}
      {group !== null && !isThere && <Chip isSelected onClick={() => onNarrow(null)}>{words.groups[group]} 0</Chip>}
    </div>
  );
}
