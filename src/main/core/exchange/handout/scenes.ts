import type { HandOutOptions } from '../../../../shared/contract/exchange.ts';
import type { Network } from '../../../../shared/contract/panes.ts';
import type { SceneContent } from '../../../../shared/contract/scenes.ts';
import { CaseError } from '../../../../shared/errors.ts';
import { sceneId } from '../../../../shared/ids.ts';
import type { SceneView } from '../../../../shared/model/scene.ts';
import type { Marking } from '../../../../shared/vocabulary.ts';
import { layOut } from '../../../../drawing/network/layout/layout.ts';
import { layoutNode } from '../../../../drawing/network/layout/node.ts';
import type { Positions } from '../../../../drawing/network/geometry.ts';
import { networkHandlers, networkOf } from '../../network/handlers.ts';
import { daysOf } from '../../scenes/days.ts';
import { highest, markingsIn } from '../common/marks.ts';
import type { Release } from '../release/release.ts';
import type { ReleasedScene } from '../release/scenes.ts';

const noLimit = Number.MAX_SAFE_INTEGER;
const wholeAspect = 1.9;

/** The marking of what shows all of a release. */
export function wholeMarking(release: Release): Marking | null {
  return release.options.level ?? highest(markingsIn(release));
}

/** Where things are: by hand where somebody put them, else where the layout finds room. */
function placesOf(network: Network): Positions {
  const fixed: Positions = new Map(network.nodes.flatMap(({ id, x, y }) => (x === null || y === null ? [] : [[id, { x, y }] as const])));
  const work = layOut({ nodes: network.nodes.map(layoutNode), links: network.edges, fixed, aspect: wholeAspect });
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** All of a release as if it were a scene. */
export function wholeScene(release: Release): SceneContent {
  const network = networkHandlers['network.read'](release.db, { limit: noLimit, withEvents: true });
  const places = placesOf(network);
  const view: SceneView = {
    nodes: network.nodes.map(({ id }) => ({ id, x: places.get(id)?.x ?? 0, y: places.get(id)?.y ?? 0 })), claimIds: network.edges.map(({ id }) => id),
    fadedIds: [], selectedIds: [], viewport: null, sizeBy: 'claims', colourBy: 'type', marks: [], window: null, quoteId: null, panes: {},
  };
  const marking = wholeMarking(release);
  return {
    scene: {
      id: sceneId.parse('scene--00000000-0000-4000-8000-000000000000'), name: release.head.title, caption: null, speakerNote: null, marking, leastMarking: marking, isReadable: true,
      nodeCount: network.nodes.length, claimCount: network.edges.length, changeCounts: { added: 0, changed: 0, deleted: 0 }, revision: 0,
    },
    view, network, days: daysOf(release.db, view), changes: [],
  };
}

const claimsSql = 'SELECT id FROM claim WHERE id IN (SELECT value FROM json_each(:ids))';

function contentOf({ db }: Release, { summary, view }: ReleasedScene): SceneContent {
  const { nodes, edges, totals } = networkOf(db, view.nodes.map(({ id }) => id));
  const shown = new Set<string>(view.claimIds);
  const network = { nodes, edges: edges.filter(({ id }) => shown.has(id)), totals };
  const there = new Set<string>([...nodes.map(({ id }) => id), ...network.edges.map(({ id }) => id)]);
  const absent = [...view.nodes.map(({ id }) => id), ...view.claimIds].filter((id) => !there.has(id));
  // A claim may be in the case and join other things than those of the scene since.
  const stays = new Set(db.all(claimsSql, { ids: JSON.stringify(absent) }).map(({ id }) => String(id)));
  const gone = absent.filter((id) => !stays.has(id));
  return { scene: summary, view, network, days: daysOf(db, view), changes: gone.map((id) => ({ id, change: 'deleted' as const, name: null, fields: [] })) };
}

/** What a scene says, whole and as the case has it, for whoever looks for withheld words: in a picture lines break, and signs without a shape are named. */
export function rawWordsOf({ scene, network: { nodes, edges } }: SceneContent): readonly string[] {
  return [scene.name, scene.caption ?? '', scene.speakerNote ?? '', ...nodes.map(({ name }) => name), ...new Set(edges.map(({ label }) => label))];
}

/**
 * The scenes of a release that are asked for, in their order; all of the case as one scene where it has none.
 *
 * @throws CaseError `THING_MISSING` for a scene that is not there or stays back; `EXPORT_LEAKS` where every one stays back
 */
export function scenesFor(release: Release, { sceneIds }: HandOutOptions): readonly SceneContent[] {
  const { scenes, withheldIds: { length: withheldCount } } = release.scenes;
  const wanted = new Set<string>(sceneIds);
  const chosen = scenes.filter(({ summary }) => wanted.size === 0 || wanted.has(summary.id));
  if (chosen.length < wanted.size) throw new CaseError('THING_MISSING', 'A scene that was chosen is not in the case any more, or it shows more than may go out. Choose among the others, or raise the level.');
  if (chosen.length > 0) return chosen.map((scene) => contentOf(release, scene));
  if (withheldCount > 0) throw new CaseError('EXPORT_LEAKS', `Nothing was written: ${withheldCount === 1 ? 'the one scene of the case shows' : `each of the ${withheldCount} scenes of the case shows`} something that stays back. Raise the level, or save a scene of what may go out.`);
  return [wholeScene(release)];
}
