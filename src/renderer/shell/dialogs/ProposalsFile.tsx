import { useEffect, useRef, useState } from 'react';
import type { ReportId } from '../../../shared/ids.ts';
import { useClient } from '../../state/queries.ts';
import { useWorkspaceStore } from '../../state/workspace.ts';
import { reviewStrings as words } from '../../strings/review.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useFileChoice } from '../FileChoice.tsx';

/** Takes in what another extractor found in the open report. Asks for the file at once; stays only to say that nothing came of it, and why. */
export function ProposalsFile({ onClose }: { readonly onClose: () => void }) {
  const client = useClient();
  const choose = useFileChoice();
  const store = useWorkspaceStore();
  const [problem, setProblem] = useState<string | null>(null);
  const [nothing, setNothing] = useState<string | null>(null);
  const hasAsked = useRef(false);
  useEffect(() => {
    if (hasAsked.current) return;
    hasAsked.current = true;
    async function take(): Promise<void> {
      const reportId = store.getState().reportId ?? (await client.call('report.list', {}))[0]?.id;
      const chosen = reportId === undefined ? null : await choose('open-exchange');
      if (chosen === null) {
        onClose();
        return;
      }
      const { added, settled, withdrawn } = await client.call('proposal.import', { reportId: reportId as ReportId, file: chosen.file });
      const count = Object.values(added).reduce((sum, one) => sum + one, 0);
      store.getState().showSidePanel('review');
      if (count === 0) setNothing(words.readDone(count, settled, withdrawn));
      else onClose();
    }
    take().catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)));
  }, [client, choose, store, onClose]);
  return problem === null && nothing === null ? null : (
    <Dialog title={words.palette.fromFile} onClose={onClose} footer={<Button onClick={onClose}>{words.close}</Button>}>
      {problem !== null && <Banner tone="error" title={words.actionFailed}>{problem}</Banner>}
      {nothing !== null && <Banner tone="info">{nothing}</Banner>}
    </Dialog>
  );
}
