import type { OpenCase } from '../../../shared/contract/cases.ts';
import { shortcutText, type ShortcutId } from '../../state/shortcuts.ts';
import type { Workspace } from '../../state/workspace.ts';
import { strings } from '../../strings/en.ts';
import { protectStrings } from '../../strings/protect.ts';

/** Something that the palette can do. */
export interface PaletteCommand {
  readonly key: string;
  readonly label: string;
  readonly shortcut: ShortcutId | null;
  readonly run: () => void;
}

const words = strings.shell;

/** The commands that make sense now, most used first. One that is not possible is left out, not dimmed. */
export function paletteCommands(
  openCase: Pick<OpenCase, 'isReadOnly' | 'isProtected' | 'undoLabel' | 'redoLabel'>, workspace: Workspace,
  steps: { readonly undo: () => void; readonly redo: () => void; readonly lock: () => void },
): readonly PaletteCommand[] {
  const command = (key: string, label: string, run: () => void, shortcut: ShortcutId | null = null): PaletteCommand =>
    ({ key, label, shortcut, run });
  const { undoLabel, redoLabel, isReadOnly, isProtected } = openCase;
  const writing = [
    command('import', words.import, () => workspace.showImport(null), 'import'),
    command('exchange', strings.exchange.command, () => workspace.showDialog('exchange')),
    command('merge', strings.merge.command, () => workspace.showDialog('merge')),
    command('confirm', strings.imports.confirmTitle, () => workspace.showDialog('confirm')),
    ...(undoLabel === null ? [] : [command('undo', words.undoNamed(undoLabel), steps.undo, 'undo')]),
    ...(redoLabel === null ? [] : [command('redo', words.redoNamed(redoLabel), steps.redo, 'redo')]),
    command('review-read', strings.review.palette.read, () => workspace.requestReading(null), 'read-report'),
    ...(workspace.reportId === null ? [] : [command('read-again', strings.import.againPalette, () => workspace.readAgain(workspace.reportId ?? ''))]),
    command('proposals-file', strings.review.palette.fromFile, () => workspace.showDialog('proposals-file')),
    command('save-scene', strings.scenes.save, () => workspace.requestScene(), 'save-scene'),
    command('new-actor', words.commands.newActor, () => workspace.showDialog('new-actor'), 'capture-actor'),
    command('new-operation', words.commands.newOperation, () => workspace.showDialog('new-operation'), 'capture-operation'),
    command('new-event', words.commands.newEvent, () => workspace.showDialog('new-event'), 'capture-event'),
    command('new-claim', words.commands.newClaim, () => workspace.showDialog('new-claim'), 'capture-claim'),
    command('protect', protectStrings.command(isProtected), () => workspace.showDialog('protect')),
  ];
  const locking = isProtected ? [command('lock', protectStrings.lock, steps.lock)] : [];
  return [...(isReadOnly ? [] : writing), ...locking, ...viewing(workspace, command)];
}

function viewing(
  workspace: Workspace, command: (key: string, label: string, run: () => void, shortcut?: ShortcutId | null) => PaletteCommand,
): PaletteCommand[] {
  const { theme, density } = workspace;
  return [
    command('reports', words.commands.showReports, () => workspace.showSidePanel('reports')),
    command('things', words.commands.showThings, () => workspace.showSidePanel('things')),
    command('review', strings.review.palette.review, () => workspace.showSidePanel('review'), 'review'),
    command('imports', strings.imports.title, () => workspace.showSidePanel('imports')),
    command('present', strings.scenes.present, () => workspace.present({ fromId: null }), 'present'),
    command('scenes', strings.scenes.show, () => workspace.showSidePanel('scenes')),
    command('history', words.commands.showHistory, () => workspace.showSidePanel('history')),
    command('network', words.maximise(strings.network.title), () => workspace.maximise('network')),
    command('evidence', words.maximise(strings.evidence.title), () => workspace.maximise('evidence')),
    command('timeline', words.maximise(strings.timeline.title), () => workspace.maximise('timeline')),
    ...(workspace.maximised === null ? [] : [command('restore', words.restore, () => workspace.maximise(null), 'maximise')]),
    command('dock', workspace.inspectorDocked ? words.undock : words.dock, () => workspace.dockInspector(!workspace.inspectorDocked)),
    ...(theme === 'dark' ? [] : [command('dark', words.commands.dark, () => workspace.setTheme('dark'))]),
    ...(theme === 'light' ? [] : [command('light', words.commands.light, () => workspace.setTheme('light'))]),
    density === 'compact'
      ? command('comfortable', words.commands.comfortable, () => workspace.setDensity('comfortable'))
      : command('compact', words.commands.compact, () => workspace.setDensity('compact')),
    ...(workspace.reportId === null ? [] : [command('versions', strings.versions.palette, () => workspace.compareVersions(workspace.reportId ?? '', null))]),
    command('export', strings.export.command, () => workspace.showDialog('export')),
    command('bundle', strings.bundle.command, () => workspace.showBundle(null)),
    command('backup', strings.backup.command, () => workspace.showDialog('backup')),
    command('check', strings.check.command, () => workspace.showDialog('check')),
    command('details', words.caseDetails, () => workspace.showDialog('case-details')),
    command('settings', words.settings, () => workspace.showDialog('settings')),
    command('about', strings.about.title, () => workspace.showDialog('about')),
    command('keys', words.shortcuts.keys, () => workspace.showDialog('keys'), 'keys'),
  ];
}

/** The commands that hold every word typed, in any order. */
export function matchingCommands(commands: readonly PaletteCommand[], text: string): readonly PaletteCommand[] {
  const wanted = text.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return commands.filter(({ label }) => wanted.every((word) => label.toLowerCase().includes(word)));
}

/** The keys of a command for the person at this machine. */
export function commandKeys({ shortcut }: PaletteCommand): string | null {
  return shortcut === null ? null : shortcutText(shortcut);
}
