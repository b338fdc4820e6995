import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, it, vi } from 'vitest';
import { briefingViewKind, type BriefingView } from '../../shared/briefing-view.ts';
import type { SceneContent } from '../../shared/contract/scenes.ts';
import type { Marking } from '../../shared/vocabulary.ts';
import { ClientProvider, createQueryClient } from '../state/queries.ts';
import { presentStrings } from '../strings/present.ts';
import { Briefing } from './Briefing.tsx';

afterEach(() => vi.unstubAllGlobals());

function sceneMarked(number: number, marking: Marking | null, sizeBy = 'claims'): SceneContent {
  const scene = { id: `scene--${number}`, name: `Scene ${number}`, caption: null, speakerNote: null, marking, isReadable: true };
  const view = { nodes: [], claimIds: [], fadedIds: [], selectedIds: [], viewport: null, sizeBy, colourBy: 'type', marks: [], window: null, quoteId: null, panes: {} };
  return { scene, view, network: { nodes: [], edges: [], totals: { nodes: 0, edges: 0, unsourced: 0 } }, days: [], changes: [] } as unknown as SceneContent;
}

/** The page of some scenes, as it is drawn at first. */
function pageOf(scenes: readonly SceneContent[], measureError: Error | null = null): string {
  vi.stubGlobal('document', { body: {}, createElement: () => ({ getContext: () => null }) });
  vi.stubGlobal('getComputedStyle', () => ({ fontFamily: 'sans-serif' }));
  const view: BriefingView = {
    ...briefingViewKind, title: 'Case', marking: 'TLP:RED', changedAt: '2026-01-01T00:00:00.000Z', theme: 'light', hasNotes: false, scenes, symmetricRelations: [], measured: null,
    quotes: [], reports: [], sources: [], timeline: { items: [], undated: [] },
  };
  const queryClient = createQueryClient();
  queryClient.setQueryData(['scene.list', {}], scenes.map(({ scene }) => scene));
  for (const content of scenes) queryClient.setQueryData(['scene.read', { id: content.scene.id }], content);
  if (measureError !== null) {
    const queryKey = ['network.measure', 'all'];
    queryClient.setQueryDefaults(queryKey, { retryOnMount: false });
    queryClient.getQueryCache().build(queryClient, { queryKey }).setState({ status: 'error', error: measureError });
  }
  const client = { call: () => new Promise<never>(() => undefined), subscribe: () => () => undefined };
  return renderToStaticMarkup(<ClientProvider client={client} queryClient={queryClient}><Briefing view={view} /></ClientProvider>);
}

/** The banner over the first of some scenes. */
function bannerOf(...markings: readonly (Marking | null)[]): string | undefined {
  const page = pageOf(markings.map((marking, number) => sceneMarked(number, marking)));
  return /class="present-marking"[^>]*>(?:<[^>]*>)?([^<]*)</.exec(page)?.[1];
}

it('bears the marking of the scene that is shown, as its slide does, and none of another scene', () => {
  expect(bannerOf('TLP:AMBER', 'TLP:RED')).toBe('TLP:AMBER');
  expect(bannerOf(null, 'TLP:RED')).toBe(presentStrings.noMarking);
});

it('says why a scene that shows measures is not there, and nothing of it where none does', () => {
  const error = new Error('The measures are gone.');
  const isTold = (sizeBy: string) => pageOf([sceneMarked(1, null, sizeBy)], error).includes('The measures are gone.');
  expect([isTold('degree'), isTold('claims')]).toEqual([true, false]);
});
