import type { Network, TimelineItem } from '../../../../shared/contract/panes.ts';
import { plainlyShown } from '../../../../shared/glyphs.ts';
import { drawingOf } from '../../../../drawing/network/model.ts';
import { layOut } from '../../../../drawing/network/layout/layout.ts';
import { layoutNode } from '../../../../drawing/network/layout/node.ts';
import type { Positions } from '../../../../drawing/network/geometry.ts';
import { printPalette } from '../../../../drawing/network/palette.ts';
import { frameSvg, roomOf, type PictureFrame } from '../../../../drawing/network/picture/frame.ts';
import { element } from '../../../../drawing/network/picture/markup.ts';
import { visibleNetwork } from '../../../../drawing/network/visible.ts';
import { stageInText, stretched } from '../../../../drawing/scene/stage.ts';
import { stageSvg } from '../../../../drawing/scene/svg.ts';
import { slideWords } from '../../../../drawing/words/slide.ts';
import { readFonts } from '../handout/fonts.ts';
import { networkInWords } from '../handout/spoken.ts';
import { drawnTimeline } from '../handout/timeline.ts';
import { networkOf } from '../../network/handlers.ts';
import { timelineHandlers } from '../../timeline/handlers.ts';
import type { Release } from '../release/release.ts';
import { dateInWords } from './dates.ts';
import type { PictureBlock } from './model.ts';

/** Pixels that a picture is wide; a page shows them smaller. */
const widthPx = 680;
/** A single claim is said quicker than it is drawn. */
const leastClaims = 2;
const leastDates = 2;
/** More neighbours than these do not find room among text. */
const mostThings = 28;
/** More pictures than these nobody looks at. */
export const mostPictures = 60;
/** Heights of a network by how many things it has. */
const heights = [{ upTo: 3, px: 150 }, { upTo: 5, px: 215 }, { upTo: 8, px: 270 }, { upTo: 12, px: 330 }, { upTo: 18, px: 400 }, { upTo: Infinity, px: 500 }] as const;
const mostSpoken = 30;
/** More rows than these do not fit on a page. */
const mostItems = 30;

const neighboursSql = `SELECT DISTINCT CASE WHEN subject_id = :id THEN object_id ELSE subject_id END AS other FROM claim
  WHERE object_id IS NOT NULL AND (subject_id = :id OR object_id = :id) ORDER BY other`;
/** What has a page in a dossier, by its claims. */
const busiestSql = `SELECT id FROM (SELECT subject_id AS id FROM claim WHERE object_id IS NOT NULL UNION ALL SELECT object_id FROM claim WHERE object_id IS NOT NULL)
  WHERE id LIKE 'actor--%' OR id LIKE 'operation--%' GROUP BY id HAVING count(*) >= ${leastClaims} ORDER BY count(*) DESC, id`;

function placesOf(network: Network, height: number): Positions {
  const work = layOut({ nodes: network.nodes.map(layoutNode), links: network.edges, fixed: new Map(), aspect: widthPx / height });
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** What two sides of the pictures have in common. Has the lifetime of one dossier. */
export class DossierPictures {
  readonly #release: Release;
  readonly #measure = readFonts().measure;
  readonly #symmetric: ReadonlySet<string>;
  readonly #items: readonly TimelineItem[];
  readonly #busiest: ReadonlySet<string>;
  readonly #leftOut: readonly string[];

  constructor(release: Release) {
    const { db } = release;
    this.#release = release;
    this.#symmetric = new Set(db.all('SELECT name FROM relation WHERE is_symmetric').map(({ name }) => String(name)));
    this.#items = timelineHandlers['timeline.read'](db, { limit: Number.MAX_SAFE_INTEGER }).items;
    const ids = db.all(busiestSql).map(({ id }) => String(id));
    this.#busiest = new Set(ids.slice(0, mostPictures));
    this.#leftOut = ids.slice(mostPictures);
  }

  /** Whether some of a kind with claims enough have no picture, for there are too many. */
  leavesOut(kind: 'actor' | 'operation'): boolean {
    return this.#leftOut.some((id) => id.startsWith(`${kind}--`));
  }

  /** A thing with the claims on it. */
  networkOf(id: string, name: string): readonly PictureBlock[] {
    if (!this.#busiest.has(id)) return [];
    const { db } = this.#release;
    const others = db.all(neighboursSql, { id }).map(({ other }) => String(other)).filter((other) => other !== id);
    const all = networkOf(db, [id, ...others]);
    const shown = new Set<string>([id, ...all.nodes.filter((node) => node.id !== id).toSorted((left, right) => right.claimCount - left.claimCount).slice(0, mostThings).map((node) => node.id)]);
    const network: Network = {
      ...all, nodes: all.nodes.filter((node) => shown.has(node.id)),
      edges: all.edges.filter(({ fromId, toId }) => (fromId === id || toId === id) && shown.has(fromId) && shown.has(toId)),
    };
    const left = all.nodes.length - network.nodes.length;
    return [{ is: 'picture', ...this.#drawn(network), alt: `${plainlyShown(name)}. ${plainlyShown(networkInWords({ network }))}`, note: left === 0 ? null : `${slideWords.more(left)} with fewer claims, which are not drawn` }];
  }

  /** When what a thing has a part in happened. */
  timelineOf(id: string, name: string): readonly PictureBlock[] {
    if (!this.#busiest.has(id)) return [];
    return this.#timeline(this.#items.filter((item) => [item, ...item.actors, ...item.operations].some((each) => each.id === id)), name);
  }

  /** When all happened. */
  wholeTimeline(): readonly PictureBlock[] {
    return this.#timeline(this.#items, this.#release.head.title);
  }

  #drawn(network: Network): Pick<PictureBlock, 'svg' | 'widthPx' | 'heightPx'> {
    const none: ReadonlySet<never> = new Set();
    const visible = visibleNetwork(network, { hiddenTypes: none, hiddenStandings: none, nodeLimit: Infinity });
    const drawing = drawingOf(visible, { selected: none, symmetricRelations: this.#symmetric });
    const legend: PictureFrame = { title: '', marking: null, counts: '', types: [...visible.presentTypes.keys()], standings: [...visible.presentStandings.keys()] };
    const height = heights.find(({ upTo }) => network.nodes.length <= upTo)?.px ?? 500;
    const size = { width: widthPx, height };
    const placed = stretched(drawing, placesOf(network, height), size);
    const stage = stageInText(placed.drawing, placed.positions, size, this.#measure);
    const heightPx = height + roomOf(legend, widthPx).below;
    const svg = element('svg', { xmlns: 'http://www.w3.org/2000/svg', width: widthPx, height: heightPx, viewBox: `0 0 ${widthPx} ${heightPx}`, 'font-family': printPalette.fontFamily },
      element('rect', { width: widthPx, height: heightPx, fill: printPalette.paper }) + stageSvg(stage, printPalette) + frameSvg(legend, printPalette, { width: widthPx, height: heightPx }));
    return { svg, widthPx, heightPx };
  }

  #timeline(items: readonly TimelineItem[], name: string): readonly PictureBlock[] {
    if (items.length < leastDates) return [];
    const shown = items.length <= mostItems ? items : items.toSorted((left, right) => right.quoteCount - left.quoteCount).slice(0, mostItems);
    const said = items.slice(0, mostSpoken).map((item) => `${item.date === null ? '' : `${dateInWords(item.date)}: `}${plainlyShown(item.name)}.`);
    const more = items.length > mostSpoken ? ` ${slideWords.more(items.length - mostSpoken)}.` : '';
    const { svg, heightPx } = drawnTimeline({
      items: items.filter((item) => shown.includes(item)), keyDates: [], publications: [], laneMode: 'none', view: null, window: null, compared: null, title: '', widthPx, leastHeightPx: 70, room: 'light',
    }, this.#release, this.#measure);
    return [{ is: 'picture', svg: svg.slice(svg.indexOf('<svg')).trim(), widthPx, heightPx, alt: `Timeline of ${plainlyShown(name)}. ${said.join(' ')}${more}`, note: shown.length === items.length ? null : `${slideWords.more(items.length - shown.length)} with fewer quotes, which are not drawn` }];
  }
}
