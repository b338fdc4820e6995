import { describe, expect, it, vi } from 'vitest';
import { createWorkspaceStore } from '../../state/workspace.ts';
import { matchingCommands, paletteCommands } from './commands.ts';

const steps = { undo: () => undefined, redo: () => undefined, lock: () => undefined };
const store = createWorkspaceStore({ theme: 'light', density: 'compact', lockAfter: 15, listsRecent: true, keepsBackups: true });
const keys = (commands: readonly { key: string }[]): string[] => commands.map(({ key }) => key);

describe('the commands of the palette', () => {
  it('leave out what a case that cannot be written does not allow', () => {
    const openCase = { isReadOnly: true, isProtected: true, undoLabel: 'attach quote', redoLabel: null };
    const found = keys(paletteCommands(openCase, store.getState(), steps));
    expect(found).not.toContain('import');
    expect(found).not.toContain('undo');
    expect(found).not.toContain('protect');
    expect(found).toContain('lock');
    expect(found).toContain('settings');
  });

  it('name what undo takes back, and offer the theme that is not in use', () => {
    const openCase = { isReadOnly: false, isProtected: false, undoLabel: 'attach quote', redoLabel: null };
    const commands = paletteCommands(openCase, store.getState(), steps);
    expect(commands.find(({ key }) => key === 'undo')?.label).toBe('Undo: attach quote');
    expect(keys(commands).filter((key) => ['redo', 'light', 'dark', 'compact', 'comfortable'].includes(key))).toEqual(['dark', 'comfortable']);
  });

  it('are found by all words typed, in any order', () => {
    const commands = paletteCommands({ isReadOnly: false, isProtected: false, undoLabel: null, redoLabel: null }, store.getState(), steps);
    expect(keys(matchingCommands(commands, 'list  SHOW rep'))).toEqual(['reports']);
  });

  it('do what they say', () => {
    const undo = vi.fn<() => void>();
    const commands = paletteCommands({ isReadOnly: false, isProtected: false, undoLabel: 'x', redoLabel: null }, store.getState(), { ...steps, undo });
    commands.find(({ key }) => key === 'undo')?.run();
    commands.find(({ key }) => key === 'things')?.run();
    expect({ undone: undo.mock.calls.length, panel: store.getState().sidePanel }).toEqual({ undone: 1, panel: 'things' });
  });
});
