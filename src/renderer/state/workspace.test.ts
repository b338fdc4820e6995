import { describe, expect, it } from 'vitest';
import { startLayout } from './layout.ts';
import { usualPreferences } from './preferences.ts';
import { createWorkspaceStore } from './workspace.ts';

function workspace() {
  return createWorkspaceStore(usualPreferences);
}

describe('the workspace', () => {
  it('remembers what is selected and who selected it', () => {
    const store = workspace();
    store.getState().select(['actor--1'], 'network');
    expect(store.getState().selection).toEqual({ ids: ['actor--1'], origin: 'network' });
  });

  it('opens a report that is selected, and keeps it open for other selections', () => {
    const store = workspace();
    store.getState().select(['report--1'], 'list');
    store.getState().select(['actor--1'], 'list');
    expect(store.getState().reportId).toBe('report--1');
  });

  it('tells two requests of the same kind apart', () => {
    const store = workspace();
    store.getState().requestCapture('quote');
    const first = store.getState().captureRequest;
    store.getState().requestCapture('quote');
    expect(store.getState().captureRequest).toEqual({ kind: 'quote', serial: (first?.serial ?? 0) + 1 });
  });

  it('forgets the case before when it takes over the layout of another', () => {
    const store = workspace();
    store.getState().select(['report--1'], 'list');
    store.getState().maximise('evidence');
    store.getState().requestCapture('actor');
    store.getState().enterCase();
    store.getState().restore(startLayout, store.getState());
    const { selection, reportId, maximised, captureRequest } = store.getState();
    expect({ selection, reportId, maximised, captureRequest }).toEqual({
      selection: { ids: [], origin: 'shell' }, reportId: null, maximised: null, captureRequest: null,
    });
  });

  it('leaves as they are the panes that were changed before it was known how they stood', () => {
    const store = workspace();
    store.getState().enterCase();
    const since = store.getState();
    store.getState().showSidePanel('reports');
    store.getState().select(['report--2'], 'list');
    store.getState().restore({ ...startLayout, sidePanel: null, reportId: 'report--1', maximised: 'network' }, since);
    const { sidePanel, reportId, maximised } = store.getState();
    expect({ sidePanel, reportId, maximised }).toEqual({ sidePanel: 'reports', reportId: 'report--2', maximised: 'network' });
  });
});
