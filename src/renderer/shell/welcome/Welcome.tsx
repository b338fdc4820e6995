import { useEffect, useRef } from 'react';
import type { RecentCase } from '../../../shared/contract/hosts.ts';
import { useCommand, useVerb } from '../../state/queries.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { strings } from '../../strings/en.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { AddIcon, OpenIcon, SampleIcon } from '../../ui/icons.tsx';
import { AboutDialog, BackupDialog, BundleDialog, NewCase, SettingsDialog, UnlockDialog } from '../dialog-modules.ts';
import { OpeningNotice } from '../OpeningNotice.tsx';
import { useOpening, type Opening } from '../use-opening.ts';
import { droppedArchive } from '../import/dropped.ts';
import { Mark } from './Mark.tsx';
import { RecentList } from './RecentList.tsx';
import './welcome.css';

const words = strings.welcome;

/** What stands in the window before a case is open. */
export function Welcome() {
  const dialog = useWorkspace((workspace) => workspace.dialog);
  const showDialog = useWorkspace((workspace) => workspace.showDialog);
  const opening = useOpening();
  const recent = useVerb('recent.list', {});
  const forget = useCommand('recent.forget');
  const showBundle = useWorkspace((workspace) => workspace.showBundle);
  useAwaited(opening);
  // Recent cases can be switched off in the settings.
  const closeProgram = () => {
    showDialog(null);
    void recent.refetch();
  };
  useDrop(showBundle, () => opening.setProblem({ title: words.dropFirst, message: '' }));

  return (
    <main className="welcome">
      <div className="welcome-card">
        {opening.problem !== null && (
          <div className="welcome-note">
            <OpeningNotice opening={opening} problem={opening.problem} />
          </div>
        )}
        <section className="welcome-about" aria-label={words.title}>
          <Mark />
          <div>
            <h1 className="welcome-title">{words.title}</h1>
            <p className="welcome-lead">{words.lead}</p>
          </div>
          <div className="welcome-what">{words.what.map((sentence) => <p key={sentence}>{sentence}</p>)}</div>
          <div className="welcome-actions">
            <Button tone="primary" icon={<AddIcon aria-hidden />} onClick={() => showDialog('new-case')}>{words.newCase}</Button>
            <Button icon={<OpenIcon aria-hidden />} disabled={opening.isBusy} onClick={() => opening.chooseAndOpen()}>{words.openCase}</Button>
          </div>
          <div className="welcome-more">
            <Button tone="quiet" onClick={() => showBundle(null)}>{strings.bundle.open}</Button>
            <Button tone="quiet" onClick={() => showDialog('backup')}>{strings.backup.open}</Button>
          </div>
          <div className="welcome-more welcome-program">
            <Button tone="quiet" onClick={() => showDialog('settings')}>{strings.shell.settings}</Button>
            <Button tone="quiet" onClick={() => showDialog('about')}>{strings.about.title}</Button>
          </div>
        </section>
        <section className="welcome-recent" aria-label={words.recent}>
          <h2>{words.recent}</h2>
          {recent.error !== null && <Banner tone="error" title={words.recentFailed}>{recent.error.message}</Banner>}
          <RecentList
            cases={recent.data ?? null} isBusy={opening.isBusy} onOpen={({ file, title }: RecentCase) => opening.open(file, title)}
            onFind={({ file }: RecentCase) => opening.chooseAndOpen(() => forget.mutateAsync({ file }))}
            onForget={({ file }: RecentCase) => forget.mutate({ file }, { onSuccess: () => void recent.refetch() })}
          />
          <div className="welcome-sample">
            <Button icon={<SampleIcon aria-hidden />} disabled={opening.isBusy} onClick={opening.openSample}>{words.openSample}</Button>
            <p className="welcome-quiet">{words.sampleHint}</p>
          </div>
        </section>
      </div>
      {opening.locked !== null && <UnlockDialog locked={opening.locked} opening={opening} />}
      {dialog === 'backup' && <BackupDialog canKeep={false} onClose={() => showDialog(null)} />}
      {dialog === 'bundle' && <BundleDialog onClose={() => showDialog(null)} />}
      {dialog === 'settings' && <SettingsDialog onClose={closeProgram} />}
      {dialog === 'about' && <AboutDialog onClose={closeProgram} />}
      {dialog === 'new-case' && <NewCase onClose={() => showDialog(null)} />}
    </main>
  );
}

/** A case that waits for its passphrase asks for it at once. */
function useAwaited({ open }: Opening): void {
  const { data: awaited } = useVerb('case.awaited', {});
  const asked = useRef<string | null>(null);
  useEffect(() => {
    if (!awaited || asked.current === awaited.file) return;
    asked.current = awaited.file;
    open(awaited.file, awaited.name);
  }, [awaited, open]);
}

/** A file dropped here would make the browser leave the page. An archive may be a bundle; of another file it is said where it belongs. */
function useDrop(onArchive: (archive: File) => void, onOther: () => void): void {
  useEffect(() => {
    const over = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      const archive = event.dataTransfer && droppedArchive(event.dataTransfer);
      if (archive) onArchive(archive);
      else onOther();
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  });
}
