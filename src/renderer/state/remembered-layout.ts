import { useEffect } from 'react';
import { formatLayout, parseLayout } from './layout.ts';
import { useClient } from './queries.ts';
import { useWorkspaceStore, type Workspace } from './workspace.ts';

const viewKey = 'layout';
/** Long enough that dragging a line writes once. */
const writeAfterMs = 400;

/**
 * Puts the panes as they were when this case was open last, and remembers how they stand from then on.
 * Where nothing was remembered, the first report is opened.
 *
 * @param remembers whether the case can be written
 */
export function useRememberedLayout(remembers: boolean): void {
  const client = useClient();
  const store = useWorkspaceStore();
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | null = null;
    let stop = (): void => undefined;

    async function restore(): Promise<void> {
      store.getState().enterCase();
      const since = store.getState();
      // An arrangement that cannot be read is not worth stopping for: the panes then stand as at first.
      const { json } = await client.call('view.read', { key: viewKey }).catch(() => ({ json: null }));
      const reports = await client.call('report.list', {}).catch(() => []);
      if (isOver) return;
      const layout = parseLayout(json);
      const isThere = reports.some(({ id }) => id === layout.reportId);
      store.getState().restore({ ...layout, reportId: isThere ? layout.reportId : reports[0]?.id ?? null }, since);
      if (remembers) stop = store.subscribe(remember);
    }

    function remember(now: Workspace, before: Workspace): void {
      if (formatLayout(now) === formatLayout(before)) return;
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(write, writeAfterMs);
    }

    function write(): void {
      timer = null;
      // Losing the arrangement harms nothing, and the next change writes it again.
      client.call('view.write', { key: viewKey, json: formatLayout(store.getState()) }).catch(() => undefined);
    }

    function writeBeforeGoing(): void {
      if (timer === null) return;
      clearTimeout(timer);
      write();
    }

    void restore();
    addEventListener('pagehide', writeBeforeGoing);
    return () => {
      isOver = true;
      removeEventListener('pagehide', writeBeforeGoing);
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [client, store, remembers]);
}
