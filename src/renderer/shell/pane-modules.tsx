import { strings } from '../strings/en.ts';
import { deferred } from './deferred.tsx';
import { HoldKeys } from './HoldKeys.tsx';

const waitingFor = (title: string) => () => <p className="pane-frame-loading" role="status">{strings.shell.paneLoading(title)}</p>;

const network = deferred(async () => (await import('../panes/network/index.tsx')).NetworkPane, waitingFor(strings.network.title));
const evidence = deferred(async () => (await import('../panes/evidence/index.tsx')).EvidencePane, waitingFor(strings.evidence.title));
const timeline = deferred(async () => (await import('../panes/timeline/index.tsx')).TimelinePane, waitingFor(strings.timeline.title));
const inspector = deferred(async () => (await import('../panes/inspector/index.tsx')).Inspector, waitingFor(strings.inspector.title));
const reports = deferred(async () => (await import('../panes/lists/index.tsx')).ReportsPane, waitingFor(strings.lists.reports));
const things = deferred(async () => (await import('../panes/lists/index.tsx')).ThingsPane, waitingFor(strings.lists.things));
const review = deferred(async () => (await import('../panes/review/index.tsx')).ReviewPane, waitingFor(strings.review.title));
const history = deferred(async () => (await import('../panes/history/index.tsx')).HistoryPane, waitingFor(strings.history.title));
const imports = deferred(async () => (await import('../panes/imports/index.tsx')).ImportsPane, waitingFor(strings.imports.title));
const scenes = deferred(async () => (await import('./ScenesPanel.tsx')).ScenesPanel, waitingFor(strings.scenes.title));
const present = deferred(async () => (await import('../present/Present.tsx')).Present, waitingFor(strings.present.title));
const newThing = deferred(async () => (await import('../panes/inspector/forms/index.tsx')).NewThingForm, HoldKeys);

export const NetworkPane = network.View;
export const EvidencePane = evidence.View;
export const TimelinePane = timeline.View;
export const Inspector = inspector.View;
export const ReportsPane = reports.View;
export const ThingsPane = things.View;
export const ReviewPane = review.View;
export const HistoryPane = history.View;
export const ImportsPane = imports.View;
export const ScenesPane = scenes.View;
export const PresentView = present.View;
export const NewThingForm = newThing.View;

/** Fetches what stands at the side or over the panes, once they have all they need. */
export function preloadAsides(): void {
  for (const part of [inspector, things, reports, review, history, imports, scenes, present, newThing]) void part.preload();
}

/** Fetches the main panes, where they are not being fetched yet; resolves once they are there or can't be had. */
export async function preloadPanes(): Promise<void> {
  await Promise.all([network, evidence, timeline].map((part) => part.preload()));
}
