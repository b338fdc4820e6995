import type { ReactNode } from 'react';
import { shortcutText } from '../state/shortcuts.ts';
import type { SidePanelName } from '../state/workspace.ts';
import { strings } from '../strings/en.ts';
import { HistoryIcon, ImportIcon, ImportsIcon, KeyboardIcon, ReportIcon, ReviewIcon, ScenesIcon, SettingsIcon, ThingsIcon, WorkspaceIcon } from '../ui/icons.tsx';
import './Rail.css';

export interface RailProps {
  readonly sidePanel: SidePanelName | null;
  readonly isReadOnly: boolean;
  /** Proposals to decide. */
  readonly pendingCount: number;
  /** Files that are still to be imported. */
  readonly importingCount: number;
  readonly onShowPanel: (panel: SidePanelName | null) => void;
  readonly onShowDialog: (dialog: 'import' | 'keys' | 'settings') => void;
}

const words = strings.shell;

/** What can stand at the left, and the dialogs that concern the whole window. */
export function Rail({ sidePanel, isReadOnly, pendingCount, importingCount, onShowPanel, onShowDialog }: RailProps) {
  const panel = (name: SidePanelName | null, label: string, icon: ReactNode, count = 0): ReactNode => (
    <button
      type="button" className="rail-button" aria-label={label} title={label} aria-pressed={sidePanel === name}
      onClick={() => onShowPanel(sidePanel === name ? null : name)}
    >
      {icon}
      {count > 0 && <span className="rail-count" aria-hidden>{strings.review.railCount(count)}</span>}
    </button>
  );
  const dialog = (name: 'import' | 'keys' | 'settings', label: string, icon: ReactNode, shortcut?: string): ReactNode => (
    <button
      type="button" className="rail-button" aria-label={label} aria-haspopup="dialog"
      title={shortcut === undefined ? label : `${label}  ${shortcut}`} onClick={() => onShowDialog(name)}
    >
      {icon}
    </button>
  );
  return (
    <nav className="rail" aria-label={words.rail}>
      {panel(null, words.workspace, <WorkspaceIcon aria-hidden />)}
      {panel('reports', words.reports, <ReportIcon aria-hidden />)}
      {panel('things', words.things, <ThingsIcon aria-hidden />)}
      {panel('review', strings.review.railLabel(pendingCount), <ReviewIcon aria-hidden />, pendingCount)}
      {panel('scenes', strings.scenes.title, <ScenesIcon aria-hidden />)}
      {panel('history', words.history, <HistoryIcon aria-hidden />)}
      {panel('imports', strings.imports.railLabel(importingCount), <ImportsIcon aria-hidden />, importingCount)}
      <div className="rail-space" />
      {!isReadOnly && dialog('import', words.import, <ImportIcon aria-hidden />, shortcutText('import'))}
      {dialog('keys', words.keys, <KeyboardIcon aria-hidden />, shortcutText('keys'))}
      {dialog('settings', words.settings, <SettingsIcon aria-hidden />)}
    </nav>
  );
}
