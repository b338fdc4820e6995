import type { BatchSummary } from '../../../shared/contract/batches.ts';
import { strings } from '../../strings/en.ts';
import { Chip } from '../../ui/Chip.tsx';
import { formatCount } from '../../ui/format.ts';
import { countIn, groups, type Group } from './model.ts';

const words = strings.imports;

export interface GroupsProps {
  readonly summary: Pick<BatchSummary, 'counts' | 'total'>;
  readonly group: Group;
  readonly onChange: (group: Group) => void;
}

/** Which files are shown: all, or those that came to the same end. Ends that no file came to are left out. */
export function Groups({ summary, group, onChange }: GroupsProps) {
  const chip = (each: Group, label: string, count: number) => (
    <Chip key={each} isSelected={group === each} onClick={() => onChange(each)}>{label} {formatCount(count)}</Chip>
  );
  return (
    <div className="imports-groups" role="group" aria-label={words.filterLabel}>
      {chip('all', words.all, summary.total)}
      {groups.filter((each) => countIn(summary, each) > 0 || group === each).map((each) => chip(each, words.groups[each], countIn(summary, each)))}
    </div>
  );
}
