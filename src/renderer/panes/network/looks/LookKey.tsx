import { filterStrings } from '../../../strings/network-filter.ts';
import { groupStrings } from '../../../../drawing/words/network-groups.ts';
import { groupCount, stepCount, type ColourMeasure, type SizeMeasure } from '../../../../drawing/network/looks/node-look.ts';
import './looks.css';

export interface LookKeyProps {
  readonly sizeBy: SizeMeasure;
  readonly colourBy: ColourMeasure;
  readonly hasGroups: boolean;
}

/** Says what size and colour mean where they mean something else than usual. */
export function LookKey({ sizeBy, colourBy, hasGroups }: LookKeyProps) {
  if (sizeBy === 'claims' && colourBy === 'type' && !hasGroups) return null;
  return (
    <p className="network-look-key">
      {hasGroups && <span>{groupStrings.key}</span>}
      {sizeBy !== 'claims' && <span>{filterStrings.sizeKey(filterStrings.measures[sizeBy])}</span>}
      {colourBy !== 'type' && <span>{filterStrings.colourKey(filterStrings.measures[colourBy])}{' '}{colourBy === 'community' ? <Groups /> : <Steps />}</span>}
    </p>
  );
}

function Steps() {
  return (
    <>
      {filterStrings.low}{' '}
      {Array.from({ length: stepCount }, (_, step) => <i key={step} className={`network-swatch network-swatch-step-${step + 1}`} aria-hidden />)}
      {' '}{filterStrings.high}
    </>
  );
}

function Groups() {
  return (
    <>
      {Array.from({ length: groupCount }, (_, group) => <i key={group} className={`network-swatch network-swatch-group-${group + 1}`} aria-hidden>{group + 1}</i>)}
      <i className={`network-swatch network-swatch-group-${groupCount + 1}`} aria-hidden />{' '}{filterStrings.moreGroups}
    </>
  );
}
