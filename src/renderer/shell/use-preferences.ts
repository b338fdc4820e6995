import { useEffect, useRef } from 'react';
import { applyPreferences } from '../state/preferences.ts';
import { useCommand } from '../state/queries.ts';
import { useWorkspace } from '../state/workspace.ts';

/** Keeps the root element as the workspace has the preferences, and tells the host when they change. */
export function usePreferences(): void {
  const theme = useWorkspace((workspace) => workspace.theme);
  const density = useWorkspace((workspace) => workspace.density);
  const lockAfter = useWorkspace((workspace) => workspace.lockAfter);
  const listsRecent = useWorkspace((workspace) => workspace.listsRecent);
  const keepsBackups = useWorkspace((workspace) => workspace.keepsBackups);
  const { mutate } = useCommand('preference.write');
  const wanted = JSON.stringify({ theme, density, lockAfter, listsRecent, keepsBackups });
  const known = useRef(wanted);
  useEffect(() => {
    const system = matchMedia('(prefers-color-scheme: dark)');
    const apply = (): void => applyPreferences(document.documentElement, { theme, density }, system.matches);
    apply();
    system.addEventListener('change', apply);
    return () => system.removeEventListener('change', apply);
  }, [theme, density]);
  useEffect(() => {
    if (known.current === wanted) return;
    known.current = wanted;
    mutate({ theme, density, lockAfter, listsRecent, keepsBackups });
  }, [wanted, theme, density, lockAfter, listsRecent, keepsBackups, mutate]);
}
