import type { Span } from '../../shared/spans.ts';
import type { ArrangementPart } from './layout.ts';
import type { NetworkView } from './network-view.ts';
import type { TimelineView } from '../../shared/timeline-view.ts';

/** Where a selection or a request came from. */
export type PaneName =
  | 'network' | 'evidence' | 'timeline' | 'inspector' | 'list' | 'review' | 'history' | 'palette' | 'shell';

/** The panes that are always there, and that can have the room of all. */
export type MainPaneName = 'network' | 'evidence' | 'timeline';

/** What can stand in the left panel. */
export type SidePanelName = 'reports' | 'things' | 'review' | 'history' | 'imports' | 'scenes';

/** The one dialog that can be open. */
export type DialogName =
  | 'palette' | 'keys' | 'settings' | 'about' | 'case-details' | 'new-case' | 'open-case' | 'import' | 'confirm' | 'proposals-file'
  | 'versions' | 'read-again' | 'check' | 'backup' | 'export' | 'bundle' | 'exchange' | 'merge' | 'protect' | 'new-actor' | 'new-operation' | 'new-event' | 'new-claim';

export type Theme = 'light' | 'dark' | 'system';
export type Density = 'comfortable' | 'compact';
export type LockAfter = 0 | 5 | 15 | 60;

/** What the keys Q A O E C make out of the selected words. */
export type CaptureKind = 'quote' | 'actor' | 'operation' | 'event' | 'claim';

/** The selected things by id, and the pane that selected them: it alone does not scroll to them. */
export interface Selection {
  readonly ids: readonly string[];
  readonly origin: PaneName;
}

/** A key press for the evidence pane. `serial` grows, so that pressing twice asks twice. */
export interface CaptureRequest {
  readonly kind: CaptureKind;
  readonly serial: number;
}

/** J and K: to the next or the previous quote. */
export interface StepRequest {
  readonly direction: 1 | -1;
  readonly serial: number;
}

/** The words that a proposal is about, shown in the text while it is decided. Spans are in code points. */
export interface ProposedWords {
  readonly reportId: string;
  /** Where to look: the first of the spans. */
  readonly spans: readonly Span[];
}

/** Words that a search found in a report, shown in its text. Spans are in code points; the first is gone to. */
export interface FoundWords {
  readonly reportId: string;
  readonly spans: readonly Span[];
}

/** A file to import: dropped or pasted, its bytes still in the window; or chosen, known to the host by a handle. */
export type ImportFile =
  | { readonly is: 'dropped'; readonly bytes: File; /** The same words without their form, where a page was pasted. */ readonly plain?: File }
  | { readonly is: 'chosen'; readonly file: string; readonly name: string };

/** A dropped file and how it is called in the list: with its folder, where one was dropped. */
export interface DroppedFile {
  readonly bytes: File;
  readonly name: string;
}

/** Many files to import. */
export type ImportFiles =
  | { readonly is: 'many-dropped'; readonly files: readonly DroppedFile[] }
  | { readonly is: 'many-chosen'; readonly files: readonly { readonly file: string; readonly name: string }[]; readonly withParts?: boolean }
  | { readonly is: 'folder'; readonly folder: string; readonly name: string };

/** The places of a scene that was put back. */
export interface RecalledPlaces {
  /** Another one for each scene that is put back, however few of its places are left. */
  readonly serial: number;
  readonly nodes: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  /** All of it when null. */
  readonly viewport: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;
}

/** A scene as the panes take it back. */
export interface RecalledScene extends Omit<RecalledPlaces, 'serial'> {
  readonly network: NetworkView;
  readonly timeline: TimelineView;
  readonly selectedIds: readonly string[];
}

/** What a window knows besides the case itself. */
export interface WorkspaceState {
  readonly selection: Selection;
  /** What was selected lately, the last one first. */
  readonly recentIds: readonly string[];
  readonly reportId: string | null;
  /** How the timeline is looked at, with the window of time that the other panes follow. */
  readonly timeline: TimelineView;
  /** How the network is looked at. */
  readonly network: NetworkView;
  readonly maximised: MainPaneName | null;
  readonly inspectorDocked: boolean;
  readonly sidePanel: SidePanelName | null;
  /** Sizes of the panes as parts of the window, 0 to 1. */
  readonly arrangement: Readonly<Record<ArrangementPart, number>>;
  readonly theme: Theme;
  readonly density: Density;
  /** Minutes after which a protected case is locked when nobody touches the window; 0 for never. */
  readonly lockAfter: LockAfter;
  /** Whether cases that were opened are listed, and whether backups are made without being asked for. */
  readonly listsRecent: boolean;
  readonly keepsBackups: boolean;
  readonly dialog: DialogName | null;
  readonly importFile: ImportFile | ImportFiles | null;
  /** The archive of a bundle that was dropped; null where one is to be chosen. */
  readonly bundleFile: File | null;
  /** The versions of a report to compare; the older one is found out, or asked for, when it names none. */
  readonly versionRequest: { readonly newerId: string; readonly olderId: string | null } | null;
  /** The report whose file is to be read again. */
  readonly readAgainId: string | null;
  readonly captureRequest: CaptureRequest | null;
  readonly stepRequest: StepRequest | null;
  /** Whether the open report is asked to be looked through, until it can be. */
  readonly isFindWanted: boolean;
  readonly proposed: ProposedWords | null;
  /** What is on screen shall become a scene. */
  readonly isSceneAsked: boolean;
  /** Whether scenes are presented, full screen, and from which on; the first when it names none. */
  readonly presentation: { readonly fromId: string | null } | null;
  /** Where a scene has its things and what it looks at, from when it was put back into the panes until things are laid out anew. */
  readonly recalled: RecalledPlaces | null;
  readonly found: FoundWords | null;
  /** What was searched for lately, the last one first. */
  readonly recentSearches: readonly string[];
  /** A report that the review is asked to read for proposals; the open one when it names none. */
  readonly readRequest: { readonly reportId: string | null } | null;
}

/** What panes and the shell can ask of the workspace. */
export interface WorkspaceActions {
  select(ids: readonly string[], origin: PaneName): void;
  openReport(id: string | null): void;
  /** Changes how the timeline is looked at. */
  lookAtTimeline(change: (view: TimelineView) => TimelineView): void;
  /** Changes how the network is looked at. */
  lookAtNetwork(change: (view: NetworkView) => NetworkView): void;
  maximise(pane: MainPaneName | null): void;
  dockInspector(isDocked: boolean): void;
  showSidePanel(panel: SidePanelName | null): void;
  resize(part: ArrangementPart, fraction: number): void;
  setTheme(theme: Theme): void;
  setDensity(density: Density): void;
  setLockAfter(minutes: LockAfter): void;
  listRecent(isListed: boolean): void;
  keepBackups(isKept: boolean): void;
  showDialog(dialog: DialogName | null): void;
  /** Opens the import dialog, on a file when there is one already. A single file that comes while another dialog waits for one is for that. */
  showImport(file: ImportFile | ImportFiles | null): void;
  /** Opens the window for what other systems wrote, on a dropped file. One that comes while a report is awaited is that report. */
  showExchange(file: File): void;
  /** Takes a dropped file for a report, whatever it was taken for. */
  takeAsReport(file: File): void;
  /** Opens the window for bundles, on one that was dropped or for choosing. */
  showBundle(file: File | null): void;
  /** Opens the comparison of a report with the one that it replaces. */
  compareVersions(newerId: string, olderId: string | null): void;
  /** Asks how a report's file shall be read again. */
  readAgain(reportId: string): void;
  requestCapture(kind: CaptureKind): void;
  requestStep(direction: 1 | -1): void;
  /** Shows the scenes and has what is on screen saved as one. */
  requestScene(): void;
  /** Says that a request for a scene was taken up. */
  takeScene(): void;
  /** Presents scenes, from one on; null leaves. */
  present(presentation: WorkspaceState['presentation']): void;
  /** Puts a scene back into the panes, so that it can be changed and saved anew. */
  recall(scene: RecalledScene): void;
  /** Lets things be where they are without a scene: those that were placed since, or all of them when null. */
  forgetPlaces(ids: readonly string[] | null): void;
  /** Asks for a field in which words of the open report are looked for, and brings its pane into sight. */
  requestFind(): void;
  /** Says that the field is there, or that there is nothing to look through. */
  takeFind(): void;
  /** Shows the words of a proposal in the text, and opens their report. */
  showProposed(words: ProposedWords | null): void;
  /** Opens a report at words that a search found. */
  showFound(words: FoundWords): void;
  /** Remembers a search that led somewhere. */
  noteSearch(query: string): void;
  /** Shows the review and has it read a report; the open one when none is named. */
  requestReading(reportId: string | null): void;
  /** Says that a request to read was taken up. */
  takeReading(): void;
  /** Forgets what belongs to the case before; the panes stand as they are until it is known how they stood in this one. */
  enterCase(): void;
  /**
   * Takes over what was remembered of a case, but for what was changed by hand while it was read.
   *
   * @param since the state that `enterCase` left
   */
  restore(layout: RememberedLayout, since: RememberedLayout): void;
}

/** What a window remembers of a case, kept in the case under the view key `layout`. */
export interface RememberedLayout {
  readonly arrangement: Readonly<Record<ArrangementPart, number>>;
  readonly inspectorDocked: boolean;
  readonly sidePanel: SidePanelName | null;
  readonly maximised: MainPaneName | null;
  readonly reportId: string | null;
  readonly timeline: TimelineView;
  readonly network: NetworkView;
}

export type Workspace = WorkspaceState & WorkspaceActions;
