import { useRef } from 'react';
import { networkStrings } from '../../strings/network.ts';
import { LegendPopover } from '../../ui/LegendPopover.tsx';
import { LineSample, ShapeSample } from './samples.tsx';
import { nodeTypes, type NodeType } from '../../../drawing/network/node-types.ts';
import { standings, type Standing } from '../../../drawing/network/standing.ts';
import { useLegendFit } from './use-legend-fit.ts';
import type { VisibleNetwork } from '../../../drawing/network/visible.ts';

export interface LegendProps {
  /** What there is; nothing else gets an entry. */
  readonly present: Pick<VisibleNetwork, 'presentTypes' | 'presentStandings'>;
  /** How much of the case is on screen, where that is not all. */
  readonly shown: string | null;
  readonly hiddenTypes: ReadonlySet<NodeType>;
  readonly hiddenStandings: ReadonlySet<Standing>;
  readonly onToggleType: (type: NodeType) => void;
  readonly onToggleStanding: (standing: Standing) => void;
}

/**
 * Says what shapes and lines mean. Every entry is a switch that hides and shows its kind. Where the pane has no room for
 * all entries a button opens them: half a legend would leave lines unexplained.
 */
export function Legend(props: LegendProps) {
  return props.present.presentTypes.size === 0 ? null : <FittingLegend {...props} />;
}

function FittingLegend(props: LegendProps) {
  const frame = useRef<HTMLDivElement>(null);
  const row = useRef<HTMLDivElement>(null);
  const isFitting = useLegendFit(frame, row);
  return (
    <div ref={frame} className="network-legend-frame">
      <div
        ref={row} className={isFitting ? 'network-legend' : 'network-legend network-legend-measured'}
        {...(isFitting ? { role: 'group', 'aria-label': networkStrings.legend } : {})}
      >
        {props.shown !== null && <span className="network-legend-shown">{props.shown}</span>}
        <LegendEntries {...props} />
      </div>
      {!isFitting && (
        <div className="network-legend-short">
          <LegendPopover label={networkStrings.legend}><LegendEntries {...props} /></LegendPopover>
          {props.shown !== null && <span className="network-legend-shown">{props.shown}</span>}
        </div>
      )}
    </div>
  );
}

function LegendEntries({ present, hiddenTypes, hiddenStandings, onToggleType, onToggleStanding }: LegendProps) {
  const types = nodeTypes.filter((type) => present.presentTypes.has(type));
  const lines = standings.filter((standing) => present.presentStandings.has(standing));
  return (
    <>
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
    </>
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
