import { networkStrings } from '../../strings/network.ts';
import { LineSample, ShapeSample } from './samples.tsx';
import { nodeTypes, type NodeType } from './node-types.ts';
import { standings, type Standing } from './standing.ts';
import type { VisibleNetwork } from './visible.ts';

export interface LegendProps {
  /** What there is; nothing else gets an entry. */
  readonly present: Pick<VisibleNetwork, 'presentTypes' | 'presentStandings'>;
  readonly hiddenTypes: ReadonlySet<NodeType>;
  readonly hiddenStandings: ReadonlySet<Standing>;
  readonly onToggleType: (type: NodeType) => void;
  readonly onToggleStanding: (standing: Standing) => void;
}

/** Says what shapes and lines mean. Every entry is a switch that hides and shows its kind. */
export function Legend({ present, hiddenTypes, hiddenStandings, onToggleType, onToggleStanding }: LegendProps) {
  const types = nodeTypes.filter((type) => present.presentTypes.has(type));
  const lines = standings.filter((standing) => present.presentStandings.has(standing));
  if (types.length === 0) return null;
  return (
    <div className="network-legend" role="group" aria-label={networkStrings.legend}>
      {types.map((type) => (
        <LegendEntry key={type} name={networkStrings.types[type]} isHidden={hiddenTypes.has(type)} onToggle={() => onToggleType(type)}>
          <ShapeSample type={type} />
        </LegendEntry>
      ))}
      {lines.map((standing) => (
        <LegendEntry key={standing} name={networkStrings.standings[standing]} isHidden={hiddenStandings.has(standing)} onToggle={() => onToggleStanding(standing)}>
          <LineSample standing={standing} />
        </LegendEntry>
      ))}
    </div>
  );
}

interface LegendEntryProps {
  readonly name: string;
  readonly isHidden: boolean;
  readonly onToggle: () => void;
  readonly children: React.ReactNode;
}

function LegendEntry({ name, isHidden, onToggle, children }: LegendEntryProps) {
  return (
    <button
      type="button" className="network-legend-entry" aria-pressed={!isHidden} onClick={onToggle}
      title={isHidden ? networkStrings.legendShow(name) : networkStrings.legendHide(name)}
    >
      {children}
      <span className="network-legend-name">{name}</span>
    </button>
  );
}
