import { useEffect, useRef, useState, type RefObject } from 'react';
import { useWorkspace } from '../../state/workspace.ts';
import { bundleStrings as words } from '../../strings/bundle.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { BundleFindings } from './BundleFindings.tsx';
import { useBundle } from './use-bundle.ts';
import './bundle.css';

/** Checks a bundle and names each finding; opens its case for reading, or makes it a case. */
export function BundleDialog({ onClose }: { readonly onClose: () => void }) {
  const dropped = useWorkspace((workspace) => workspace.bundleFile);
  const work = useBundle(dropped, onClose);
  const [entry, setEntry] = useState<{ readonly of: unknown; readonly text: string }>({ of: null, text: '' });
  const main = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const { bundle, isBusy, isEncrypted, report } = work;
  // A passphrase is meant for one bundle.
  const typed = entry.of === bundle ? entry.text : '';
  const passphrase = isEncrypted && typed !== '' ? typed : null;
  const isReady = bundle !== null && !isBusy && (!isEncrypted || passphrase !== null);
  const isSound = isReady && report !== null && report.findings.length === 0 && !report.notes.some(({ code }) => code === 'no-case');
  useFocusAfter(isBusy, isEncrypted && report === null && !isBusy ? field : main);

  function leave(): void {
    if (isBusy) work.cancel();
    onClose();
  }

  function submit(): void {
    if (isSound) void work.open(bundle, passphrase);
    else if (isReady) void work.verify(bundle, passphrase);
  }

  return (
    <Dialog
      title={words.title} width="large" onClose={leave} onSubmit={submit}
      footer={isBusy ? <Button ref={main} onClick={work.cancel}>{words.cancel}</Button> : (
        <>
          <Button ref={isReady ? null : main} onClick={leave}>{words.close}</Button>
          {isSound && <Button onClick={() => void work.importAsCase(bundle, passphrase)}>{words.import}</Button>}
          <Button ref={isReady ? main : null} tone="primary" type="submit" disabled={!isReady}>{isSound ? words.openReading : report === null ? words.verify : words.again}</Button>
        </>
      )}
    >
      <div className="bundle-what">
        <p className="bundle-name">{bundle === null ? words.choose : bundle.name}</p>
        <div className="bundle-choose">
          <Button {...(dropped === null ? { 'data-first': '' } : {})} disabled={isBusy} onClick={() => void work.chooseArchive()}>{words.chooseArchive}</Button>
          <Button disabled={isBusy} onClick={() => void work.chooseFolder()}>{words.chooseFolder}</Button>
        </div>
      </div>
      {isEncrypted && <TextField key={bundle?.name} type="password" label={words.passphrase} hint={words.passphraseHint} value={typed} onChange={(text) => setEntry({ of: bundle, text })} disabled={isBusy} ref={field} />}
      {isBusy && bundle !== null && <Progress {...work.progress} />}
      {work.problem !== null && <Banner tone="error" title={words.failed}>{work.problem}</Banner>}
      {report !== null && <BundleFindings report={report} />}
      {isSound && <p className="bundle-next">{words.next}</p>}
    </Dialog>
  );
}

/** Work takes away what it was begun with: the focus goes on when it begins and when it ends, to what is done next. */
function useFocusAfter(isBusy: boolean, next: RefObject<HTMLElement | null>): void {
  const wasBusy = useRef(isBusy);
  useEffect(() => {
    if (wasBusy.current === isBusy) return;
    wasBusy.current = isBusy;
    const isLost = document.activeElement === document.body || document.activeElement instanceof HTMLDialogElement;
    if (isLost) next.current?.focus();
  });
}
