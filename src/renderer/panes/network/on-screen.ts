import type { ClaimId, NodeId } from '../../../shared/ids.ts';
import type { NetworkOnScreen } from '../../state/on-screen.ts';
import type { NetworkCanvasHandle } from './canvas.ts';
import type { Positions } from '../../../drawing/network/geometry.ts';
import { usualView } from './look.ts';
import type { DrawnNetwork } from './use-drawing.ts';
import type { FilterState } from './view-state.ts';

interface Shown {
  readonly drawn: DrawnNetwork;
  readonly positions: Positions;
  readonly filter: FilterState;
  /** By what things stand together: a case that grows would else ask for another grouping. */
  readonly groupBy: FilterState['grouping']['by'];
  readonly canvas: NetworkCanvasHandle | null;
}

const isNode = (id: string): id is NodeId => /^(?:actor|operation|event)--/.test(id);
const isClaim = (id: string): id is ClaimId => id.startsWith('claim--');

/** What a scene keeps of the network that is shown; null until everything has its place. */
export function networkOnScreen({ drawn: { visible, drawing }, positions, filter, groupBy, canvas }: Shown): NetworkOnScreen | null {
  const nodes = visible.nodes.flatMap(({ id }) => {
    const at = positions.get(id);
    return at === undefined || !isNode(id) ? [] : [{ id, x: at.x, y: at.y }];
  });
  if (nodes.length < visible.nodes.filter(({ id }) => isNode(id)).length) return null;
  const { hiddenTypes, hiddenStandings, arrangement, withEvents, nodeLimit, aroundId, claims, sizeBy, colourBy, grouping } = filter;
  return {
    nodes, claimIds: visible.edges.map(({ id }) => id).filter(isClaim), fadedIds: [...visible.faded].filter((id) => isNode(id) || isClaim(id)),
    viewport: viewportOf(canvas, drawing, positions), sizeBy, colourBy, marks: drawing.marks.map((mark) => ({ ...mark })),
    settings: JSON.parse(JSON.stringify({
      hiddenTypes: [...hiddenTypes], hiddenStandings: [...hiddenStandings], claims, withEvents, nodeLimit, aroundId, arrangement, grouping: { ...grouping, by: groupBy },
    })),
  };
}

/** How far the view may lie from the usual one, as a part of it, and still be of everything. */
const slack = 0.02;

/** The part that is looked at; null where it is all, or where no drawing is shown. */
function viewportOf(canvas: NetworkCanvasHandle | null, drawing: DrawnNetwork['drawing'], positions: Positions): NetworkOnScreen['viewport'] {
  if (canvas === null) return null;
  const { width, height, rightInset } = canvas.area();
  const { centre, scale } = canvas.view();
  const usual = usualView(canvas, drawing, positions);
  if (usual === null || width - rightInset < 1 || height < 1) return null;
  const far = Math.hypot(centre.x - usual.centre.x, centre.y - usual.centre.y) * scale / Math.min(width, height);
  if (Math.abs(scale / usual.scale - 1) < slack && far < slack) return null;
  return { x: centre.x - rightInset / 2 / scale, y: centre.y, width: (width - rightInset) / scale, height: height / scale };
}
