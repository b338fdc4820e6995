import { filterStrings } from '../../../strings/network-filter.ts';
import { networkStrings } from '../../../strings/network.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { nodeTypes, type NodeType } from '../../../../drawing/network/node-types.ts';
import { ShapeSample } from '../samples.tsx';

export interface KindSectionProps {
  /** How many things of each kind there are; those of hidden kinds included. */
  readonly present: ReadonlyMap<NodeType, number>;
  readonly hidden: ReadonlySet<NodeType>;
  readonly onChange: (hidden: ReadonlySet<NodeType>) => void;
}

/** Kinds of things, each to be shown or not, or alone: the same switches as in the legend. */
export function KindSection({ present, hidden, onChange }: KindSectionProps) {
  const kinds = nodeTypes.filter((type) => present.has(type));
  if (kinds.length === 0) return null;
  const name = filterStrings.kind;
  return (
    <details className="network-facet" open={hidden.size > 0 || undefined}>
      <summary>{name}<span className="network-facet-set">{filterStrings.setOf(kinds.filter((type) => hidden.has(type)).length)}</span></summary>
      <ul aria-label={name}>
        {kinds.map((type) => (
          <li key={type}>
            <Checkbox
              label={<span className="network-table-kind"><ShapeSample type={type} />{networkStrings.types[type]}</span>} isChecked={!hidden.has(type)}
              onChange={(isShown) => onChange(new Set([...hidden].filter((other) => other !== type).concat(isShown ? [] : [type])))}
            />
            <span className="network-facet-count">{present.get(type)}</span>
            <Button tone="quiet" aria-label={filterStrings.onlyThis(name, networkStrings.types[type])} onClick={() => onChange(onlyKind(type, kinds, hidden))}>{filterStrings.only}</Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Hides all kinds but one; shows all again where it did already. */
export function onlyKind(type: NodeType, kinds: readonly NodeType[], hidden: ReadonlySet<NodeType>): ReadonlySet<NodeType> {
  const others = kinds.filter((other) => other !== type);
  const isAlone = !hidden.has(type) && others.every((other) => hidden.has(other));
  return new Set(isAlone ? [] : others);
}
