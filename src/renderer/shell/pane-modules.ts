import { lazy } from 'react';

const modules = {
  network: () => import('../panes/network/index.tsx'),
  evidence: () => import('../panes/evidence/index.tsx'),
  timeline: () => import('../panes/timeline/index.tsx'),
  inspector: () => import('../panes/inspector/index.tsx'),
};

/** Starts to fetch the panes while the case is still being opened. A failure shows when the pane is drawn. */
export function preloadPanes(): void {
  for (const load of Object.values(modules)) load().catch(() => undefined);
}

export const NetworkPane = lazy(async () => ({ default: (await modules.network()).NetworkPane }));
export const EvidencePane = lazy(async () => ({ default: (await modules.evidence()).EvidencePane }));
export const TimelinePane = lazy(async () => ({ default: (await modules.timeline()).TimelinePane }));
export const Inspector = lazy(async () => ({ default: (await modules.inspector()).Inspector }));
export const NewThingForm = lazy(async () => ({ default: (await import('../panes/inspector/forms/index.tsx')).NewThingForm }));
