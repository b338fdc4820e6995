import { lastingNetwork, readNetworkView, wholeNetwork } from './network-view.ts';
import { readTimelineView, wholeTimeline, type TimelineView } from '../../shared/timeline-view.ts';
import type { MainPaneName, RememberedLayout, SidePanelName } from './workspace-state.ts';

/**
 * The sizes a person can set. `evidence` is the evidence pane's part of the width beside the network,
 * `timeline` the timeline's part of the height, `side` the left panel's and `inspector` the docked
 * inspector's part of the window's width.
 */
export type ArrangementPart = 'evidence' | 'timeline' | 'side' | 'inspector';

/** Smallest and largest fraction of each part, and where it starts. */
export const arrangementLimits: Readonly<Record<ArrangementPart, { min: number; max: number; start: number }>> = {
  evidence: { min: 0.22, max: 0.78, start: 0.42 },
  timeline: { min: 0.12, max: 0.7, start: 0.28 },
  side: { min: 0.16, max: 0.4, start: 0.22 },
  inspector: { min: 0.16, max: 0.4, start: 0.24 },
};

export const startLayout: RememberedLayout = {
  arrangement: {
    evidence: arrangementLimits.evidence.start,
    timeline: arrangementLimits.timeline.start,
    side: arrangementLimits.side.start,
    inspector: arrangementLimits.inspector.start,
  },
  inspectorDocked: false,
  sidePanel: null,
  maximised: null,
  reportId: null,
  timeline: wholeTimeline,
  network: wholeNetwork,
};

/** The three panes that are always there. */
export const mainPanes: readonly MainPaneName[] = ['network', 'evidence', 'timeline'];

/** The fraction nearest to the one asked for that the part may have. */
export function withinLimits(part: ArrangementPart, fraction: number): number {
  const { min, max, start } = arrangementLimits[part];
  return Number.isFinite(fraction) ? Math.min(max, Math.max(min, fraction)) : start;
}

const sidePanels: readonly SidePanelName[] = ['reports', 'things', 'review', 'history', 'scenes'];

/**
 * Reads what was remembered. It was written by this or another version of the program, so
 * everything in it is checked and what does not fit gives way to the start.
 *
 * @param json from `view.read`, null when nothing was remembered
 */
export function parseLayout(json: string | null): RememberedLayout {
  const stored = json === null ? {} : parseObject(json);
  const sizes = isRecord(stored['arrangement']) ? stored['arrangement'] : {};
  const size = (part: ArrangementPart): number => {
    const value = sizes[part];
    return typeof value === 'number' ? withinLimits(part, value) : arrangementLimits[part].start;
  };
  const reportId = stored['reportId'];
  return {
    arrangement: {
      evidence: size('evidence'), timeline: size('timeline'), side: size('side'), inspector: size('inspector'),
    },
    inspectorDocked: stored['inspectorDocked'] === true,
    sidePanel: sidePanels.find((panel) => panel === stored['sidePanel']) ?? null,
    maximised: mainPanes.find((pane) => pane === stored['maximised']) ?? null,
    reportId: typeof reportId === 'string' && reportId.startsWith('report--') ? reportId : null,
    timeline: lasting(readTimelineView(stored['timeline'])),
    network: lastingNetwork(readNetworkView(stored['network'])),
  };
}

/** What of a view of the timeline is a habit: where it was looked at, and what was brushed, is not. */
const lasting = (timeline: TimelineView): TimelineView => ({ ...timeline, view: null, window: null, compared: null });

/** The JSON that `parseLayout` reads. */
export function formatLayout(layout: RememberedLayout): string {
  const { arrangement, inspectorDocked, sidePanel, maximised, reportId, timeline, network } = layout;
  return JSON.stringify({ arrangement, inspectorDocked, sidePanel, maximised, reportId, timeline: lasting(timeline), network: lastingNetwork(network) });
}

function parseObject(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    return isRecord(value) ? value : {};
  } catch {
    // Not JSON: an arrangement is never worth an error message.
    return {};
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
