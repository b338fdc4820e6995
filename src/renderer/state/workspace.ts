import { createContext, createElement, useContext, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { startLayout, withinLimits } from './layout.ts';
import type { Preferences } from './preferences.ts';
import type { RememberedLayout, Workspace, WorkspaceActions, WorkspaceState } from './workspace-state.ts';

export type {
  CaptureKind, CaptureRequest, Density, DialogName, DroppedFile, FoundWords, ImportFile, ImportFiles, LockAfter, MainPaneName, PaneName, ProposedWords, RecalledPlaces, RecalledScene, Selection, SidePanelName, StepRequest, Theme, Workspace,
} from './workspace-state.ts';

const recentAtMost = 8;

export type WorkspaceStore = StoreApi<Workspace>;

function startState(preferences: Preferences): WorkspaceState {
  return {
    selection: { ids: [], origin: 'shell' },
    recentIds: [],
    dialog: null,
    importFile: null, bundleFile: null,
    versionRequest: null,
    readAgainId: null,
    captureRequest: null,
    stepRequest: null,
    isFindWanted: false,
    proposed: null,
    isSceneAsked: false,
    presentation: null,
    recalled: null,
    found: null,
    recentSearches: [],
    readRequest: null,
    ...startLayout,
    ...preferences,
  };
}

/** The state of one window. A test makes one of its own. */
export function createWorkspaceStore(preferences: Preferences): WorkspaceStore {
  return createStore<Workspace>()((set) => ({ ...startState(preferences), ...actions(set) }));
}

type SetState = (change: Partial<WorkspaceState> | ((state: Workspace) => Partial<WorkspaceState>)) => void;

function actions(set: SetState): WorkspaceActions {
  return {
    select: (ids, origin) => set((state) => selectionChange(state, ids, origin)),
    openReport: (reportId) => set({ reportId }),
    lookAtTimeline: (change) => set(({ timeline }) => ({ timeline: change(timeline) })),
    lookAtNetwork: (change) => set(({ network }) => ({ network: change(network) })),
    maximise: (maximised) => set({ maximised }),
    dockInspector: (inspectorDocked) => set({ inspectorDocked }),
    showSidePanel: (sidePanel) => set({ sidePanel, maximised: null, ...(sidePanel === 'review' ? {} : { proposed: null }) }),
    resize: (part, fraction) => set((state) => ({
      arrangement: { ...state.arrangement, [part]: withinLimits(part, fraction) },
    })),
    setTheme: (theme) => set({ theme }),
    setDensity: (density) => set({ density }),
    setLockAfter: (lockAfter) => set({ lockAfter }),
    listRecent: (listsRecent) => set({ listsRecent }),
    keepBackups: (keepsBackups) => set({ keepsBackups }),
    showDialog: (dialog) => set({ dialog, importFile: null }),
    showImport: (importFile) => set(({ dialog }) => ({ dialog: dialog === 'exchange' && importFile !== null && 'is' in importFile && importFile.is === 'dropped' ? dialog : 'import', importFile })),
    showExchange: (bytes) => set(({ dialog }) => ({ dialog: dialog === 'import' ? dialog : 'exchange', importFile: { is: 'dropped', bytes } })),
    takeAsReport: (bytes) => set({ dialog: 'import', importFile: { is: 'dropped', bytes } }),
    // An archive can also hold tables: where a file is awaited from another system, that is what it is taken for.
    showBundle: (bundleFile) => set(({ dialog }) => (dialog === 'exchange' && bundleFile !== null
      ? { importFile: { is: 'dropped', bytes: bundleFile } } : { dialog: 'bundle', importFile: null, bundleFile })),
    compareVersions: (newerId, olderId) => set({ dialog: 'versions', importFile: null, versionRequest: { newerId, olderId } }),
    readAgain: (readAgainId) => set({ dialog: 'read-again', importFile: null, readAgainId }),
    requestCapture: (kind) => set((state) => ({
      captureRequest: { kind, serial: (state.captureRequest?.serial ?? 0) + 1 },
    })),
    requestStep: (direction) => set((state) => ({
      stepRequest: { direction, serial: (state.stepRequest?.serial ?? 0) + 1 },
    })),
    requestScene: () => set({ sidePanel: 'scenes', maximised: null, isSceneAsked: true }),
    takeScene: () => set({ isSceneAsked: false }),
    present: (presentation) => set({ presentation, dialog: null }),
    recall: ({ nodes, viewport, network, timeline, selectedIds }) => set((state) => ({
      ...selectionChange(state, selectedIds, 'list'), network, timeline, recalled: { nodes, viewport, serial: (state.recalled?.serial ?? 0) + 1 }, maximised: state.maximised === 'network' ? 'network' : null,
    })),
    forgetPlaces: (ids) => set(({ recalled }) => ({ recalled: recalled === null || ids === null ? null : { ...recalled, nodes: recalled.nodes.filter(({ id }) => !ids.includes(id)) } })),
    requestFind: () => set(({ maximised }) => ({ isFindWanted: true, maximised: maximised === null ? null : 'evidence' })),
    takeFind: () => set({ isFindWanted: false }),
    showProposed: (proposed) => set((state) => ({ proposed, reportId: proposed?.reportId ?? state.reportId })),
    showFound: (found) => set(({ maximised }) => ({
      found, reportId: found.reportId, selection: { ids: [], origin: 'palette' }, maximised: maximised === 'evidence' ? maximised : null,
    })),
    noteSearch: (query) => set(({ recentSearches }) => ({
      recentSearches: [query, ...recentSearches.filter((each) => each !== query)].slice(0, recentAtMost),
    })),
    requestReading: (reportId) => set({ sidePanel: 'review', maximised: null, readRequest: { reportId } }),
    takeReading: () => set({ readRequest: null }),
    enterCase: () => set({
      reportId: null, selection: { ids: [], origin: 'shell' }, recentIds: [], captureRequest: null, stepRequest: null, proposed: null, readRequest: null,
      found: null, recentSearches: [], isSceneAsked: false, presentation: null, recalled: null, isFindWanted: false,
    }),
    restore: (layout, since) => set((state) => unchangedOf(layout, state, since)),
  };
}

/** The parts of a layout that nobody has set since. */
function unchangedOf(layout: RememberedLayout, state: WorkspaceState, since: RememberedLayout): Partial<WorkspaceState> {
  const parts = Object.entries(layout).filter(([part]) => state[part as keyof RememberedLayout] === since[part as keyof RememberedLayout]);
  return Object.fromEntries(parts);
}

/** A report that is selected is also opened: every list and the palette rely on it. */
function selectionChange(
  state: WorkspaceState, ids: readonly string[], origin: WorkspaceState['selection']['origin'],
): Partial<WorkspaceState> {
  const reportId = ids.find((id) => id.startsWith('report--'));
  const [first] = ids;
  const recentIds = first === undefined ? state.recentIds : [first, ...state.recentIds.filter((id) => id !== first)].slice(0, recentAtMost);
  return { selection: { ids, origin }, recentIds, reportId: reportId ?? state.reportId, found: null };
}

const WorkspaceContext = createContext<WorkspaceStore | null>(null);

export function WorkspaceProvider({ store, children }: { store: WorkspaceStore; children: ReactNode }) {
  return createElement(WorkspaceContext.Provider, { value: store }, children);
}

/** The store itself, for reading the newest state in an event handler. */
export function useWorkspaceStore(): WorkspaceStore {
  const store = useContext(WorkspaceContext);
  if (store === null) throw new Error('useWorkspace needs a WorkspaceProvider above it');
  return store;
}

/** A part of the workspace; the component renders again when that part changes. Keep the selector narrow. */
export function useWorkspace<T>(selector: (workspace: Workspace) => T): T {
  return useStore(useWorkspaceStore(), selector);
}
