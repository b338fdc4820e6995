import { useState } from 'react';
import { protectStrings as words } from '../../strings/protect.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { LockedCase, Opening } from '../use-opening.ts';
import './protect.css';

/** Asks for the passphrase of a case that is to be opened. */
export function UnlockDialog({ locked, opening }: { readonly locked: LockedCase; readonly opening: Opening }) {
  const [passphrase, setPassphrase] = useState('');
  return (
    <Dialog
      title={words.unlockTitle} width="small" onClose={opening.stayLocked} onSubmit={() => { if (passphrase !== '') opening.unlock(passphrase); }}
      footer={(
        <>
          <Button onClick={opening.stayLocked}>{words.cancel}</Button>
          <Button tone="primary" type="submit" disabled={passphrase === '' || opening.isBusy}>{opening.isBusy ? words.opening : words.open}</Button>
        </>
      )}
    >
      {locked.name !== null && <p className="protect-about">{words.unlockAbout(locked.name)}</p>}
      {locked.refusal !== null && <Banner tone="error">{locked.refusal}</Banner>}
      <TextField type="password" label={words.passphrase} value={passphrase} onChange={setPassphrase} isFirst maxLength={1000} />
    </Dialog>
  );
}
