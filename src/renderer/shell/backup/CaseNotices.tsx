import { useEffect, useState } from 'react';
import type { OpenCase } from '../../../shared/contract/cases.ts';
import { useClient, useCommand, useVerb } from '../../state/queries.ts';
import { backupStrings as words } from '../../strings/backup.ts';
import { Banner } from '../../ui/Banner.tsx';

const dismissedKey = 'synced-notice';

/** What a person should know of the place of a case: that it is copied elsewhere, or that no backup could be kept of it. */
export function CaseNotices({ openCase }: { readonly openCase: OpenCase }) {
  const [failure, setFailure] = useState<string | null>(null);
  const client = useClient();
  useEffect(() => client.subscribe((event) => {
    if (event.type === 'backup/failed') setFailure(event.message);
  }), [client]);
  return (
    <>
      {openCase.synced !== null && <SyncedNotice synced={openCase.synced} />}
      {failure !== null && (
        <div className="case-window-notice">
          <Banner tone="error" title={words.automaticFailed} onDismiss={() => setFailure(null)}>{failure}</Banner>
        </div>
      )}
    </>
  );
}

function SyncedNotice({ synced: { service, folder } }: { readonly synced: NonNullable<OpenCase['synced']> }) {
  const remembered = useVerb('view.read', { key: dismissedKey });
  const remember = useCommand('view.write');
  const [isDismissed, setDismissed] = useState(false);
  // A case that was moved to another such folder is told of again.
  const mark = JSON.stringify({ service, folder });
  if (isDismissed || remembered.data === undefined || remembered.data.json === mark) return null;
  const dismiss = (): void => {
    setDismissed(true);
    remember.mutate({ key: dismissedKey, json: mark });
  };
  return (
    <div className="case-window-notice">
      <Banner tone="warning" title={words.syncedTitle(service)} onDismiss={dismiss} dismissLabel={words.syncedDismiss}>{words.syncedText(service, folder)}</Banner>
    </div>
  );
}
