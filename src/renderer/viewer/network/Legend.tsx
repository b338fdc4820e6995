import { nodeTypes } from '../../../drawing/network/node-types.ts';
import { standings } from '../../../drawing/network/standing.ts';
import type { VisibleNetwork } from '../../../drawing/network/visible.ts';
import { LineSample, ShapeSample } from '../../panes/network/samples.tsx';
import { networkStrings } from '../../strings/network.ts';
import { viewerStrings as words } from '../../strings/viewer.ts';

/** What shapes and lines mean, of those that are there. */
export function Legend({ visible: { presentTypes, presentStandings } }: { readonly visible: Pick<VisibleNetwork, 'presentTypes' | 'presentStandings'> }) {
  return (
    <ul className="viewer-legend" aria-label={words.legend}>
      {nodeTypes.filter((type) => presentTypes.has(type)).map((type) => <li key={type}><ShapeSample type={type} />{networkStrings.types[type]}</li>)}
      {standings.filter((standing) => presentStandings.has(standing)).map((standing) => <li key={standing}><LineSample standing={standing} />{networkStrings.standings[standing]}</li>)}
    </ul>
  );
}
