import { useEffect } from 'react';
import { applyPreferences, writePreferences } from '../state/preferences.ts';
import { useWorkspace } from '../state/workspace.ts';

/** Keeps the root element and the stored preferences as the workspace has them. */
export function usePreferences(): void {
  const theme = useWorkspace((workspace) => workspace.theme);
  const density = useWorkspace((workspace) => workspace.density);
  useEffect(() => {
    const system = matchMedia('(prefers-color-scheme: dark)');
    const apply = (): void => applyPreferences(document.documentElement, { theme, density }, system.matches);
    apply();
    writePreferences(localStorage, { theme, density });
    system.addEventListener('change', apply);
    return () => system.removeEventListener('change', apply);
  }, [theme, density]);
}
