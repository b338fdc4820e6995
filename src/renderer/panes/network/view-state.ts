import type { NetworkView } from '../../state/network-view.ts';
import { noFilter, type ClaimFilter } from '../../../drawing/network/filters/claim-filter.ts';
import { claimFilterFrom, hiddenStandingsFrom, hiddenTypesFrom } from './filters/saved.ts';
import { groupings, isGroupId, noGrouping, type GroupBy, type Grouping, type OwnGroup } from '../../../drawing/network/groups/groups.ts';
import { arrangements } from '../../../drawing/network/layout/rules/arrange.ts';
import { colourMeasures, needsMeasures, sizeMeasures, type ColourMeasure, type SizeMeasure } from '../../../drawing/network/looks/node-look.ts';
import type { NodeType } from '../../../drawing/network/node-types.ts';
import type { MovedNode } from '../../../drawing/network/places.ts';
import type { Standing } from '../../../drawing/network/standing.ts';
import { automatically, type ChosenArrangement } from './use-arranged.ts';

/** The network in words: as tables, or as a tree that is followed along claims. */
export const twins = ['tables', 'tree'] as const;
export type Twin = (typeof twins)[number];

/** What the reader chose to see. */
export interface FilterState {
  readonly withEvents: boolean;
  readonly hiddenTypes: ReadonlySet<NodeType>;
  readonly hiddenStandings: ReadonlySet<Standing>;
  /** Null until the reader asks for more than is drawn at first. */
  readonly nodeLimit: number | null;
  /** The node whose surroundings alone are shown. */
  readonly aroundId: string | null;
  readonly isTable: boolean;
  /** How it is put in words, where it is not drawn. */
  readonly twin: Twin;
  readonly claims: ClaimFilter;
  readonly sizeBy: SizeMeasure;
  readonly colourBy: ColourMeasure;
  readonly arrangement: ChosenArrangement;
  readonly grouping: Grouping;
  /** Whether all is shown small in a corner; null for wherever that is of use. */
  readonly hasMap: boolean | null;
  /** Whether what is dragged ends on a grid. */
  readonly isSnapping: boolean;
  /** Whether the panel is open in which the filter is set. */
  readonly isPanelOpen: boolean;
}

const everything: FilterState = {
  withEvents: false, hiddenTypes: new Set(), hiddenStandings: new Set(), nodeLimit: null, aroundId: null, isTable: false, twin: 'tables',
  claims: noFilter, sizeBy: 'claims', colourBy: 'type', isPanelOpen: false,
  arrangement: automatically, grouping: noGrouping, hasMap: null, isSnapping: false,
};

/** A view as it is kept, and what was read of it. */
export interface ReadView {
  readonly kept: NetworkView;
  readonly state: FilterState;
}

/**
 * Reads a view that was kept, by this or another version of the program, or by a scene: what does not fit gives way to the start.
 *
 * @param before what was read last: parts that are still the same stay the same objects
 */
export function readView(kept: NetworkView, before: ReadView | null = null): ReadView {
  const part = <K extends keyof FilterState>(key: K, read: (value: unknown) => FilterState[K]): FilterState[K] => {
    if (kept[key] === undefined) return everything[key];
    return before !== null && before.kept[key] === kept[key] ? before.state[key] : read(kept[key]);
  };
  const isTrue = (value: unknown): boolean => value === true;
  return {
    kept,
    state: {
      withEvents: part('withEvents', isTrue), hiddenTypes: part('hiddenTypes', hiddenTypesFrom), hiddenStandings: part('hiddenStandings', hiddenStandingsFrom),
      nodeLimit: part('nodeLimit', (value) => (Number.isInteger(value) && Number(value) > 0 ? Math.min(Number(value), mostNodes) : null)),
      aroundId: part('aroundId', textOrNull), isTable: part('isTable', isTrue), twin: part('twin', (value) => twins.find((each) => each === value) ?? everything.twin), claims: part('claims', claimFilterFrom),
      sizeBy: part('sizeBy', (value) => sizeMeasures.find((each) => each === value) ?? everything.sizeBy),
      colourBy: part('colourBy', (value) => colourMeasures.find((each) => each === value) ?? everything.colourBy),
      arrangement: part('arrangement', arrangementFrom), grouping: part('grouping', groupingFrom), isSnapping: part('isSnapping', isTrue),
      hasMap: part('hasMap', (value) => (typeof value === 'boolean' ? value : null)), isPanelOpen: part('isPanelOpen', isTrue),
    },
  };
}

/** Measures that are worked out and not there yet. */
export interface AwaitedMeasures {
  /** Those that sizes and colours show. */
  readonly all: boolean;
  readonly communities: boolean;
  /** By what things stand together as one: by communities, where the size of the case asks for them, too. */
  readonly groupBy: GroupBy;
}

/** What there is to change so that nothing waits for measures. What they are there for stays. */
export function withoutMeasures({ sizeBy, colourBy, arrangement, grouping }: FilterState, { all, communities, groupBy }: AwaitedMeasures): Partial<FilterState> {
  const unmeasured: Partial<FilterState> = {
    sizeBy: needsMeasures(sizeBy, everything.colourBy) ? everything.sizeBy : sizeBy,
    colourBy: needsMeasures(everything.sizeBy, colourBy) ? everything.colourBy : colourBy,
  };
  const ungathered: Partial<FilterState> = {
    arrangement: arrangement.by === 'communities' ? automatically : arrangement,
    grouping: groupBy === 'communities' ? { ...grouping, by: 'none' } : grouping,
  };
  return { ...(all ? unmeasured : {}), ...(communities ? ungathered : {}) };
}

/** A change as plain data, to be kept. */
export function keptPart(part: Partial<FilterState>): NetworkView {
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, value instanceof Set ? [...value] : value]));
}

/** More than the case gives out at once are never asked for. */
const mostNodes = 20_000;

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

function arrangementFrom(value: unknown): ChosenArrangement {
  const by = isRecord(value) ? arrangements.find((each) => each === value['by']) : undefined;
  if (!isRecord(value) || by === undefined || by === 'automatic') return automatically;
  return { by, centreId: textOrNull(value['centreId']), moved: Array.isArray(value['moved']) ? value['moved'].flatMap(movedFrom) : [] };
}

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []);

function groupingFrom(value: unknown): Grouping {
  if (!isRecord(value)) return noGrouping;
  const own = Array.isArray(value['own']) ? value['own'].flatMap((group: unknown): OwnGroup[] => {
    const memberIds = isRecord(group) ? texts(group['memberIds']) : [];
    return isRecord(group) && typeof group['id'] === 'string' && isGroupId(group['id']) && memberIds.length > 1 ? [{ id: group['id'], memberIds }] : [];
  }) : [];
  return { by: groupings.find((each) => each === value['by']) ?? null, own, opened: texts(value['opened']), out: texts(value['out']) };
}

function movedFrom(value: unknown): readonly MovedNode[] {
  if (!isRecord(value) || typeof value['id'] !== 'string') return [];
  const { id, from } = value;
  return [{ id, from: isRecord(from) && typeof from['x'] === 'number' && typeof from['y'] === 'number' ? { x: from['x'], y: from['y'] } : null }];
}
