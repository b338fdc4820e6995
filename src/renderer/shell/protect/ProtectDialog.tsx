import { useState } from 'react';
import type { OpenCase } from '../../../shared/contract/cases.ts';
import { useCommand } from '../../state/queries.ts';
import { protectStrings as words } from '../../strings/protect.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { StrengthMeter } from './StrengthMeter.tsx';
import './protect.css';

const shortest = 8;

/** Sets, changes or takes away the passphrase of the open case. */
export function ProtectDialog({ openCase: { isProtected }, onClose }: { readonly openCase: Pick<OpenCase, 'isProtected'>; readonly onClose: () => void }) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [isTold, setIsTold] = useState(false);
  const protect = useCommand('case.protect');
  const [tooShort, differs] = [next.length < shortest, again !== next];
  const isKnown = !isProtected || current !== '';

  const send = (passphrase: string | null): void => {
    protect.mutate({ current: isProtected ? current : null, next: passphrase }, { onSuccess: onClose });
  };
  function submit(): void {
    setIsTold(true);
    if (!tooShort && !differs && isKnown) send(next);
  }

  return (
    <Dialog
      title={words.title} width="small" onClose={onClose} onSubmit={submit}
      footerAside={isProtected && <Button tone="quiet" disabled={!isKnown || protect.isPending} onClick={() => send(null)}>{words.remove}</Button>}
      footer={(
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button tone="primary" type="submit" disabled={protect.isPending || !isKnown}>{isProtected ? words.change : words.set}</Button>
        </>
      )}
    >
      <p className="protect-about">{words.about}</p>
      {protect.error !== null && <Banner tone="error" title={words.failed}>{protect.error.message}</Banner>}
      {isProtected && <TextField type="password" label={words.current} value={current} onChange={setCurrent} isFirst maxLength={1000} />}
      <TextField
        type="password" label={words.next} hint={words.nextHint} value={next} onChange={setNext} isFirst={!isProtected} maxLength={1000} autoComplete="new-password"
        error={isTold && tooShort ? words.tooShort : undefined}
      />
      <StrengthMeter passphrase={next} />
      <TextField
        type="password" label={words.again} value={again} onChange={setAgain} maxLength={1000} autoComplete="new-password"
        error={(isTold || again.length >= next.length) && differs && again !== '' ? words.differs : undefined}
      />
      <p className="protect-about">{words.copies}</p>
    </Dialog>
  );
}
